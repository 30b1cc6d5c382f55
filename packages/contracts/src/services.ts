/** Every Worker that owns data, by the name of its folder, its queue and its database. */
export const services = ["identity", "content"] as const;

export type ServiceName = (typeof services)[number];

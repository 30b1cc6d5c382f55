/** Every Worker that owns data, by the name that its folder, queue and database share. */
export const services = ["identity", "content"] as const;

export type ServiceName = (typeof services)[number];

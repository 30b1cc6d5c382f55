/** For `commit`: what a write belongs to was deleted after it was read, and the foreign key refuses the write. */
export const parentGone = { SQLITE_CONSTRAINT: ["resource.missing", "It was deleted in the meantime."] } as const;

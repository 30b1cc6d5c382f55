/** For `commit`: the database counts what a learner has written, and refuses what goes beyond it. */
export const shelfConflicts = {
  notes_max: ["note.quota", "You have 5,000 notes. Delete some before you write more."],
  note_bytes_max: ["note.quota", "Your notes take 5 MB. Shorten or delete some before you write more."],
} as const;

import type { Person } from "./sign-in.ts";

/** One of the seeded accounts. Files that run at the same time share it, so a test must not change it. */
export function seeded(role: "learner" | "creator" | "admin"): Person {
  return { email: `${role}@edgewise.example`, password: "edgewise-demo" };
}

import type { Person } from "./sign-in.ts";

/** Somebody of the seed, whom every run has. Their sessions are shared by no two browsers. */
export function seeded(role: "learner" | "creator" | "admin"): Person {
  return { email: `${role}@edgewise.example`, password: "edgewise-demo" };
}

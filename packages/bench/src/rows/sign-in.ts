import { signInRequest } from "../stage/people.ts";
import type { Row } from "./row.ts";

/** Signing in with a password: most of it is the password's key, on purpose. */
export const signIn: Row = {
  name: "sign-in",
  title: "Sign-in with a password",
  yardstick: "P",
  // Several tries at once at one account would be taken for guessing.
  connections: 2,
  request: (_, n) => signInRequest(n % 2 === 0 ? "creator" : "learner"),
};

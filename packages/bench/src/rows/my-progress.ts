import { as, type Row } from "./row.ts";

/** One's own courses: the gateway exchanges the session (remembered), content verifies the token and makes one query. */
export const myProgress: Row = {
  name: "my-progress",
  title: "Own progress, signed in",
  yardstick: "D",
  target: 0.4,
  request: ({ tokens }) => ({ path: "/v1/me/progress", headers: as(tokens.admin) }),
};

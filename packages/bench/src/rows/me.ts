import { as, type Row } from "./row.ts";

/** One's own account: the gateway exchanges the session (remembered), identity verifies the token and makes one query. */
export const me: Row = {
  name: "me",
  title: "Own account, signed in",
  yardstick: "D",
  target: 0.4,
  request: ({ tokens }) => ({ path: "/v1/me", headers: as(tokens.admin) }),
};

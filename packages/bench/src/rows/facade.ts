import { missOf } from "./page.ts";
import { as, type Row } from "./row.ts";

/** What a learner sees first: five questions to two services at the same time. */
export const dashboard: Row = {
  name: "dashboard",
  title: "Dashboard, a facade of 5 parts, signed in",
  yardstick: "D",
  request: ({ tokens }) => ({ path: "/v1/me/dashboard", headers: as(tokens.admin) }),
};

/** The public home page with all of its parts, put together anew. */
export const home: Row = {
  ...missOf({ name: "home", title: "Home, a facade of 3 parts", path: () => "/v1/home?language=en" }),
  target: undefined,
};

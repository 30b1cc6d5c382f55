import account from "./account.json" with { type: "json" };
import common from "./common.json" with { type: "json" };
import learn from "./learn.json" with { type: "json" };
import problem from "./problem.json" with { type: "json" };
import visit from "./public.json" with { type: "json" };
import staff from "./staff.json" with { type: "json" };
import studio from "./studio.json" with { type: "json" };

/** Every text in this language, ICU MessageFormat. The keys of an area begin with its name. */
export const ar = { ...common, ...visit, ...account, ...learn, ...studio, ...staff, ...problem };

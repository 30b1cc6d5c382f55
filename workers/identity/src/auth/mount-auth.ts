import type { App } from "../app.ts";
import { mountOperation } from "./mount-operation.ts";
import { passwordOperations } from "./operations/password.ts";
import { sessionOperations } from "./operations/session.ts";
import { mountToken } from "./token.route.ts";

/** Everything under /v1/auth. What stands in no table here is not offered: it answers 404. */
export function mountAuth(app: App): void {
  mountToken(app);
  for (const operation of [...passwordOperations, ...sessionOperations]) mountOperation(app, operation);
}

import type { App } from "../app.ts";
import { mountAuthError } from "./auth-error.route.ts";
import { mountOperation } from "./mount-operation.ts";
import { operations } from "./operations/all.ts";
import { mountProviders } from "./providers.route.ts";
import { mountToken } from "./token.route.ts";

/** Everything under /v1/auth. Endpoints that are not in a table here answer 404. */
export function mountAuth(app: App): void {
  mountToken(app);
  mountProviders(app);
  mountAuthError(app);
  for (const operation of operations) mountOperation(app, operation);
}

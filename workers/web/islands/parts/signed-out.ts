import { isProblem } from "@edgewise/client/api-problem";

let underway: Promise<boolean> | undefined;

/**
 * Makes a call; where the session has ended, lets the visitor sign in without leaving the page and makes the call once
 * more. Calls that find the session ended at the same time share one dialog. Rejects with the call's own problem when
 * the visitor does not sign in.
 */
export async function signedIn<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!isProblem(error, "auth.required", "auth.invalid") || !(await signInHere())) throw error;
    return call();
  }
}

/** Asks the visitor to sign in, in a dialog over the page. Gives whether they did; false as well where it cannot be shown. */
export function signInHere(): Promise<boolean> {
  // Hardly ever needed, so loaded when it is.
  underway ??= import("./sign-in-dialog.ts")
    .then(({ signInDialog }) => signInDialog())
    .catch(() => false)
    .finally(() => {
      underway = undefined;
    });
  return underway;
}

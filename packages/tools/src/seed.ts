import { parseArgs } from "node:util";
import { accounts, password } from "./seed/accounts.ts";
import { NotSeeded } from "./seed/refused.ts";
import { seed } from "./seed/seed.ts";

const usage = `pnpm seed [--origin URL]

Gives a running local platform three logins and the example courses. What is there already is left as it is.

  --origin URL   where the platform listens (default http://localhost:8787)`;

/** The command. Tells whether everything is there now. */
async function run(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: { origin: { type: "string", default: "http://localhost:8787" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) {
    console.log(usage);
    return true;
  }
  try {
    const done = await seed({ origin: values.origin, log: (line) => console.log(`  ${line}`) });
    if (done.accounts.length + done.courses.length === 0) console.log("  Everything was there already.");
    console.log(`  Password of ${accounts.map(({ email }) => email).join(", ")}: ${password}`);
    return true;
  } catch (error) {
    if (!(error instanceof NotSeeded)) throw error;
    console.error(error.message);
    return false;
  }
}

if (import.meta.main) process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;

export { seed };

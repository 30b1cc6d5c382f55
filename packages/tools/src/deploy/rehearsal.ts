import type { Outcome, Outside } from "./outside.ts";
import { secretsOf } from "./settings.ts";

/** What the account of a rehearsal holds: nothing, or everything that the platform needs. */
export interface Account {
  deployed: boolean;
  databases: readonly string[];
}

/**
 * An outside that touches nothing: it tells each command in order and answers as an account would, so that a dry run
 * takes the very path of a real one. Ids of things in the account read `<…>`; what is created is remembered.
 */
export function rehearsal(account: Account, say: (line: string) => void): Outside {
  const databases = new Set(account.deployed ? account.databases : []);
  const workers = new Set<string>();
  const reply = (args: string[]): Outcome => {
    const name = optionOf(args, "--name");
    switch (args.slice(0, 2).join(" ")) {
      case "d1 create":
        databases.add(args[2] ?? "");
        return good("");
      case "d1 list":
        return good(
          JSON.stringify([...databases].map((database) => ({ name: database, uuid: `<id of ${database}>` }))),
        );
      case "deployments status":
        return account.deployed || workers.has(name) ? good(running(name)) : bad("The Worker does not exist.");
      case "secret list":
        return good(
          JSON.stringify(Object.values(secretsOf).flatMap(({ made }) => made.map((secret) => ({ name: secret })))),
        );
      case "queues info":
        return account.deployed ? good("") : bad("The queue does not exist.");
      case "r2 bucket":
        return account.deployed || args[2] !== "info" ? good("") : bad("The bucket does not exist.");
      case "versions upload":
        return { ...good(""), versionId: `<new version of ${name}>` };
      default:
        if (args[0] === "deploy") workers.add(name);
        return good("");
    }
  };
  return {
    async wrangler(args) {
      say(`$ ${["wrangler", ...args].map(quoted).join(" ")}`);
      return reply(args);
    },
    write: (path, _text, what) => say(`# write ${path}: ${what}`),
    remove: (path) => say(`# remove ${path}`),
    async isWell(url, times) {
      say(`# ${url} has to answer 200${times > 1 ? `, ${times} times in a row` : ""}`);
      return true;
    },
    async pause(seconds) {
      say(`# watch for ${seconds} s`);
    },
    say: (line) => say(`# ${line}`),
  };
}

function running(name: string): string {
  return JSON.stringify({ versions: [{ version_id: `<version of ${name}>`, percentage: 100 }] });
}

function optionOf(args: string[], option: string): string {
  return args[args.indexOf(option) + 1] ?? "";
}

function quoted(word: string): string {
  return /[\s"']/.test(word) ? `'${word}'` : word;
}

function good(stdout: string): Outcome {
  return { ok: true, stdout, stderr: "", versionId: undefined };
}

function bad(stderr: string): Outcome {
  return { ok: false, stdout: "", stderr, versionId: undefined };
}

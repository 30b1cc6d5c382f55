import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { z } from "zod";
import { workersIn } from "../workspace.ts";
import { type Check, lineAt, type Tree, type Violation } from "./check.ts";
import { sources } from "./imports.ts";

const rule = "readme-events";
const contract = "packages/contracts/src/events.ts";
const Contract = z.object({ subscribers: z.record(z.string(), z.array(z.string())) });

/** The event that the chassis emits for every commit with this option. */
const announced = { option: "invalidates", type: "platform.answers.changed.v1" };

/**
 * A Worker's README names exactly the events that its code emits and that the contract's subscribers say it hears:
 * a list that is wrong sends people looking for consumers that do not exist, or hides one that a change would break.
 */
export const readmeEvents: Check = {
  rule,
  async run(tree) {
    if (!tree.files.includes(contract)) return [];
    const { subscribers } = Contract.parse(await import(join(tree.root, contract)));
    const factories = await factoriesIn(tree);
    return workersIn(tree.root).flatMap(({ folder }) => {
      const heard = Object.keys(subscribers).filter((type) => subscribers[type]?.includes(folder));
      return [
        ...differences(tree, folder, "emits", emittedBy(tree, folder, factories)),
        ...differences(tree, folder, "hears", new Set(heard)),
      ];
    });
  },
};

function differences(tree: Tree, folder: string, verb: "emits" | "hears", real: ReadonlySet<string>): Violation[] {
  const file = `workers/${folder}/README.md`;
  const text = tree.files.includes(file) ? tree.read(file) : "";
  const { line, types } = namedIn(text, verb);
  const report = (sentence: string): Violation => ({ file, line, rule, sentence });
  return [
    ...[...real]
      .sort()
      .filter((type) => !types.has(type))
      .map((type) => report(`${folder} ${verb} ${type}: name it under "${verb}".`)),
    ...[...types]
      .filter((type) => !real.has(type))
      .map((type) => report(`${type} is under "${verb}", but ${folder} ${verb} no such event: take it out.`)),
  ];
}

/** The types in what a README says under a verb: a heading's section, or the rest of a row or list item. */
function namedIn(text: string, verb: string): { line: number; types: Set<string> } {
  const heading = new RegExp(`^#+ ${verb}\\b([^]*?)(?=^#|(?![^]))`, "im");
  const bold = new RegExp(`\\*\\*${verb}:?\\*\\*([^]*?)(?=\\*\\*\\w+:?\\*\\*|^#|^[|-] |\\n\\n|(?![^]))`, "im");
  const found = bold.exec(text) ?? heading.exec(text);
  const types = (found?.[1] ?? "").matchAll(/`([a-z-]+\.[a-z-]+\.[a-z-]+\.v\d+)`/g);
  return { line: lineAt(text, found?.index ?? 0), types: new Set([...types].map(([, type = ""]) => type)) };
}

/** The type of every event by the name of its factory. */
async function factoriesIn(tree: Tree): Promise<Map<string, string>> {
  const files = sources(tree, /^packages\/contracts\/src\/events\/[^/]+$/);
  const modules = await Promise.all(files.map((file) => import(join(tree.root, file))));
  const Kind = z.custom<{ type: string }>((value) => typeof value === "function" && "type" in value);
  return new Map(
    modules.flatMap((module) =>
      Object.entries(module).flatMap(([name, value]) => {
        const kind = Kind.safeParse(value);
        return kind.success ? [[name, kind.data.type] as const] : [];
      }),
    ),
  );
}

/** What a Worker's code emits: the events whose factories it calls or hands on, and what its commits announce. */
function emittedBy(tree: Tree, folder: string, factories: ReadonlyMap<string, string>): Set<string> {
  const types = new Set<string>();
  const add = (name: string) => {
    const type = factories.get(name);
    if (type !== undefined) types.add(type);
  };
  for (const file of sources(tree, new RegExp(`^workers/${folder}/src/`))) {
    new Visitor({
      CallExpression(call) {
        for (const one of [call.callee, ...call.arguments]) if (one.type === "Identifier") add(one.name);
      },
      ObjectExpression({ properties }) {
        const keys = properties.map((one) =>
          one.type === "Property" && one.key.type === "Identifier" ? one.key.name : "",
        );
        if (keys.includes(announced.option)) types.add(announced.type);
      },
    }).visit(parseSync(file, tree.read(file)).program);
  }
  return types;
}

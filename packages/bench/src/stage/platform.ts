import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { workerdChildren } from "../measure/workerd-usage.ts";
import { type Bundle, isYardstick } from "./bundle.ts";
import { type Copy, configured, countingModules, entrypointsOf, plainModules } from "./worker-options.ts";

/** The Worker that the public reaches. */
export const gatewayName = "edgewise-gateway";

/** Workers that run in a workerd process of their own, each with a socket that leads straight to it. */
export interface Platform {
  /** The platform's own Workers, without yardsticks and copies. */
  workers: { folder: string; name: string }[];
  /** Where the Worker's own socket listens. */
  origin(worker: string): Promise<string>;
  database(worker: string): Promise<D1>;
  /** The process that runs them; undefined where the system does not tell. */
  pid: number | undefined;
  close(): Promise<void>;
}

/** The part of D1 that data is made through. */
export type D1 = Awaited<ReturnType<Miniflare["getD1Database"]>>;

export interface PlatformOptions {
  bundles: Bundle[];
  /** The folder of the databases and buckets. */
  state: string;
  /** Whether the Workers count what they ask of their bindings. */
  counting?: boolean;
  copies?: Copy[];
  /** Whether what the Workers ask of each other is left out, so that one can run by itself. */
  alone?: boolean;
}

/** The platform's databases, for a yardstick that asks them itself. */
const yardstickDatabases = (workers: { folder: string; databaseId: string | undefined }[]) =>
  Object.fromEntries(
    workers.flatMap(({ folder, databaseId }) => (databaseId === undefined ? [] : [[folder.toUpperCase(), databaseId]])),
  );

/** Starts production bundles in workerd with the local simulators of D1, R2, queues and rate limits. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const before = new Set(workerdChildren());
  const simulator = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      cf: false,
      resourcePersistencePath: options.state,
      // The lines are written and read like anywhere; only printing them is left out.
      handleStructuredLogs: () => undefined,
      workers: workersOf(options),
    }),
  );
  await simulator.ready;
  return {
    workers: options.bundles.filter((bundle) => !isYardstick(bundle)).map(({ folder, name }) => ({ folder, name })),
    origin: async (worker) => (await simulator.unsafeGetDirectURL(worker)).origin,
    database: (worker) => simulator.getD1Database("DB", worker),
    pid: workerdChildren().find((pid) => !before.has(pid)),
    close: () => simulator.dispose(),
  };
}

function workersOf({ bundles, counting = false, copies = [], alone = false }: PlatformOptions) {
  const platform = bundles.map((bundle) => ({ bundle, options: configured(bundle) }));
  const all = platform.map(({ options }) => options);
  const own = platform.map(({ bundle, options }) => {
    const aside = isYardstick(bundle);
    const modules =
      counting && !aside ? countingModules(bundle, entrypointsOf(bundle.name, all)) : plainModules(bundle, options);
    const databases = platform.map((other) => ({
      folder: other.bundle.folder,
      databaseId: idOf(other.options.d1Databases),
    }));
    return {
      ...options,
      ...modules,
      ...(aside && { d1Databases: yardstickDatabases(databases) }),
      ...(alone && { serviceBindings: {} }),
    };
  });
  const others = copies.flatMap(({ of, name, databaseId }) =>
    platform
      .filter(({ bundle }) => bundle.folder === of)
      .map(({ bundle, options }) => ({
        ...options,
        ...(counting ? countingModules(bundle, []) : plainModules(bundle, options)),
        name,
        d1Databases: { DB: databaseId },
        // A queue has one consumer.
        queueConsumers: {},
      })),
  );
  return [...own, ...others];
}

/** The id of the database that is bound as DB. */
function idOf(databases: unknown): string | undefined {
  if (typeof databases !== "object" || databases === null || !("DB" in databases)) return undefined;
  const { DB } = databases;
  if (typeof DB === "string") return DB;
  return typeof DB === "object" && DB !== null && "id" in DB && typeof DB.id === "string" ? DB.id : undefined;
}

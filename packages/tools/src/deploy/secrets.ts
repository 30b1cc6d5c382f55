import { dirname, join } from "node:path";
import type { Outside } from "./outside.ts";
import { type Settings, secretsOf } from "./settings.ts";
import type { Target } from "./target.ts";

/**
 * What a new version is to be given: secrets that the Worker lacks, made here and known to nobody else, and those that
 * the operator supplies now. What is there already and not supplied stays as it is.
 */
export function secretsFor(
  { folder }: Target,
  present: readonly string[],
  { given }: Settings,
): Record<string, string> {
  const { made, supplied } = secretsOf[folder] ?? { made: [], supplied: [] };
  const lacking = made.filter((name) => given[name] === undefined && !present.includes(name));
  const fromOutside = [...made, ...supplied].flatMap((name) => {
    const value = given[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...lacking.map((name) => [name, newSecret()] as const), ...fromOutside]);
}

/**
 * Runs an upload with the secrets in a file of this user's, which is gone afterwards whatever happens: secrets then
 * belong to the version and never stand in a command line.
 */
export async function withSecrets<T>(
  outside: Outside,
  target: Target,
  secrets: Record<string, string>,
  upload: (options: string[]) => Promise<T>,
): Promise<T> {
  const names = Object.keys(secrets);
  if (names.length === 0) return upload([]);
  const path = join(dirname(target.configPath), "secrets.deploy.generated.json");
  outside.write(path, JSON.stringify(secrets), names.join(", "));
  try {
    return await upload(["--secrets-file", path]);
  } finally {
    outside.remove(path);
  }
}

/** 256 random bits, base64url. */
function newSecret(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url");
}

import { spawnSync } from "node:child_process";

/** What a machine needs for a suite beyond npm packages: commands. */
export const systemNeeds: Record<string, string[]> = { e2e: ["chromium", "ffmpeg", "java"] };

/** The Debian package that brings a command, where it has another name. */
const packageOf: Record<string, string> = { java: "default-jre-headless" };

/** A mirror that does not answer must not hold a run for ever. */
const installMs = 600_000;

export interface Machine {
  has(command: string): boolean;
  /** Whether packages can be installed without asking anybody. */
  canInstall: boolean;
  install(packages: string[]): boolean;
  ci: boolean;
}

/** What is to be said about programs that are missing; `refuse` stops the run. */
export interface Verdict {
  notes: string[];
  refuse: boolean;
}

/**
 * Sees to it that the suites find the programs they need: installs them where that is possible, otherwise says in one
 * line what will be skipped and how to get it. In CI nothing may be skipped.
 */
export function provide(suites: string[], machine: Machine): Verdict {
  const needed = [...new Set(suites.flatMap((suite) => systemNeeds[suite] ?? []))];
  const missing = needed.filter((command) => !machine.has(command));
  if (missing.length === 0) return { notes: [], refuse: false };
  const packages = missing.map((command) => packageOf[command] ?? command);
  if (machine.canInstall && machine.install(packages)) {
    return { notes: [`Installed ${missing.join(" and ")}.`], refuse: false };
  }
  const names = missing.join(" and ");
  const how = `sudo apt-get install ${packages.join(" ")}`;
  return machine.ci
    ? { notes: [`${names} missing, and CI skips nothing. Get it with: ${how}`], refuse: true }
    : { notes: [`Skipped: the tests that need ${names}. Get it with: ${how}`], refuse: false };
}

/** This machine. */
export function thisMachine(): Machine {
  const has = (command: string) => spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
  return {
    has,
    canInstall: process.getuid?.() === 0 && has("apt-get"),
    install: (packages) => {
      console.log(`Installing ${packages.join(" and ")} with apt-get ...`);
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      const apt = (...args: string[]) =>
        spawnSync("apt-get", ["-qq", "-y", ...args], { env, stdio: "ignore", timeout: installMs }).status === 0;
      apt("update");
      return apt("install", "--no-install-recommends", ...packages);
    },
    ci: process.env.CI === "true",
  };
}

import { readFileSync } from "node:fs";

/** Linux counts in hundredths of a second for programs, whatever the kernel's own clock (proc(5), `stat`). */
const ticksPerSecond = 100;

/** What a process has used: CPU time since its start and memory now. */
export interface Usage {
  cpuMs: number;
  residentMiB: number;
}

/** The workerd processes that this process has started; empty where /proc does not tell. */
export function workerdChildren(): number[] {
  return (
    (read("/proc/self/task", String(process.pid), "children") ?? "")
      .split(" ")
      .filter((pid) => pid.trim() !== "")
      .map(Number)
      // The programs' own name, cut to 15 characters by the kernel.
      .filter((pid) => read("/proc", String(pid), "comm")?.trim() === "workerd")
  );
}

/** What a process has used so far; null where /proc does not tell, as outside Linux. */
export function usageOf(pid: number | undefined): Usage | null {
  const stat = pid === undefined ? undefined : read("/proc", String(pid), "stat");
  const status = pid === undefined ? undefined : read("/proc", String(pid), "status");
  return stat && status ? { cpuMs: cpuMsOf(stat), residentMiB: residentMiBOf(status) } : null;
}

/** User and system time in a line of /proc/pid/stat; the program's name in it may hold spaces and brackets. */
export function cpuMsOf(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** The resident memory in /proc/pid/status. */
export function residentMiBOf(status: string): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}

function read(...path: string[]): string | undefined {
  try {
    return readFileSync(path.join("/"), "utf8");
  } catch {
    return undefined;
  }
}

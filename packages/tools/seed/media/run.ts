/** Runs a program to its end and gives what it printed. Throws with its complaints when it fails. */
export async function run(program: string, args: string[]): Promise<string> {
  const child = Bun.spawn([program, ...args], { stdout: "pipe", stderr: "pipe", stdin: "ignore" });
  const [out, complaints] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  if ((await child.exited) !== 0) throw new Error(`${program} failed:\n${complaints.slice(-2000)}`);
  return out;
}

import { z } from "zod";

const Problem = z.object({
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  traceId: z.string(),
  errors: z
    .array(z.object({ pointer: z.string().optional(), parameter: z.string().optional(), detail: z.string() }))
    .default([]),
});
type Problem = z.output<typeof Problem>;

/** Seeding cannot go on, for a reason that whoever runs it can do something about. The message says what. */
export class NotSeeded extends Error {
  override readonly name: string = "NotSeeded";
}

/** What the platform answered when it did not do what it was asked. `code` is undefined when it was no problem document. */
export class Refused extends NotSeeded {
  override readonly name = "Refused";
  readonly status: number;
  readonly code: string | undefined;

  constructor(request: string, status: number, problem: Problem | undefined) {
    super(problem ? sentence(request, status, problem) : `${request} was answered with ${status}.`);
    this.status = status;
    this.code = problem?.code;
  }
}

/** The refusal that an answer is. The body is read here. */
export async function refusal(request: string, answer: Response): Promise<Refused> {
  const body: unknown = await answer.json().catch(() => undefined);
  const problem = Problem.safeParse(body);
  return new Refused(request, answer.status, problem.success ? problem.data : undefined);
}

function sentence(request: string, status: number, { code, detail, traceId, errors }: Problem): string {
  const fields = errors.map((error) => `\n    ${error.pointer ?? error.parameter ?? "#"}: ${error.detail}`);
  return `${request} was refused: ${detail}${fields.join("")}\n  ${status} ${code}, trace ${traceId}`;
}

import type { Row } from "../rows/row.ts";

/** A row without a result: the platform did not answer as the row says that it does. */
export interface LeftOut {
  name: string;
  why: string;
}

const whyCharsMax = 90;

/** The row, and the beginning of what went wrong with it. */
export function leftOutBy({ name }: Pick<Row, "name">, error: unknown): LeftOut {
  const [why = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return { name, why: why.slice(0, whyCharsMax) };
}

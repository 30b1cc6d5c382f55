/** A column of a printed table; numbers read best to the right. */
export interface Column {
  title: string;
  align?: "left" | "right";
}

/**
 * A table in GitHub's Markdown, padded so that it also reads well in a terminal. Throws when a row has not one cell for
 * each column.
 */
export function table(columns: Column[], rows: string[][]): string {
  for (const row of rows) {
    if (row.length !== columns.length) throw new Error(`A row has ${row.length} cells for ${columns.length} columns.`);
  }
  const escaped = rows.map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = columns.map(({ title }, i) =>
    Math.max(title.length, 3, ...escaped.map((row) => (row[i] ?? "").length)),
  );
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const padded = (cells: string[]) => line(cells.map((cell, i) => pad(cell, widths[i] ?? 0, columns[i]?.align)));
  const rule = line(columns.map(({ align }, i) => dashes(widths[i] ?? 0, align)));
  return [padded(columns.map(({ title }) => title)), rule, ...escaped.map(padded)].join("\n");
}

function pad(cell: string, width: number, align: Column["align"] = "left"): string {
  return align === "right" ? cell.padStart(width) : cell.padEnd(width);
}

function dashes(width: number, align: Column["align"] = "left"): string {
  return align === "right" ? `${"-".repeat(width - 1)}:` : "-".repeat(width);
}

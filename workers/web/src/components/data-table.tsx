import type { Child } from "hono/jsx";

/** A column: its name, and what a row has in it. */
export interface Column<Row> {
  name: Child;
  cell(row: Row): Child;
  /** Digits under digits. */
  isNumber?: boolean;
}

/** Rows under named columns; the first names its row. Where it is too wide it scrolls inside itself. Needs the sheet `tools`. */
export function DataTable<Row>(props: { caption: string; columns: readonly Column<Row>[]; rows: readonly Row[] }) {
  const { caption, columns, rows } = props;
  const [first, ...others] = columns;
  return (
    <section class="table-scroll" aria-label={caption} tabindex={0}>
      <table class="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, isNumber }) => (
              <th scope="col" {...(isNumber && { class: "number" })}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{first?.cell(row)}</th>
              {others.map(({ cell, isNumber }) => (
                <td {...(isNumber && { class: "number" })}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

// Rows of text in columns as wide as their longest entry; numbers to the right.

export interface Column<R> {
  readonly title: string;
  readonly text: (row: R) => string;
  readonly right?: boolean;
}

/** One line a row under one line of titles; no line ends in spaces. */
export function textTable<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  const cells = rows.map((row) => columns.map((column) => column.text(row)));
  const titles = columns.map((column) => column.title);
  const widths = titles.map((title, at) =>
    Math.max(title.length, ...cells.map((row) => (row[at] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (columns[at]?.right ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [titles, ...cells].map(line).join('\n');
}

/** A number in at most six places, as people read it. */
export function shortNumber(value: number | null): string {
  if (value === null) return '-';
  if (!Number.isFinite(value)) return String(value);
  return Number.isInteger(value) && Math.abs(value) < 1e9 ? String(value) : value.toPrecision(5);
}

export type Cell = string | number | undefined;

/** Spreadsheets run what begins like this; an apostrophe in front makes it a text. Source: OWASP, CSV injection. */
const beginsFormula = /^[=+\-@\t\r]/;

/** A table as CSV that Excel opens with Chinese in it: a byte order mark, lines that end with CR LF. */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return '\ufeff' + [header, ...rows].map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = beginsFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

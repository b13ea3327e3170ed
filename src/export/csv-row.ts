/** One line of a table (RFC 4180): a text is quoted where it must be, with its quotes doubled. */
export function csvRow(cells: readonly (string | number)[]): string {
  const written = cells.map((cell) =>
    typeof cell === 'string' && /[",;\t\r\n]|^\s|\s$/.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell,
  );
  return `${written.join(',')}\r\n`;
}

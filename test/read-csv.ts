/** Reads a table by the grammar of RFC 4180: one object a row, by the headings of the first. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = field.exec(text); match; match = field.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
    if (field.lastIndex === text.length) {
      const [header = [], ...records] = rows.slice(0, -1);
      return records.map((row) =>
        Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])),
      );
    }
  }
  throw new Error('the text is no table');
}

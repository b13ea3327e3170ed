import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWritten } from '../src/train/written.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comention-written-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('written documents', () => {
  it('are read with their names', () => {
    const text = 'Dear [P Nina],\nWrite to [O Bloom Ltd.] in [L Oslo].\n---\nA [G Sámi] song.\n';
    writeFileSync(join(folder, 'mail.txt'), text);
    const read = readWritten(folder).map(({ genre, document, spans }) => [
      ...[genre, document.text],
      ...spans.map(({ start, end, kind }) => `${kind} ${document.text.slice(start, end)}`),
    ]);
    expect(read).toEqual([
      [
        ...['mail', 'Dear Nina,\nWrite to Bloom Ltd. in Oslo.'],
        ...['person Nina', 'organization Bloom Ltd.', 'location Oslo'],
      ],
      ['mail', 'A Sámi song.', 'group Sámi'],
    ]);
  });

  it('are refused where a bracket marks nothing, with the place', () => {
    writeFileSync(join(folder, 'mail.txt'), 'Fine.\n---\nDear [X Nina],\n');
    expect(() => readWritten(folder)).toThrow(
      'mail-2: a bracket that marks no name: Dear [X Nina]',
    );
  });

  it('of the project can all be read', () => {
    const genres = new Map<string, number>();
    for (const { genre, spans } of readWritten('src/train/written')) {
      genres.set(genre, (genres.get(genre) ?? 0) + spans.length);
    }
    for (const names of genres.values()) expect(names).toBeGreaterThan(1000);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDocument } from '../ingest/create-document.js';
import { KINDS, type Kind } from '../model/kind.js';
import { compareStrings } from '../model/order.js';
import type { GoldDocument, GoldSpan } from './corpus.js';

const KIND_OF: ReadonlyMap<string, Kind> = new Map([
  ['P', 'person'],
  ['G', 'group'],
  ['O', 'organization'],
  ['L', 'location'],
]);

const MARK = /\[([PGOL]) ([^[\]\n]+)\]/g;

/** A written document and the genre that its file is named for. */
export interface WrittenDocument extends GoldDocument {
  readonly genre: string;
}

/**
 * Reads the documents that were written for this project, with their names marked inline
 * ("[P Ada Moyo] of [O Bloom]") and a line of three hyphens between them.
 * @param folder of files named for their genres
 * @throws SyntaxError where a bracket belongs to no mark
 */
export function readWritten(folder: string): WrittenDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort(compareStrings)
    .flatMap((name) => {
      const genre = name.slice(0, -'.txt'.length);
      const parts = readFileSync(join(folder, name), 'utf8').split(/^---\n/m);
      return parts.map((part, n) => ({ ...readMarked(`${genre}-${n + 1}`, part.trim()), genre }));
    });
}

function readMarked(id: string, marked: string): GoldDocument {
  const spans: GoldSpan[] = [];
  let text = '';
  let at = 0;
  for (const mark of marked.matchAll(MARK)) {
    const [whole, kind, name] = mark as unknown as [string, string, string];
    text += marked.slice(at, mark.index);
    spans.push({
      start: text.length,
      end: text.length + name.length,
      kind: KIND_OF.get(kind) as Kind,
    });
    text += name;
    at = mark.index + whole.length;
  }
  text += marked.slice(at);
  const stray = /.{0,40}[[\]].{0,40}/.exec(text);
  if (stray) throw new SyntaxError(`${id}: a bracket that marks no name: ${stray[0]}`);
  const document = createDocument({ id, text, format: 'plain' });
  return { document, spans, kinds: new Set(KINDS), otherMayBeGroup: false };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDocument } from '../ingest/create-document.js';
import type { Document } from '../model/document.js';
import type { Kind } from '../model/kind.js';

/** A name as the gold standard gives it; offsets into the document's text. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  /** Absent for a name of no kind of ours. */
  readonly kind?: Kind;
}

export interface GoldDocument {
  readonly document: Document;
  readonly spans: readonly GoldSpan[];
  /** The kinds that the set annotates: silence says nothing of the others. */
  readonly kinds: ReadonlySet<Kind>;
  /** True where names of other kinds may hide peoples (MISC of CoNLL). */
  readonly otherMayBeGroup: boolean;
}

const KIND_OF: ReadonlyMap<string, Kind> = new Map([
  ['PER', 'person'],
  ['GRP', 'group'],
  ['ORG', 'organization'],
  ['LOC', 'location'],
]);

interface Line {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly [number, number, string][];
  readonly types: readonly string[];
}

/** Reads one labelled set. @param path an NDJSON file of `{id, text, spans, types}` */
export function readCorpus(path: string): GoldDocument[] {
  return readLines(path)
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .map(({ id, text, spans, types }) => {
      const kinds = new Set(types.flatMap((type) => KIND_OF.get(type) ?? []));
      return {
        document: createDocument({ id, text, format: 'plain' }),
        spans: spans.map(([start, end, type]) => {
          const kind = KIND_OF.get(type);
          return kind ? { start, end, kind } : { start, end };
        }),
        kinds,
        otherMayBeGroup: !kinds.has('group'),
      };
    });
}

export function readLines(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** Where the labelled sets, gazetteers and texts lie: `--data DIR`, COMENTION_DATA, or ../shared/data. */
export function dataFolder(argv: readonly string[]): string {
  const flag = argv.indexOf('--data');
  const given = flag >= 0 ? argv[flag + 1] : undefined;
  return given ?? process.env.COMENTION_DATA ?? join(process.cwd(), '..', 'shared', 'data');
}

import { createHash } from 'node:crypto';
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
export function readCorpus(path: string, splitPlaces = false): GoldDocument[] {
  return readLines(path)
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .map(({ id, text, spans, types }) => {
      const kinds = new Set(types.flatMap((type) => KIND_OF.get(type) ?? []));
      return {
        document: createDocument({ id, text, format: 'plain' }),
        spans: spans.flatMap((span) => goldSpans(span, text, splitPlaces)),
        kinds,
        otherMayBeGroup: !kinds.has('group'),
      };
    });
}

interface Standoff {
  readonly id: string;
  /** The first 16 hexadecimal digits of the text's SHA-256. */
  readonly sha256: string;
  readonly spans: readonly [number, number, string][];
}

/**
 * Reads labels that are kept apart from their texts.
 * @param labels an NDJSON file of `{id, sha256, spans}`
 * @param texts the set that has the texts, by the same ids; documents whose text differs are left out
 */
export function readStandoff(labels: string, texts: string): GoldDocument[] {
  const byId = new Map(readLines(texts).map((line) => [line.id, line]));
  const kinds: ReadonlySet<Kind> = new Set(KIND_OF.values());
  return (readLines(labels) as unknown as Standoff[]).flatMap(({ id, sha256, spans }) => {
    const text = byId.get(id)?.text;
    if (text === undefined || !hashOf(text).startsWith(sha256)) return [];
    return [
      {
        document: createDocument({ id, text, format: 'plain' }),
        spans: spans.flatMap((span) => goldSpans(span, text, true)),
        kinds,
        otherMayBeGroup: false,
      },
    ];
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function goldSpans(
  [start, end, type]: readonly [number, number, string],
  text: string,
  splitPlaces: boolean,
): GoldSpan[] {
  const kind = KIND_OF.get(type);
  if (!kind) return [{ start, end }];
  return splitPlaces && kind === 'location'
    ? placesOf({ start, end, kind }, text)
    : [{ start, end, kind }];
}

/** "Gulu, Uganda" is one place in some gold documents and two in most: two for us. */
function placesOf(span: GoldSpan, text: string): GoldSpan[] {
  const comma = text.slice(span.start, span.end).search(/, \p{Lu}/u);
  if (comma < 0) return [span];
  const rest = { ...span, start: span.start + comma + 2 };
  return [{ ...span, end: span.start + comma }, ...placesOf(rest, text)];
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

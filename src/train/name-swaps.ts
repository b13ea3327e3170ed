import { createDocument } from '../ingest/create-document.js';
import type { Kind } from '../model/kind.js';
import type { GoldDocument, GoldSpan } from './corpus.js';

/** Names to put in the place of others, by the lists of the gazetteers. */
export interface NameStock {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly organizations: readonly string[];
  readonly groups: readonly string[];
  readonly places: readonly string[];
}

/** Share of a document's names that are swapped. */
const SHARE = 0.6;
const WORD = /[\p{L}\p{N}\p{M}.'’]+/gu;
const CAPITALS = /^[\p{Lu}\p{N}&.-]+$/u;

/**
 * The document with a part of its names swapped, each for the same other one throughout: a tagger
 * that sees what stands around a name, and not only which name it is, is right about new ones.
 * Headlines in capitals and names across lines stay.
 */
export function withOtherNames(
  gold: GoldDocument,
  stock: NameStock,
  random: () => number,
): GoldDocument {
  const { text, id } = gold.document;
  const swaps = new Map<string, string>();
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string;
  const alike = (name: string, list: readonly string[]): string => {
    for (let tries = 0; tries < 40; tries++) {
      const other = pick(list);
      const sameCase = CAPITALS.test(name) === CAPITALS.test(other);
      const sameForm = name.endsWith('s') === other.endsWith('s');
      if (sameCase && (sameForm || list !== stock.groups)) return other;
    }
    return name;
  };
  const swapped = (name: string, key: string, make: () => string): string => {
    let other = swaps.get(key);
    if (other === undefined) {
      other = random() < SHARE ? make() : name;
      swaps.set(key, other);
    }
    return other;
  };
  const swap = (name: string, kind: Kind): string => {
    if (kind !== 'person') {
      const list =
        kind === 'organization'
          ? stock.organizations
          : kind === 'group'
            ? stock.groups
            : stock.places;
      return swapped(name, `${kind} ${name}`, () => alike(name, list));
    }
    const words = [...name.matchAll(WORD)];
    const last = words.at(-1)?.index;
    return name.replace(WORD, (word, at: number) => {
      if (word.length < 3 || !/^\p{Lu}[^.]*$/u.test(word) || CAPITALS.test(word)) return word;
      return swapped(word, `person ${word}`, () => pick(at === last ? stock.family : stock.given));
    });
  };
  const spans: GoldSpan[] = [];
  let written = '';
  let from = 0;
  for (const span of [...gold.spans].sort((a, b) => a.start - b.start)) {
    if (span.start < from) continue;
    const name = text.slice(span.start, span.end);
    const other = span.kind && !name.includes('\n') ? swap(name, span.kind) : name;
    written += text.slice(from, span.start);
    spans.push({ ...span, start: written.length, end: written.length + other.length });
    written += other;
    from = span.end;
  }
  return {
    ...gold,
    document: createDocument({ id, text: written + text.slice(from), format: 'plain' }),
    spans,
  };
}

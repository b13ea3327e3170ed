import type { CitedDocument, CitedSentence, Scope } from '../model/knowledge-graph.js';
import type { AnnotatedDocument } from '../model/mention.js';
import { at } from './incidence.js';
import type { Occurrences } from './occurrences.js';

/** The sentences and documents that a graph cites, numbered among the cited alone. */
export interface Citations {
  readonly documents: readonly CitedDocument[];
  /** Index in `documents` of each document of the corpus, -1 where it names no entity. */
  readonly documentIndex: Int32Array;
  /** Index in its cited document's `sentences` of each sentence, counting through the corpus. */
  readonly sentenceIndex: Int32Array;
}

/** Collects the sentences with a counted mention, and the documents that have one. */
export function cite(documents: readonly AnnotatedDocument[], where: Occurrences): Citations {
  const { unitStart, documentOf } = where.sentence;
  const documentIndex = new Int32Array(documents.length).fill(-1);
  const sentenceIndex = new Int32Array(documentOf.length).fill(-1);
  const cited: CitedDocument[] = [];
  for (const [d, { document, sentences }] of documents.entries()) {
    const kept: CitedSentence[] = [];
    for (const [s, { start, end, text }] of sentences.entries()) {
      const unit = at(where.firstSentence, d) + s;
      if (unitStart[unit] === unitStart[unit + 1]) continue;
      sentenceIndex[unit] = kept.length;
      kept.push({ start, end, text });
    }
    if (kept.length === 0) continue;
    documentIndex[d] = cited.length;
    const { id, title, date, outlet, url } = document;
    cited.push({
      id,
      ...(title !== undefined && { title }),
      ...(date !== undefined && { date }),
      ...(outlet !== undefined && { outlet }),
      ...(url !== undefined && { url }),
      sentences: kept,
    });
  }
  return { documents: cited, documentIndex, sentenceIndex };
}

/**
 * The sentences of one document that show two entities together: those that name both; where none
 * does, the nearest two that name one each, the first such two, and within one paragraph where the
 * scope asks for it.
 * @returns numbers of sentences, counting through the corpus, ascending
 */
export function sentencesTogether(
  where: Occurrences,
  scope: Scope,
  document: number,
  one: number,
  other: number,
): readonly number[] {
  const { paragraphOf } = where;
  const ones = sentencesOf(where, one, document);
  const others = sentencesOf(where, other, document);
  const both = new Set(others);
  const shared = [...ones].filter((sentence) => both.has(sentence));
  if (shared.length > 0) return shared;
  let nearest: readonly number[] = [];
  let least = Infinity;
  for (const a of ones) {
    for (const b of others) {
      const distance = Math.abs(a - b);
      if (distance >= least) continue;
      if (scope !== 'document' && paragraphOf[a] !== paragraphOf[b]) continue;
      least = distance;
      nearest = a < b ? [a, b] : [b, a];
    }
  }
  return nearest;
}

/** The sentences of a document that name an entity, ascending. */
function sentencesOf(where: Occurrences, entity: number, document: number): Int32Array {
  const { entityStart, entityUnits } = where.sentence;
  const first = at(where.firstSentence, document);
  const next = where.firstSentence[document + 1] ?? Infinity;
  const end = at(entityStart, entity + 1);
  const from = lowerBound(entityUnits, first, at(entityStart, entity), end);
  return entityUnits.subarray(from, lowerBound(entityUnits, next, from, end));
}

/** The first index between `low` and `high` whose element is `value` or more, or `high`. */
function lowerBound(list: Int32Array, value: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(list, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

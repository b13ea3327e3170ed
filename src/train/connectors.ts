import { hashString } from '../nlp/hash.js';
import { createTokenizer } from '../nlp/tokenize.js';
import { INNER_UPPER, UPPER, wordFlags } from '../nlp/word-shape.js';
import type { GoldDocument } from './corpus.js';

/**
 * The words without a capital that occur inside gold names next to one with a capital: the only
 * ones that the tagger considers. A word must do so in `least` names.
 * @returns hashes, ascending
 */
export function findConnectors(corpus: readonly GoldDocument[], least: number): Int32Array {
  const tokenize = createTokenizer();
  const counts = new Map<string, number>();
  for (const { document, spans } of corpus) {
    for (const { start, end, kind } of spans) {
      if (!kind) continue;
      const name = document.text.slice(start, end);
      if (name.includes('\n')) continue;
      const { starts, ends } = tokenize(name);
      const words = starts.map((from, i) => name.slice(from, ends[i]));
      const small = words.filter((word) => (wordFlags(word) & (UPPER | INNER_UPPER)) === 0);
      if (small.length === words.length) continue;
      for (const word of new Set(small)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([, count]) => count >= least).map(([word]) => hashString(word));
  return Int32Array.from(kept).sort();
}

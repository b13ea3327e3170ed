import { hashString } from '../nlp/hash.js';
import { createTokenizer } from '../nlp/tokenize.js';
import { hasCapital, wordFlags } from '../nlp/word-shape.js';
import type { GoldDocument } from './corpus.js';

/** Hashes of small words, ascending. */
export interface Connectors {
  readonly connectors: Int32Array;
  readonly edges: Int32Array;
}

/** An edge stands at the edge of a name in this share of the times that it stands beside a capital. */
const LEAST_SHARE = 0.02;

/**
 * The words without a capital that occur in gold names with one, `least` times or more: the only ones
 * that the tagger considers. Those that begin or end names as often are its edges, save the words
 * that stand beside capitals everywhere ("the").
 */
export function findConnectors(corpus: readonly GoldDocument[], least: number): Connectors {
  const tokenize = createTokenizer();
  const inner = new Map<string, number>();
  const outer = new Map<string, number>();
  const beside = new Map<string, number>();
  const count = (counts: Map<string, number>, word: string) =>
    counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const { document, spans } of corpus) {
    for (const { text } of document.prose.paragraphs) {
      const words = tokenize(text).words;
      words.forEach((word, i) => {
        if (!isCapital(word) && (isCapital(words[i - 1]) || isCapital(words[i + 1])))
          count(beside, word);
      });
    }
    for (const { start, end, kind } of spans) {
      if (!kind) continue;
      const name = document.text.slice(start, end);
      if (name.includes('\n')) continue;
      const words = tokenize(name).words;
      const small = words.filter((word) => !isCapital(word));
      if (small.length === words.length) continue;
      for (const word of new Set(small)) count(inner, word);
      const ends = [words[0] as string, words.at(-1) as string];
      for (const word of new Set(ends)) if (!isCapital(word)) count(outer, word);
    }
  }
  const often = (word: string, counts: Map<string, number>) => (counts.get(word) ?? 0) >= least;
  const connectors = [...inner.keys()].filter((word) => often(word, inner));
  const edges = connectors.filter(
    (word) =>
      often(word, outer) && (outer.get(word) as number) >= LEAST_SHARE * (beside.get(word) ?? 0),
  );
  return { connectors: hashesOf(connectors), edges: hashesOf(edges) };
}

function isCapital(word: string | undefined): boolean {
  return word !== undefined && hasCapital(wordFlags(word));
}

function hashesOf(words: readonly string[]): Int32Array {
  return Int32Array.from(words, (word) => hashString(word)).sort();
}

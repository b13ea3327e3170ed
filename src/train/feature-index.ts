import { HashTable } from '../nlp/hash-table.js';
import type { Examples } from './examples.js';

/** Slots of the table in which features are counted: several times the features of all sets. */
const SLOTS = 1 << 25;

/**
 * Gives every feature that occurs often enough a row of weights, in the order of the hashes, and
 * replaces the hashes in the examples by row numbers; rarer features are left out.
 * @param cutoff how often it must occur, each occurrence counted with the weight of its segment;
 *   twice at least whatever that says
 * @returns the hashes of the rows, ascending
 */
export function indexFeatures(examples: Examples, cutoff: number): Int32Array {
  const keys = frequentFeatures(examples, cutoff);
  const table = new HashTable(keys);
  const { features, tokenStarts } = examples;
  let write = 0;
  let from = 0;
  for (let token = 0; token + 1 < tokenStarts.length; token++) {
    const to = tokenStarts[token + 1] as number;
    for (let f = from; f < to; f++) {
      const row = table.get(features[f] as number);
      if (row >= 0) features[write++] = row;
    }
    tokenStarts[token + 1] = write;
    from = to;
  }
  examples.featureCount = write;
  return keys;
}

function frequentFeatures(examples: Examples, cutoff: number): Int32Array {
  const { features, tokenStarts, segmentStarts, segmentWeights } = examples;
  const keys = new Int32Array(SLOTS);
  const times = new Uint8Array(SLOTS);
  const weights = new Float32Array(SLOTS);
  segmentWeights.forEach((weight, segment) => {
    const from = tokenStarts[segmentStarts[segment] as number] as number;
    const to = tokenStarts[segmentStarts[segment + 1] as number] as number;
    for (let f = from; f < to; f++) {
      const key = features[f] as number;
      let slot = key & (SLOTS - 1);
      while (times[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
      keys[slot] = key;
      times[slot] = Math.min(2, (times[slot] as number) + 1);
      weights[slot] = (weights[slot] as number) + weight;
    }
  });
  const kept: number[] = [];
  for (let slot = 0; slot < SLOTS; slot++) {
    if ((times[slot] as number) >= 2 && (weights[slot] as number) >= cutoff) {
      kept.push(keys[slot] as number);
    }
  }
  return Int32Array.from(kept).sort();
}

import type { ModelData } from '../nlp/model/format.js';
import { TAGS } from '../nlp/tags.js';
import type { Resources } from './examples.js';
import type { Weights } from './train-crf.js';

export interface QuantiseOptions {
  /** What one unit of a stored weight stands for. */
  readonly step: number;
  /** Features with no weight of at least this size are dropped. */
  readonly least: number;
}

/**
 * Cuts weights to bytes and drops the features whose weights are all small.
 */
export function quantise(
  features: Int32Array,
  { rows, transitions }: Weights,
  resources: Resources,
  { step, least }: QuantiseOptions,
): ModelData {
  const kept: number[] = [];
  for (let f = 0; f < features.length; f++) {
    let largest = 0;
    for (let t = 0; t < TAGS; t++) {
      largest = Math.max(largest, Math.abs(rows[f * TAGS + t] as number));
    }
    if (largest >= least) kept.push(f);
  }
  const bytes = new Int8Array(kept.length * TAGS);
  kept.forEach((f, k) => {
    for (let t = 0; t < TAGS; t++) {
      const value = Math.round((rows[f * TAGS + t] as number) / step);
      bytes[k * TAGS + t] = Math.max(-127, Math.min(127, value));
    }
  });
  return {
    ...resources,
    features: Int32Array.from(kept, (f) => features[f] as number),
    weights: bytes,
    transitions: Int32Array.from(transitions, (weight) => Math.round(weight / step)),
    scale: step,
  };
}

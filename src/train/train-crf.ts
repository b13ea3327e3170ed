import { Crf } from '../nlp/crf.js';
import { mayFollow, OUTSIDE, TAGS } from '../nlp/tags.js';
import type { Examples } from './examples.js';
import { createRandom, shuffle } from './random.js';

export interface CrfOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Share of features that are dropped from each token at each step. */
  readonly dropout: number;
  readonly seed: number;
  /** Weights are averaged from this epoch on (Polyak and Juditsky 1992). */
  readonly average: number;
  readonly log: (line: string) => void;
}

/** Weights before they are cut to bytes: rows of TAGS, and the transitions. */
export interface Weights {
  readonly rows: Float32Array;
  readonly transitions: Float64Array;
}

/** A token whose probabilities are all this close to the gold standard teaches nothing more. */
const LEARNT = 0.002;

/**
 * Trains the conditional random field by stochastic gradient steps scaled by AdaGrad (Duchi et al.
 * 2011), one segment a step, with features dropped at random. Where the gold standard allows a token
 * several tags, the likelihood of all allowed paths together is raised.
 */
export function trainCrf(examples: Examples, rowCount: number, options: CrfOptions): Weights {
  const random = createRandom(options.seed);
  const rows = new Float32Array(rowCount * TAGS);
  const squares = new Float32Array(rowCount * TAGS).fill(1e-6);
  const transitions = new Float64Array(TAGS * TAGS);
  const transitionSquares = new Float64Array(TAGS * TAGS).fill(1e-6);
  const segments = examples.segmentWeights.length;
  const order = Int32Array.from({ length: segments }, (_, i) => i);
  const keep = 1 - options.dropout;
  const boost = 1 / keep;
  const crf = new Crf(transitions);
  const allAllowed = Int32Array.from(examples.allowed);
  const pairs = new Float64Array(TAGS * TAGS);
  let active = new Int32Array(1 << 16);
  const averaged = new Float32Array(rows.length);
  const averagedTransitions = new Float64Array(transitions.length);
  let snapshots = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const began = Date.now();
    let loss = 0;
    for (let o = 0; o < segments; o++) {
      const segment = order[o] as number;
      const weight = examples.segmentWeights[segment] as number;
      const first = examples.segmentStarts[segment] as number;
      const last = examples.segmentStarts[segment + 1] as number;
      const length = last - first;
      const scores = new Float64Array(length * TAGS);
      const starts = new Int32Array(length + 1);
      const allowed = allAllowed.subarray(first, last);
      let count = 0;
      for (let i = 0; i < length; i++) {
        const from = examples.tokenStarts[first + i] as number;
        const to = examples.tokenStarts[first + i + 1] as number;
        if (count + to - from > active.length) {
          const grown = new Int32Array(active.length * 2);
          grown.set(active);
          active = grown;
        }
        for (let f = from; f < to; f++) {
          if (random() >= keep) continue;
          const row = (examples.features[f] as number) * TAGS;
          active[count++] = row;
          for (let t = 0; t < TAGS; t++) {
            const at = i * TAGS + t;
            scores[at] = (scores[at] as number) + boost * (rows[row + t] as number);
          }
        }
        starts[i + 1] = count;
      }
      pairs.fill(0);
      const free = crf.sum(scores, length);
      const expected = marginals(crf, length);
      addTransitions(crf, length, 1, pairs);
      const bound = crf.sum(scores, length, allowed);
      const wanted = marginals(crf, length);
      addTransitions(crf, length, -1, pairs);
      loss += weight * (free - bound);
      for (let i = 0; i < length; i++) {
        let largest = 0;
        for (let t = 0; t < TAGS; t++) {
          const at = i * TAGS + t;
          const difference = (expected[at] as number) - (wanted[at] as number);
          scores[at] = weight * difference;
          largest = Math.max(largest, Math.abs(difference));
        }
        if (largest < LEARNT) continue;
        for (let a = starts[i] as number; a < (starts[i + 1] as number); a++) {
          const row = active[a] as number;
          for (let t = 0; t < TAGS; t++) {
            const gradient =
              boost * (scores[i * TAGS + t] as number) +
              options.l2 * weight * (rows[row + t] as number);
            const square = (squares[row + t] as number) + gradient * gradient;
            squares[row + t] = square;
            rows[row + t] =
              (rows[row + t] as number) - (options.rate * gradient) / Math.sqrt(square);
          }
        }
      }
      if (epoch >= options.average && o % Math.ceil(segments / 8) === 0) {
        snapshots += 1;
        for (let k = 0; k < rows.length; k++)
          averaged[k] = (averaged[k] as number) + (rows[k] as number);
        for (let k = 0; k < transitions.length; k++) {
          averagedTransitions[k] = (averagedTransitions[k] as number) + (transitions[k] as number);
        }
      }
      for (let k = 0; k < transitions.length; k++) {
        const gradient = weight * (pairs[k] as number);
        if (gradient === 0) continue;
        transitionSquares[k] = (transitionSquares[k] as number) + gradient * gradient;
        transitions[k] =
          (transitions[k] as number) -
          (options.rate * gradient) / Math.sqrt(transitionSquares[k] as number);
        crf.setTransition(k, transitions[k] as number);
      }
    }
    options.log(
      `epoch ${epoch + 1}: loss ${loss.toFixed(0)}, ${((Date.now() - began) / 1000).toFixed(0)} s`,
    );
  }
  if (snapshots === 0) return { rows, transitions };
  return {
    rows: averaged.map((sum) => sum / snapshots),
    transitions: averagedTransitions.map((sum) => sum / snapshots),
  };
}

function marginals(crf: Crf, length: number): Float64Array {
  const result = new Float64Array(length * TAGS);
  for (let i = 0; i < length; i++) {
    let total = 0;
    for (let t = 0; t < TAGS; t++) {
      const value = (crf.forward[i * TAGS + t] as number) * (crf.backward[i * TAGS + t] as number);
      result[i * TAGS + t] = value;
      total += value;
    }
    for (let t = 0; t < TAGS; t++) result[i * TAGS + t] = (result[i * TAGS + t] as number) / total;
  }
  return result;
}

/** The pairs of tags that may follow one another, as indices into the transitions. */
const PAIRS = Int32Array.from(
  Array.from({ length: TAGS * TAGS }, (_, k) => k).filter((k) =>
    mayFollow((k / TAGS) | 0, k % TAGS),
  ),
);

/** Adds to `result` the expected uses of each transition, with those from the start and to the end. */
function addTransitions(crf: Crf, length: number, sign: number, result: Float64Array): void {
  const { forward, backward, emissions, factors } = crf;
  const step = new Float64Array(PAIRS.length);
  for (let i = 0; i <= length; i++) {
    const before = (i - 1) * TAGS;
    const row = i * TAGS;
    let total = 0;
    for (let n = 0; n < PAIRS.length; n++) {
      const k = PAIRS[n] as number;
      const p = (k / TAGS) | 0;
      const t = k - p * TAGS;
      const reach = i === 0 ? (p === OUTSIDE ? 1 : 0) : (forward[before + p] as number);
      const after =
        i === length
          ? t === OUTSIDE
            ? 1
            : 0
          : (emissions[row + t] as number) * (backward[row + t] as number);
      const value = reach * (factors[k] as number) * after;
      step[n] = value;
      total += value;
    }
    for (let n = 0; n < PAIRS.length; n++) {
      const k = PAIRS[n] as number;
      result[k] = (result[k] as number) + (sign * (step[n] as number)) / total;
    }
  }
}

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
  readonly log: (line: string) => void;
}

/** Weights before they are cut to bytes: rows of TAGS, and the transitions. */
export interface Weights {
  readonly rows: Float32Array;
  readonly transitions: Float64Array;
}

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
  let active = new Int32Array(1 << 16);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const began = Date.now();
    let loss = 0;
    const rate =
      options.rate * (epoch < options.epochs * 0.6 ? 1 : epoch < options.epochs - 1 ? 0.4 : 0.15);
    for (let o = 0; o < segments; o++) {
      const segment = order[o] as number;
      const weight = examples.segmentWeights[segment] as number;
      const first = examples.segmentStarts[segment] as number;
      const last = examples.segmentStarts[segment + 1] as number;
      const length = last - first;
      const scores = new Float64Array(length * TAGS);
      const starts = new Int32Array(length + 1);
      const allowed = Int32Array.from(examples.allowed.slice(first, last));
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
      const crf = new Crf(transitions);
      const free = crf.sum(scores, length);
      const expected = marginals(crf, length);
      const pairs = transitionMarginals(crf, transitions, length);
      const bound = crf.sum(scores, length, allowed);
      const wanted = marginals(crf, length);
      const wantedPairs = transitionMarginals(crf, transitions, length);
      loss += weight * (free - bound);
      for (let i = 0; i < length; i++) {
        for (let t = 0; t < TAGS; t++) {
          const at = i * TAGS + t;
          scores[at] = weight * ((expected[at] as number) - (wanted[at] as number));
        }
        for (let a = starts[i] as number; a < (starts[i + 1] as number); a++) {
          const row = active[a] as number;
          for (let t = 0; t < TAGS; t++) {
            const gradient =
              boost * (scores[i * TAGS + t] as number) +
              options.l2 * weight * (rows[row + t] as number);
            const square = (squares[row + t] as number) + gradient * gradient;
            squares[row + t] = square;
            rows[row + t] = (rows[row + t] as number) - (rate * gradient) / Math.sqrt(square);
          }
        }
      }
      for (let k = 0; k < transitions.length; k++) {
        const gradient = weight * ((pairs[k] as number) - (wantedPairs[k] as number));
        if (gradient === 0) continue;
        transitionSquares[k] = (transitionSquares[k] as number) + gradient * gradient;
        transitions[k] =
          (transitions[k] as number) -
          (rate * gradient) / Math.sqrt(transitionSquares[k] as number);
      }
    }
    options.log(
      `epoch ${epoch + 1}: loss ${loss.toFixed(0)}, ${((Date.now() - began) / 1000).toFixed(0)} s`,
    );
  }
  return { rows, transitions };
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

/** Expected uses of each transition, with those from the start and to the end. */
function transitionMarginals(crf: Crf, transitions: Float64Array, length: number): Float64Array {
  const result = new Float64Array(TAGS * TAGS);
  const step = new Float64Array(TAGS * TAGS);
  for (let i = 0; i <= length; i++) {
    let total = 0;
    for (let p = 0; p < TAGS; p++) {
      const before =
        i === 0 ? (p === OUTSIDE ? 1 : 0) : (crf.forward[(i - 1) * TAGS + p] as number);
      for (let t = 0; t < TAGS; t++) {
        const k = p * TAGS + t;
        step[k] = 0;
        if (before === 0 || !mayFollow(p, t) || (i === length && t !== OUTSIDE)) continue;
        const after =
          i === length
            ? 1
            : (crf.emissions[i * TAGS + t] as number) * (crf.backward[i * TAGS + t] as number);
        step[k] = before * Math.exp(transitions[k] as number) * after;
        total += step[k] as number;
      }
    }
    for (let k = 0; k < step.length; k++)
      result[k] = (result[k] as number) + (step[k] as number) / total;
  }
  return result;
}

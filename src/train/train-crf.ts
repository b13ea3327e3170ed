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
/** How often an epoch adds to the average. */
const SNAPSHOTS = 8;
/** Where AdaGrad's sums of squares begin. */
const FIRST_SQUARE = 1e-6;

/**
 * Trains the conditional random field by stochastic gradient steps scaled by AdaGrad (Duchi et al.
 * 2011), one segment a step, with features dropped at random. Where the gold standard allows a token
 * several tags, the likelihood of all allowed paths together is raised.
 */
export function trainCrf(examples: Examples, rowCount: number, options: CrfOptions): Weights {
  const trainer = new CrfTrainer(examples, rowCount, options);
  const segments = examples.segmentWeights.length;
  const order = Int32Array.from({ length: segments }, (_, i) => i);
  const every = Math.ceil(segments / SNAPSHOTS);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, trainer.random);
    let loss = 0;
    for (let o = 0; o < segments; o++) {
      loss += trainer.step(order[o] as number);
      if (epoch >= options.average && o % every === 0) trainer.addToAverage();
    }
    options.log(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  return trainer.averaged();
}

/** The average of several weights: the sum of their scores, in one model. */
export function averageWeights(runs: readonly Weights[]): Weights {
  const [first] = runs;
  if (!first || runs.length === 1) return first as Weights;
  const mean = <T extends Float32Array | Float64Array>(of: (run: Weights) => T, into: T): T => {
    for (const run of runs) {
      const values = of(run);
      for (let k = 0; k < into.length; k++) {
        into[k] = (into[k] as number) + (values[k] as number) / runs.length;
      }
    }
    return into;
  };
  return {
    rows: mean(({ rows }) => rows, new Float32Array(first.rows.length)),
    transitions: mean(({ transitions }) => transitions, new Float64Array(first.transitions.length)),
  };
}

class CrfTrainer {
  readonly random: () => number;
  readonly #examples: Examples;
  readonly #allowed: Int32Array;
  readonly #options: CrfOptions;
  readonly #crf: Crf;
  readonly #rows: Float32Array;
  readonly #rowSquares: Float32Array;
  readonly #rowSums: Float32Array;
  readonly #transitions = new Float64Array(TAGS * TAGS);
  readonly #transitionSquares = new Float64Array(TAGS * TAGS).fill(FIRST_SQUARE);
  readonly #transitionSums = new Float64Array(TAGS * TAGS);
  readonly #pairs = new Float64Array(TAGS * TAGS);
  #snapshots = 0;
  /** Where the weights of the features begin that this step did not drop, token by token. */
  #active = new Int32Array(1 << 16);

  constructor(examples: Examples, rowCount: number, options: CrfOptions) {
    this.#examples = examples;
    this.#allowed = Int32Array.from(examples.allowed);
    this.#options = options;
    this.#rows = new Float32Array(rowCount * TAGS);
    this.#rowSquares = new Float32Array(rowCount * TAGS).fill(FIRST_SQUARE);
    this.#rowSums = new Float32Array(rowCount * TAGS);
    this.#crf = new Crf(this.#transitions);
    this.random = createRandom(options.seed);
  }

  /** Learns from one segment. @returns its weighted loss before the step */
  step(segment: number): number {
    const { segmentStarts, segmentWeights } = this.#examples;
    const weight = segmentWeights[segment] as number;
    const first = segmentStarts[segment] as number;
    const last = segmentStarts[segment + 1] as number;
    const length = last - first;
    const crf = this.#crf;
    const starts = new Int32Array(length + 1);
    const scores = this.#score(first, length, starts);
    this.#pairs.fill(0);
    const free = crf.sum(scores, length);
    const expected = marginals(crf, length);
    addTransitions(crf, length, 1, this.#pairs);
    const bound = crf.sum(scores, length, this.#allowed.subarray(first, last));
    const wanted = marginals(crf, length);
    addTransitions(crf, length, -1, this.#pairs);
    this.#updateRows(expected, wanted, starts, weight);
    this.#updateTransitions(weight);
    return weight * (free - bound);
  }

  /** Scores with a part of the features; those that stay count for the dropped ones too. */
  #score(first: number, length: number, starts: Int32Array): Float64Array {
    const { tokenStarts, features } = this.#examples;
    const rows = this.#rows;
    const keep = 1 - this.#options.dropout;
    const scores = new Float64Array(length * TAGS);
    let count = 0;
    for (let i = 0; i < length; i++) {
      const from = tokenStarts[first + i] as number;
      const to = tokenStarts[first + i + 1] as number;
      if (count + to - from > this.#active.length) {
        const grown = new Int32Array(this.#active.length * 2);
        grown.set(this.#active);
        this.#active = grown;
      }
      for (let f = from; f < to; f++) {
        if (this.random() >= keep) continue;
        const row = (features[f] as number) * TAGS;
        this.#active[count++] = row;
        for (let t = 0; t < TAGS; t++) {
          const at = i * TAGS + t;
          scores[at] = (scores[at] as number) + (rows[row + t] as number) / keep;
        }
      }
      starts[i + 1] = count;
    }
    return scores;
  }

  #updateRows(expected: Float64Array, wanted: Float64Array, starts: Int32Array, weight: number) {
    const { l2, dropout, rate } = this.#options;
    const rows = this.#rows;
    const squares = this.#rowSquares;
    const gradients = new Float64Array(TAGS);
    for (let i = 0; i + 1 < starts.length; i++) {
      let largest = 0;
      for (let t = 0; t < TAGS; t++) {
        const difference = (expected[i * TAGS + t] as number) - (wanted[i * TAGS + t] as number);
        gradients[t] = (weight * difference) / (1 - dropout);
        largest = Math.max(largest, Math.abs(difference));
      }
      if (largest < LEARNT) continue;
      for (let a = starts[i] as number; a < (starts[i + 1] as number); a++) {
        const row = this.#active[a] as number;
        for (let t = 0; t < TAGS; t++) {
          const value = rows[row + t] as number;
          const gradient = (gradients[t] as number) + l2 * weight * value;
          const square = (squares[row + t] as number) + gradient * gradient;
          squares[row + t] = square;
          rows[row + t] = value - (rate * gradient) / Math.sqrt(square);
        }
      }
    }
  }

  #updateTransitions(weight: number): void {
    for (let k = 0; k < this.#pairs.length; k++) {
      const gradient = weight * (this.#pairs[k] as number);
      if (gradient === 0) continue;
      const square = (this.#transitionSquares[k] as number) + gradient * gradient;
      this.#transitionSquares[k] = square;
      const value =
        (this.#transitions[k] as number) - (this.#options.rate * gradient) / Math.sqrt(square);
      this.#transitions[k] = value;
      this.#crf.setTransition(k, value);
    }
  }

  addToAverage(): void {
    this.#snapshots += 1;
    const sums = this.#rowSums;
    for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + (this.#rows[k] as number);
    for (let k = 0; k < this.#transitions.length; k++) {
      this.#transitionSums[k] =
        (this.#transitionSums[k] as number) + (this.#transitions[k] as number);
    }
  }

  averaged(): Weights {
    if (this.#snapshots === 0) return { rows: this.#rows, transitions: this.#transitions };
    return {
      rows: this.#rowSums.map((sum) => sum / this.#snapshots),
      transitions: this.#transitionSums.map((sum) => sum / this.#snapshots),
    };
  }
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

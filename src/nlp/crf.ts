import { mayFollow, OUTSIDE, PREDECESSORS, TAGS } from './tags.js';

/**
 * A linear-chain conditional random field over one segment of tokens (Lafferty et al. 2001). Both
 * sides of a segment are outside. Scores are natural logarithms, `scores[i * TAGS + t]`.
 */
export class Crf {
  readonly #transitions: Float64Array;
  /** exp of the transitions. */
  readonly factors: Float64Array;
  #back = new Int32Array(0);
  #best = new Float64Array(0);
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  /** exp of the scores, each token's divided by its highest. */
  emissions = new Float64Array(0);

  /** @param transitions `[previous * TAGS + next]`; those that the tags forbid are not read */
  constructor(transitions: ArrayLike<number>) {
    this.#transitions = Float64Array.from(transitions);
    this.factors = this.#transitions.map(Math.exp);
  }

  /** Changes the weight of one transition. */
  setTransition(index: number, weight: number): void {
    this.#transitions[index] = weight;
    this.factors[index] = Math.exp(weight);
  }

  #reserve(length: number): void {
    if (this.#back.length >= length * TAGS) return;
    const size = Math.max(64, length * 2) * TAGS;
    this.#back = new Int32Array(size);
    this.#best = new Float64Array(size);
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.emissions = new Float64Array(size);
  }

  /** The likeliest well-formed tags (Viterbi), written into `tags` from `at` on. */
  decode(scores: Float64Array, length: number, tags: Uint8Array, at: number): void {
    this.#reserve(length);
    const best = this.#best;
    const back = this.#back;
    for (let i = 0; i < length; i++) {
      for (let t = 0; t < TAGS; t++) {
        let highest = Number.NEGATIVE_INFINITY;
        let from = -1;
        const before = PREDECESSORS[t] as Int32Array;
        for (let n = 0; n < before.length; n++) {
          const p = before[n] as number;
          if (i === 0 && p !== OUTSIDE) continue;
          const reached = i === 0 ? 0 : (best[(i - 1) * TAGS + p] as number);
          const score = reached + (this.#transitions[p * TAGS + t] as number);
          if (score > highest) {
            highest = score;
            from = p;
          }
        }
        best[i * TAGS + t] = highest + (scores[i * TAGS + t] as number);
        back[i * TAGS + t] = from;
      }
    }
    let tag = OUTSIDE;
    let highest = Number.NEGATIVE_INFINITY;
    for (const p of PREDECESSORS[OUTSIDE] as Int32Array) {
      const score =
        (best[(length - 1) * TAGS + p] as number) + (this.#transitions[p * TAGS] as number);
      if (score > highest) {
        highest = score;
        tag = p;
      }
    }
    for (let i = length - 1; i >= 0; i--) {
      tags[at + i] = tag;
      tag = back[i * TAGS + tag] as number;
    }
  }

  /**
   * Fills `forward`, `backward` and `emissions`, each token's forward column summing to one.
   * @param allowed for each token, a bit for each tag that it may have; every tag where absent
   * @returns the logarithm of the sum over all paths
   */
  sum(scores: Float64Array, length: number, allowed?: Int32Array): number {
    this.#reserve(length);
    const { forward, emissions } = this;
    const factors = this.factors;
    let logarithm = 0;
    for (let i = 0; i < length; i++) {
      const row = i * TAGS;
      let highest = Number.NEGATIVE_INFINITY;
      for (let t = 0; t < TAGS; t++) highest = Math.max(highest, scores[row + t] as number);
      logarithm += highest;
      let total = 0;
      for (let t = 0; t < TAGS; t++) {
        const may = allowed === undefined || ((allowed[i] as number) >> t) & 1;
        const emission = may ? Math.exp((scores[row + t] as number) - highest) : 0;
        emissions[row + t] = emission;
        let sum = 0;
        if (emission > 0) {
          if (i === 0)
            sum = (factors[t] as number) * ((PREDECESSORS[t] as Int32Array)[0] === OUTSIDE ? 1 : 0);
          else {
            const before = PREDECESSORS[t] as Int32Array;
            for (let n = 0; n < before.length; n++) {
              const p = before[n] as number;
              sum += (forward[row - TAGS + p] as number) * (factors[p * TAGS + t] as number);
            }
          }
        }
        forward[row + t] = sum * emission;
        total += sum * emission;
      }
      for (let t = 0; t < TAGS; t++) forward[row + t] = (forward[row + t] as number) / total;
      logarithm += Math.log(total);
    }
    let end = 0;
    const last = (length - 1) * TAGS;
    for (const p of PREDECESSORS[OUTSIDE] as Int32Array) {
      end += (forward[last + p] as number) * (factors[p * TAGS] as number);
    }
    logarithm += Math.log(end);
    this.#sumBackward(length);
    return logarithm;
  }

  /** Backward columns are scaled so that forward times backward is the marginal up to a factor. */
  #sumBackward(length: number): void {
    const { backward, emissions } = this;
    const factors = this.factors;
    const last = (length - 1) * TAGS;
    backward.fill(0, last, last + TAGS);
    for (const p of PREDECESSORS[OUTSIDE] as Int32Array) {
      backward[last + p] = factors[p * TAGS] as number;
    }
    for (let i = length - 2; i >= 0; i--) {
      const row = i * TAGS;
      backward.fill(0, row, row + TAGS);
      for (let t = 0; t < TAGS; t++) {
        const weight = (emissions[row + TAGS + t] as number) * (backward[row + TAGS + t] as number);
        if (weight === 0) continue;
        const before = PREDECESSORS[t] as Int32Array;
        for (let n = 0; n < before.length; n++) {
          const p = before[n] as number;
          backward[row + p] =
            (backward[row + p] as number) + weight * (factors[p * TAGS + t] as number);
        }
      }
      let total = 0;
      for (let t = 0; t < TAGS; t++) total += backward[row + t] as number;
      for (let t = 0; t < TAGS; t++) backward[row + t] = (backward[row + t] as number) / total;
    }
  }

  /**
   * After `sum`: the probability that tokens `from` to `to` (exclusive) have exactly these tags, that
   * of the first tag times that of each step given the tag before.
   */
  spanProbability(tags: Uint8Array, at: number, from: number, to: number): number {
    const { forward, backward, emissions } = this;
    let previous = tags[at + from] as number;
    let column = 0;
    for (let t = 0; t < TAGS; t++) {
      column += (forward[from * TAGS + t] as number) * (backward[from * TAGS + t] as number);
    }
    let probability =
      ((forward[from * TAGS + previous] as number) * (backward[from * TAGS + previous] as number)) /
      column;
    for (let i = from + 1; i < to; i++) {
      const next = tags[at + i] as number;
      let all = 0;
      let own = 0;
      for (let t = 0; t < TAGS; t++) {
        if (!mayFollow(previous, t)) continue;
        const row = i * TAGS + t;
        const factor = this.factors[previous * TAGS + t] as number;
        const step = factor * (emissions[row] as number) * (backward[row] as number);
        all += step;
        if (t === next) own = step;
      }
      probability *= own / all;
      previous = next;
    }
    return probability;
  }
}

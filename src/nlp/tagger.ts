import { Clusters } from './clusters.js';
import { Crf } from './crf.js';
import { FeatureFinder } from './features.js';
import { Gazetteer } from './gazetteer.js';
import { Lexicon } from './lexicon.js';
import type { ModelData } from './model/format.js';
import { Scorer } from './scorer.js';
import { SmallWords } from './small-words.js';
import { OUTSIDE, opens, TAGS } from './tags.js';
import { createSequence, type TokenSequence } from './token-sequence.js';
import type { Tokens } from './tokenize.js';

/** The tags of one document's tokens. */
export interface Tagging {
  readonly sequence: TokenSequence;
  /** One tag for each token of the sequence. */
  readonly tags: Uint8Array;
  /** Where a name begins: the probability of its whole span and kind. */
  readonly probabilities: Float64Array;
}

/** Word types kept before the lexicon starts anew: about 14 MB with their summed weights. */
const LARGEST_LEXICON = 20_000;

/**
 * What scores are divided by before they become probabilities (Guo et al. 2017), since the model is
 * surer than it should be of outlets that it has not seen: the best of 1, 1.2 and 1.4 on such.
 */
const TEMPERATURE = 1.2;

/** Tags names in the tokens of a document with a linear-chain CRF over hashed features. */
export class Tagger {
  readonly lexicon: Lexicon;
  readonly #gazetteer: Gazetteer;
  readonly #smallWords: SmallWords;
  readonly #scorer: Scorer;
  readonly #crf: Crf;
  /** The same at TEMPERATURE: for probabilities, not for tags. */
  readonly #softened: Crf;
  #scores = new Float64Array(0);

  constructor(model: ModelData) {
    this.#gazetteer = new Gazetteer(model);
    this.lexicon = new Lexicon(new Clusters(model), this.#gazetteer);
    this.#smallWords = new SmallWords(model);
    this.#scorer = new Scorer(model.features, model.weights, model.scale, this.lexicon);
    const transitions = Float64Array.from(model.transitions, (weight) => weight * model.scale);
    this.#crf = new Crf(transitions);
    this.#softened = new Crf(transitions.map((weight) => weight / TEMPERATURE));
  }

  tag(paragraphs: readonly { readonly tokens: Tokens }[]): Tagging {
    if (this.lexicon.size > LARGEST_LEXICON) {
      this.lexicon.clear();
      this.#scorer.clear();
    }
    const sequence = createSequence(this.lexicon, paragraphs, this.#smallWords);
    const finder = new FeatureFinder(this.lexicon, this.#gazetteer, sequence);
    const { length, candidates } = sequence;
    const tags = new Uint8Array(length);
    const probabilities = new Float64Array(length);
    for (let i = 0; i < length; ) {
      if (candidates[i] === 0) {
        i += 1;
        continue;
      }
      let end = i + 1;
      while (candidates[end] === 1) end += 1;
      this.#tagSegment(sequence, finder, i, end, tags, probabilities);
      i = end;
    }
    return { sequence, tags, probabilities };
  }

  #tagSegment(
    sequence: TokenSequence,
    finder: FeatureFinder,
    from: number,
    to: number,
    tags: Uint8Array,
    probabilities: Float64Array,
  ): void {
    const length = to - from;
    if (this.#scores.length < length * TAGS) this.#scores = new Float64Array(length * TAGS * 2);
    for (let i = 0; i < length; i++) {
      this.#scorer.score(sequence, finder, from + i, this.#scores, i * TAGS);
    }
    this.#crf.decode(this.#scores, length, tags, from);
    let summed = false;
    for (let i = 0; i < length; i++) {
      if (tags[from + i] === OUTSIDE) continue;
      if (!summed) this.#soften(length);
      summed = true;
      const end = spanEnd(tags, from + i) - from;
      probabilities[from + i] = this.#softened.spanProbability(tags, from, i, end);
      i = end - 1;
    }
  }

  #soften(length: number): void {
    for (let k = 0; k < length * TAGS; k++) {
      this.#scores[k] = (this.#scores[k] as number) / TEMPERATURE;
    }
    this.#softened.sum(this.#scores, length);
  }
}

/** Where the name that begins at `start` ends, exclusive. */
export function spanEnd(tags: Uint8Array, start: number): number {
  let end = start;
  while (opens(tags[end] as number)) end += 1;
  return end + 1;
}

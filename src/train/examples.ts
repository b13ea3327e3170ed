import { toSource } from '../model/prose.js';
import { Clusters } from '../nlp/clusters.js';
import { FeatureBuffer, FeatureFinder, REACH, wordFeatures } from '../nlp/features.js';
import { Gazetteer, type GazetteerData } from '../nlp/gazetteer.js';
import { mix } from '../nlp/hash.js';
import { Lexicon } from '../nlp/lexicon.js';
import type { ModelData } from '../nlp/model/format.js';
import { SmallWords } from '../nlp/small-words.js';
import { BEGIN, INSIDE, LAST, OUTSIDE, TAGS, tagOf, UNIT } from '../nlp/tags.js';
import { createSequence, type TokenSequence } from '../nlp/token-sequence.js';
import { createTokenizer, type Tokens } from '../nlp/tokenize.js';
import type { GoldDocument } from './corpus.js';

/** What the features ask of the model before there are weights. */
export type Resources = Pick<
  ModelData,
  | 'words'
  | 'clusters'
  | 'wideWords'
  | 'wideClusters'
  | 'smallWords'
  | 'smallness'
  | 'entries'
  | 'lists'
  | 'connectors'
  | 'edges'
>;

/** Segments of candidates with their features, laid out flat. */
export class Examples {
  /** Feature hashes at first, numbers of weight rows after `index`. */
  features = new Int32Array(1 << 22);
  featureCount = 0;
  /** Token t has features `tokenStarts[t]` to `tokenStarts[t + 1]`. */
  readonly tokenStarts: number[] = [0];
  /** A bit for each tag that the gold standard allows token t. */
  readonly allowed: number[] = [];
  /** Segment s has tokens `segmentStarts[s]` to `segmentStarts[s + 1]`. */
  readonly segmentStarts: number[] = [0];
  readonly segmentWeights: number[] = [];

  addToken(buffer: FeatureBuffer, allowed: number): void {
    if (this.featureCount + buffer.length > this.features.length) {
      const grown = new Int32Array(this.features.length * 2);
      grown.set(this.features);
      this.features = grown;
    }
    this.features.set(buffer.values.subarray(0, buffer.length), this.featureCount);
    this.featureCount += buffer.length;
    this.tokenStarts.push(this.featureCount);
    this.allowed.push(allowed);
  }

  endSegment(weight: number): void {
    this.segmentStarts.push(this.allowed.length);
    this.segmentWeights.push(weight);
  }
}

const ALL_TAGS = 2 ** TAGS - 1;

interface Lookup {
  readonly gazetteer: Gazetteer;
  readonly lexicon: Lexicon;
}

/** How many lookups with gaps there are. */
export const FORGETFUL = 3;

/**
 * Gazetteers that each lack another half of the entries: the names of labelled news are better known
 * than the names to come, so that a tagger trained with the whole lists takes a name that they lack
 * for none.
 */
function forgetfulLists({ entries, lists }: GazetteerData): GazetteerData[] {
  return Array.from({ length: FORGETFUL }, (_, n) => ({
    entries,
    lists: lists.map((bits, i) => ((mix(entries[i] as number, n + 1) >>> 16) & 1 ? bits : 0)),
  }));
}

/** Turns labelled documents into examples, by the same path as in use. */
export class ExampleBuilder {
  readonly #lookups: readonly Lookup[];
  readonly #smallWords: SmallWords;
  readonly #tokenize = createTokenizer();
  readonly #buffer = new FeatureBuffer();
  /** Gold names that lie on token edges and within candidates, and all gold names. */
  reachable = 0;
  gold = 0;

  constructor(resources: Resources) {
    const clusters = new Clusters(resources);
    this.#lookups = [resources, ...forgetfulLists(resources)].map((data) => {
      const gazetteer = new Gazetteer(data);
      return { gazetteer, lexicon: new Lexicon(clusters, gazetteer) };
    });
    this.#smallWords = new SmallWords(resources);
  }

  /** @param lookup 0 for the whole lists, 1 to FORGETFUL for lists with gaps */
  add(gold: GoldDocument, weight: number, examples: Examples, lookup = 0): void {
    const { lexicon, gazetteer } = this.#lookups[lookup] as Lookup;
    const { paragraphs } = gold.document.prose;
    const read = paragraphs.map(({ text }) => ({ tokens: this.#tokenize(text) }));
    const sequence = createSequence(lexicon, read, this.#smallWords);
    const finder = new FeatureFinder(lexicon, gazetteer, sequence);
    const allowed = this.#allowedTags(gold, read, sequence);
    for (let i = 0; i < sequence.length; ) {
      if (sequence.candidates[i] === 0) {
        i += 1;
        continue;
      }
      for (; sequence.candidates[i] === 1; i++) {
        this.#buffer.length = 0;
        for (let offset = -REACH; offset <= REACH; offset++) {
          wordFeatures(lexicon, sequence.types[i + offset] as number, offset, this.#buffer);
        }
        finder.find(i, this.#buffer);
        examples.addToken(this.#buffer, allowed[i] as number);
      }
      examples.endSegment(weight);
    }
  }

  #allowedTags(
    gold: GoldDocument,
    read: readonly { readonly tokens: Tokens }[],
    sequence: TokenSequence,
  ): Int32Array {
    const groupTags = [BEGIN, INSIDE, LAST, UNIT].reduce((m, p) => m | (1 << tagOf('group', p)), 0);
    const silence = (1 << OUTSIDE) | (gold.kinds.has('group') ? 0 : groupTags);
    const allowed = new Int32Array(sequence.length).fill(silence);
    const byStart = new Map<number, number>();
    const byEnd = new Map<number, number>();
    gold.document.prose.paragraphs.forEach((paragraph, p) => {
      const { tokens } = read[p] as { tokens: Tokens };
      const offset = sequence.offsets[p] as number;
      for (let i = 0; i < tokens.starts.length; i++) {
        const span = { start: tokens.starts[i] as number, end: tokens.ends[i] as number };
        const source = toSource(paragraph, span);
        byStart.set(source.start, offset + i);
        byEnd.set(source.end, offset + i);
      }
    });
    for (const { start, end, kind } of gold.spans) {
      const first = byStart.get(start);
      const last = byEnd.get(end);
      if (kind) this.gold += 1;
      if (first === undefined || last === undefined) continue;
      if (!kind) {
        if (gold.otherMayBeGroup) allowed.fill((1 << OUTSIDE) | groupTags, first, last + 1);
        continue;
      }
      if (sequence.candidates.subarray(first, last + 1).includes(0)) {
        // Some of its words are taken as outside whatever the model says: learn nothing from it.
        allowed.fill(ALL_TAGS, first, last + 1);
        continue;
      }
      this.reachable += 1;
      for (let i = first; i <= last; i++) {
        const position = first === last ? UNIT : i === first ? BEGIN : i === last ? LAST : INSIDE;
        allowed[i] = 1 << tagOf(kind, position);
      }
    }
    return allowed;
  }
}

import { fold } from '../model/fold.js';
import { type Clusters, UNKNOWN_SMALLNESS } from './clusters.js';
import type { Gazetteer } from './gazetteer.js';
import { hashString, mix } from './hash.js';
import { ALL_CAPS, hasCapital, LETTER, wordFlags, wordShape } from './word-shape.js';

const ASCII = /^[\0-\x7f]*$/;
/** A word written small in so many eighths of its uses, or fewer, is a name. */
const RARELY_SMALL = 1;

/**
 * Word types by number, with what the features ask of each: computed once for each type, since the
 * same words come back in every text.
 */
export class Lexicon {
  readonly words: string[] = [];
  /** The number of the same word in lower case. */
  readonly lower: number[] = [];
  readonly hash: number[] = [];
  /** The hash of the word in lower case and without diacritics, as lists of names have it. */
  readonly key: number[] = [];
  readonly flags: number[] = [];
  readonly shortShape: number[] = [];
  readonly longShape: number[] = [];
  /** Cluster at the three grains, -1 for a word without one. */
  readonly coarse: number[] = [];
  readonly middle: number[] = [];
  readonly fine: number[] = [];
  /** The fine wide cluster, -1 for a word without one. */
  readonly wide: number[] = [];
  /** How often the word is written small, in eighths; 9 for a word that the corpus lacks. */
  readonly smallness: number[] = [];
  /** One bit for each gazetteer that has the word as a whole entry. */
  readonly listed: number[] = [];

  /** 1 for a word without a capital that others write with one: perhaps a name written carelessly. */
  readonly carelessName: number[] = [];

  readonly #ids = new Map<string, number>();
  readonly #clusters: Clusters;
  readonly #gazetteer: Gazetteer;

  constructor(clusters: Clusters, gazetteer: Gazetteer) {
    this.#clusters = clusters;
    this.#gazetteer = gazetteer;
  }

  get size(): number {
    return this.words.length;
  }

  /** Forgets every word, so that memory stays bounded over any number of texts. */
  clear(): void {
    this.#ids.clear();
    const columns = [this.words, this.lower, this.hash, this.key, this.flags, this.shortShape];
    columns.push(this.longShape, this.coarse, this.middle, this.fine, this.wide);
    columns.push(this.smallness, this.listed, this.carelessName);
    for (const column of columns) column.length = 0;
  }

  /** True of a word that is known to be written small in so many eighths of its uses, or more. */
  isOftenSmall(type: number, eighths: number): boolean {
    const smallness = this.smallness[type] as number;
    return smallness >= eighths && smallness !== UNKNOWN_SMALLNESS;
  }

  /** True where two words, without regard to case, are an entry of a gazetteer. */
  isEntry(first: number, second: number): boolean {
    return this.#gazetteer.find(mix(this.key[first] as number, this.key[second] as number)) !== 0;
  }

  /** The number of a word, given on first sight. */
  intern(word: string): number {
    return this.#ids.get(word) ?? this.#add(word);
  }

  #add(word: string): number {
    const small = word.toLowerCase();
    const lower = small === word ? this.words.length : this.intern(small);
    const id = this.words.length;
    this.#ids.set(word, id);
    const flags = wordFlags(word);
    const hash = hashString(word);
    const lowerHash = lower === id ? hash : (this.hash[lower] as number);
    const key = ASCII.test(word) ? lowerHash : hashString(fold(word));
    const cluster = this.#clusters.find(hash, lowerHash, flags & ALL_CAPS ? titled(word) : 0);
    this.words.push(word);
    this.lower.push(lower);
    this.hash.push(hash);
    this.key.push(key);
    this.flags.push(flags);
    this.shortShape.push(wordShape(word, 1));
    this.longShape.push(wordShape(word, 4));
    this.coarse.push(cluster < 0 ? -1 : cluster >> 4);
    this.middle.push(cluster < 0 ? -1 : cluster >> 2);
    this.fine.push(cluster);
    this.wide.push(this.#clusters.findWide(key));
    const smallness = this.#clusters.smallness(lowerHash, key);
    this.smallness.push(smallness);
    const listed = this.#gazetteer.find(key);
    const careless =
      !hasCapital(flags) &&
      flags & LETTER &&
      (smallness <= RARELY_SMALL || (smallness === UNKNOWN_SMALLNESS && listed !== 0));
    this.carelessName.push(careless ? 1 : 0);
    this.listed.push(hasCapital(flags) || careless ? listed : 0);
    return id;
  }
}

/** The hash of an all-capitals word written like a name. */
function titled(word: string): number {
  return hashString(word.charAt(0) + word.slice(1).toLowerCase());
}

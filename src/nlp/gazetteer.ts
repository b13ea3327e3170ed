import { HashTable } from './hash-table.js';

/** The lists of names, in the order of the bits that `Gazetteer.find` gives. */
export const GAZETTEER_LISTS = [
  'first-names',
  'last-names',
  'cities',
  'admin-regions',
  'geography',
  'organisations',
  'companies',
  'peoples-and-religions',
  'countries',
  'demonyms',
  'world-organizations',
  'world-companies',
  'world-media',
  'world-teams',
  'world-peoples',
  'world-places',
  'world-given-names',
  'world-family-names',
] as const;

/** No entry of more words than this is looked for. */
export const LONGEST_ENTRY = 6;

/** The lists as they lie in the model file: only hashes, no name. */
export interface GazetteerData {
  /** Hashes of entries, ascending. */
  readonly entries: Int32Array;
  /** For each entry, one bit for each list that has it. */
  readonly lists: Int32Array;
}

/**
 * Lists of names, hashed: evidence for the tagger, not a list of what is an entity. An entry is
 * keyed by the hashes of its folded words, joined by `mix` from left to right.
 */
export class Gazetteer {
  readonly #lists: Int32Array;
  readonly #entries: HashTable;

  constructor(data: GazetteerData) {
    this.#lists = data.lists;
    this.#entries = new HashTable(data.entries);
  }

  /** The bits of the lists that have the entry, 0 where none has. */
  find(entry: number): number {
    const index = this.#entries.get(entry);
    return index < 0 ? 0 : (this.#lists[index] as number);
  }
}

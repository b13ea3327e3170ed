import { HashTable } from './hash-table.js';

/** Hashes of the words without a capital that occur in names, ascending. */
export interface SmallWordData {
  /** Those that occur inside names ("of", "and", "al"). */
  readonly connectors: Int32Array;
  /** Those of them with which names begin or end ("al", "de", "province"). */
  readonly edges: Int32Array;
}

/** Tells which words without a capital may be part of a name. */
export class SmallWords {
  readonly #connectors: HashTable;
  readonly #edges: HashTable;

  constructor(data: SmallWordData) {
    this.#connectors = new HashTable(data.connectors);
    this.#edges = new HashTable(data.edges);
  }

  isConnector(hash: number): boolean {
    return this.#connectors.get(hash) >= 0;
  }

  isEdge(hash: number): boolean {
    return this.#edges.get(hash) >= 0;
  }
}

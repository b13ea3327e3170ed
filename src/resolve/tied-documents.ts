import type { Name } from './corpus-names.js';
import { getOrInsert } from './get-or-insert.js';

/** A name in more of the documents than this share does not tie two of them together … */
const COMMON_SHARE = 0.01;
/** … unless it is in so few of them. */
const ALWAYS_TELLING = 5;

/** Finds which of the documents that have a name are tied together by the other names in them. */
export class TiedDocuments {
  readonly #byDocument: readonly (readonly Name[])[];
  readonly #limit: number;
  readonly #telling = new Map<number, readonly Name[]>();

  /** @param byDocument the names of each document */
  constructor(byDocument: readonly (readonly Name[])[]) {
    this.#byDocument = byDocument;
    this.#limit = Math.max(ALWAYS_TELLING, COMMON_SHARE * byDocument.length);
  }

  /** The telling names of a document: what is named there, in few other documents, and is no country. */
  telling(document: number): readonly Name[] {
    return getOrInsert(this.#telling, document, () =>
      (this.#byDocument[document] ?? []).filter((name) => this.#isTelling(name)),
    );
  }

  /**
   * The documents of `name` in groups: two are in one where they share a telling name, or through
   * others do.
   */
  groups({ id, documents }: Name): number[][] {
    const firstWith = new Map<number, number>();
    const parent = new Map(documents.map((d) => [d, d]));
    const find = (d: number): number => {
      const up = parent.get(d) as number;
      if (up === d) return d;
      const root = find(up);
      parent.set(d, root);
      return root;
    };
    for (const d of documents) {
      for (const other of this.telling(d)) {
        if (other.id === id) continue;
        const first = getOrInsert(firstWith, other.id, () => d);
        parent.set(find(d), find(first));
      }
    }
    const groups = new Map<number, number[]>();
    for (const d of documents) getOrInsert(groups, find(d), () => []).push(d);
    return [...groups.values()];
  }

  #isTelling({ kind, key, documents }: Name): boolean {
    if (documents.length > this.#limit) return false;
    if (kind === 'person') return key.includes(' ');
    return kind === 'organization' || (kind === 'location' && !key.startsWith('country:'));
  }
}

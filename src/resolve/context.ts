import { compareStrings } from '../model/order.js';
import type { Name } from './corpus-names.js';

/** A name in more of the documents than this share says nothing of what they have in common … */
const COMMON_SHARE = 0.01;
/** … unless it is in so few of them. */
const ALWAYS_TELLING = 5;

/** How many documents of each list are read for what they share. */
const MOST_READ = 50;

/** Tells whether documents are about the same things, by the names that they share. */
export class Context {
  readonly #byDocument: readonly (readonly Name[])[];
  readonly #limit: number;
  readonly #around = new Map<number, ReadonlySet<number>>();

  /** @param byDocument the names of each document */
  constructor(byDocument: readonly (readonly Name[])[]) {
    this.#byDocument = byDocument;
    this.#limit = Math.max(ALWAYS_TELLING, COMMON_SHARE * byDocument.length);
  }

  /** Whether one of these documents shares a telling name with a document that names `other`. */
  isShared(documents: readonly number[], name: Name, other: Name): boolean {
    const around = this.#namesAround(other);
    return documents.some((d) =>
      this.#byDocument[d]?.some(
        (each) => each.id !== name.id && each.id !== other.id && around.has(each.id),
      ),
    );
  }

  /**
   * The telling names, the rarest first, that stand both in documents of one list and of the other.
   * Documents of both lists say nothing; no more than the first of each list are read.
   */
  shared(some: readonly number[], others: readonly number[]): Name[] {
    const around = (list: readonly number[], without: ReadonlySet<number>) => {
      const read = list.filter((d) => !without.has(d)).slice(0, MOST_READ);
      return new Set(read.flatMap((d) => this.#byDocument[d] ?? []));
    };
    const there = around(others, new Set(some));
    return [...around(some, new Set(others))]
      .filter((each) => there.has(each) && each.documents.length <= this.#limit)
      .sort((a, b) => a.documents.length - b.documents.length || compareStrings(a.key, b.key));
  }

  #namesAround(name: Name): ReadonlySet<number> {
    const known = this.#around.get(name.id);
    if (known) return known;
    const around = new Set<number>();
    for (const d of name.documents) {
      for (const each of this.#byDocument[d] ?? []) {
        if (each.documents.length <= this.#limit) around.add(each.id);
      }
    }
    this.#around.set(name.id, around);
    return around;
  }
}

import type { Scope } from '../model/knowledge-graph.js';
import type { BuildOptions } from '../model/options.js';
import { at, type Incidence } from './incidence.js';
import type { Occurrences } from './occurrences.js';

/** Two entities, `source < target` by index, and the documents that mention them together. */
export interface CoMention {
  readonly source: number;
  readonly target: number;
  /** Distinct documents in each scope. */
  readonly count: Readonly<Record<Scope, number>>;
  /** Documents, by index, that mention both in the chosen scope; ascending. */
  readonly documents: readonly number[];
}

/**
 * Counts who is mentioned with whom, as the product of the entity-by-unit matrix and its transpose,
 * one row at a time (Gustavson 1978): the row of an entity is summed over its posting list into one
 * dense array. Time is that of the pairs that occur, memory that of one row and the result.
 *
 * A document in which two entities meet in several units of the scope counts once.
 */
export function* countCoMentions(
  occurrences: Occurrences,
  { scope, minWeight }: BuildOptions,
): Iterable<CoMention> {
  const entityCount = occurrences.document.entityStart.length - 1;
  const rows = {
    document: new Row(occurrences.document, entityCount),
    paragraph: new Row(occurrences.paragraph, entityCount),
    sentence: new Row(occurrences.sentence, entityCount),
  };
  const least = Math.max(1, minWeight);
  for (let source = 0; source < entityCount; source++) {
    rows.document.sum(source);
    rows.paragraph.sum(source);
    rows.sentence.sum(source);
    const targets = rows[scope].partners.filter((target) => rows[scope].count(target) >= least);
    const documents = rows[scope].documentsWith(source, targets);
    for (const target of targets.sort((a, b) => a - b)) {
      yield {
        source,
        target,
        count: {
          document: rows.document.count(target),
          paragraph: rows.paragraph.count(target),
          sentence: rows.sentence.count(target),
        },
        documents: documents.get(target) ?? [],
      };
    }
  }
}

/** One row of the product: an entity's co-mentions with those that come after it. */
class Row {
  readonly #incidence: Incidence;
  readonly #counts: Int32Array;
  readonly #lastDocument: Int32Array;
  /** The entities with a count, as they were met. */
  partners: number[] = [];

  constructor(incidence: Incidence, entityCount: number) {
    this.#incidence = incidence;
    this.#counts = new Int32Array(entityCount);
    this.#lastDocument = new Int32Array(entityCount).fill(-1);
  }

  count(target: number): number {
    return at(this.#counts, target);
  }

  sum(source: number): void {
    for (const partner of this.partners) this.#counts[partner] = 0;
    this.partners = [];
    this.#walk(source, (target) => {
      if (this.count(target) === 0) this.partners.push(target);
      this.#counts[target] = this.count(target) + 1;
    });
  }

  documentsWith(source: number, targets: readonly number[]): Map<number, number[]> {
    const documents = new Map(targets.map((target) => [target, [] as number[]]));
    this.#walk(source, (target, document) => documents.get(target)?.push(document));
    return documents;
  }

  /** Visits each later entity once for each document in which a unit names it with `source`. */
  #walk(source: number, visit: (target: number, document: number) => void): void {
    const { entityStart, entityUnits, unitStart, unitEntities, documentOf } = this.#incidence;
    for (let u = at(entityStart, source); u < at(entityStart, source + 1); u++) {
      const unit = at(entityUnits, u);
      const document = at(documentOf, unit);
      for (let e = at(unitStart, unit); e < at(unitStart, unit + 1); e++) {
        const target = at(unitEntities, e);
        if (target <= source || this.#lastDocument[target] === document) continue;
        this.#lastDocument[target] = document;
        visit(target, document);
      }
    }
    for (let u = at(entityStart, source); u < at(entityStart, source + 1); u++) {
      const unit = at(entityUnits, u);
      for (let e = at(unitStart, unit); e < at(unitStart, unit + 1); e++) {
        this.#lastDocument[at(unitEntities, e)] = -1;
      }
    }
  }
}

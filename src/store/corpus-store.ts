import type { QuarantinedDocument } from '../model/document.js';
import type { AnnotatedDocument } from '../model/mention.js';
import { compareStrings } from '../model/order.js';

/**
 * What a build holds of its corpus, in memory. Documents may arrive in any order and leave sorted
 * by id, so that nothing downstream depends on the order in which files were read.
 */
export class CorpusStore {
  readonly #documents = new Map<string, AnnotatedDocument>();
  readonly #quarantined: QuarantinedDocument[] = [];

  /**
   * Keeps an annotated document. Where two share an id, the one whose text sorts first stays and
   * the other is quarantined: which arrived first must not matter.
   */
  add(annotated: AnnotatedDocument): void {
    const { id, text } = annotated.document;
    const present = this.#documents.get(id);
    if (present) {
      this.quarantine({
        id,
        reason: 'another document has the same id: give each record an id of its own',
      });
      if (present.document.text <= text) return;
    }
    this.#documents.set(id, annotated);
  }

  quarantine(document: QuarantinedDocument): void {
    this.#quarantined.push(document);
  }

  /** Sorted by id. */
  documents(): AnnotatedDocument[] {
    return [...this.#documents.values()].sort((a, b) =>
      compareStrings(a.document.id, b.document.id),
    );
  }

  /** Sorted by id, then by reason. */
  quarantined(): QuarantinedDocument[] {
    return [...this.#quarantined].sort(
      (a, b) => compareStrings(a.id, b.id) || compareStrings(a.reason, b.reason),
    );
  }
}

import type { AnnotatedDocument } from '../model/mention.js';
import {
  type CorpusNames,
  cleanName,
  type Form,
  type Name,
  type Namesake,
  timesCounted,
} from './corpus-names.js';
import { getOrInsert } from './get-or-insert.js';

/** One of those that bear a name: the documents that speak of it, and what tells it from the others. */
export interface Bearer extends Namesake {
  readonly documents: readonly number[];
}

/** Makes several names of one, on a copy of a corpus's names. */
export class NameDivider {
  readonly #documents: readonly AnnotatedDocument[];
  readonly #whole: CorpusNames;
  readonly #names: Name[];
  readonly #places: Int32Array[];

  constructor(documents: readonly AnnotatedDocument[], corpus: CorpusNames) {
    this.#documents = documents;
    this.#whole = corpus;
    this.#names = [...corpus.names];
    this.#places = corpus.places.map((place) => place.slice());
  }

  /** @param bearers together they have the name's documents, each once */
  divide(name: Name, bearers: readonly Bearer[]): void {
    bearers.forEach(({ documents, ...namesake }, i) => {
      const part: Name = {
        ...name,
        id: i === 0 ? name.id : this.#names.length,
        documents: [...documents],
        forms: new Map<string, Form>(),
        namesake,
      };
      this.#names[part.id] = part;
      for (const d of documents) this.#place(name, part, d);
    });
  }

  /** The corpus with what was divided so far. */
  corpus(): CorpusNames {
    return { names: this.#names, places: this.#places };
  }

  #place(whole: Name, part: Name, d: number): void {
    const document = this.#documents[d] as AnnotatedDocument;
    const here = this.#places[d] as Int32Array;
    document.mentions.forEach((mention, m) => {
      if (this.#whole.places[d]?.[m] !== whole.id) return;
      here[m] = part.id;
      const text = cleanName(mention);
      const { sameness } = whole.forms.get(text) as Form;
      const form = getOrInsert(part.forms, text, (): Form => ({ text, mentions: 0, sameness }));
      form.mentions += timesCounted(document, mention);
    });
  }
}

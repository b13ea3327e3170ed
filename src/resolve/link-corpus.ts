import type { Name } from './corpus-names.js';
import { getOrInsert } from './get-or-insert.js';
import { type Candidate, ShortFormIndex } from './short-forms.js';

/** In this share of its documents must a short form be explained, to be believed in the others. */
const TOLD_SHARE = 0.2;
/** A person whom so many documents name in full is meant by the bare surname in another. */
const WELL_KNOWN = 3;

/** What documents say of a short form, and how many say it. */
interface Told {
  readonly link: Candidate;
  documents: number;
}

/** Documents by index, and the names in each. */
export interface Reach {
  readonly names: readonly Name[];
  /** The names of each document, by first mention. */
  readonly byDocument: readonly (readonly Name[])[];
  /** What `linkInDocument` says of each document. */
  readonly links: readonly ReadonlyMap<number, Candidate>[];
}

/**
 * Links names across documents, where a document alone does not say.
 *
 * - A person's name with initials or without middle names joins the only fuller name that fits.
 * - A bare surname joins the only full name of the corpus with it, if nobody bears it as a given
 *   name and the document shares another name with that person's documents.
 * - Another short form joins what it stands for wherever a document tells, if all documents agree.
 */
export class CorpusLinks {
  readonly #index: ShortFormIndex;
  readonly #reach: Reach;
  readonly #told = new Map<number, Map<number, Told>>();
  readonly #contexts = new Map<number, Set<number>>();
  readonly #known = new Map<number, Candidate | null>();

  constructor(reach: Reach) {
    this.#reach = reach;
    this.#index = new ShortFormIndex(reach.names);
    for (const links of reach.links) {
      for (const [id, link] of links) {
        const told = getOrInsert(this.#told, id, () => new Map());
        getOrInsert(told, link.name.id, () => ({ link, documents: 0 })).documents++;
      }
    }
  }

  /** The name that `name` stands for in document `d`, judged by the whole corpus. */
  find(name: Name, d: number): Candidate | undefined {
    let link = this.#known.get(name.id);
    if (link === undefined) {
      link = this.#judge(name) ?? null;
      this.#known.set(name.id, link);
    }
    if (!link) return undefined;
    const rare = link.relation === 'surname' && link.name.documents.length < WELL_KNOWN;
    return rare && !this.#sharesContext(name, link.name, d) ? undefined : link;
  }

  #judge(name: Name): Candidate | undefined {
    const candidates = this.#index.candidates(name);
    if (name.kind === 'group') return this.#index.only(candidates);
    if (name.kind !== 'person') return this.#explained(name, candidates);
    if (candidates.some(({ relation }) => relation === 'given name')) return undefined;
    return this.#index.only(candidates);
  }

  #explained(name: Name, candidates: readonly Candidate[]): Candidate | undefined {
    const told = [...(this.#told.get(name.id)?.values() ?? [])].filter(
      ({ link, documents }) =>
        link.relation === 'acronym' || documents >= TOLD_SHARE * name.documents.length,
    );
    if (told.length > 0) return told.length === 1 ? told[0]?.link : undefined;
    const spelled = [...name.asShort].some((form) => /^acronym ...+/.test(form));
    return spelled
      ? this.#index.only(candidates.filter(({ relation }) => relation === 'acronym'))
      : undefined;
  }

  #sharesContext(short: Name, long: Name, d: number): boolean {
    let context = this.#contexts.get(long.id);
    if (!context) {
      context = new Set();
      for (const document of long.documents) {
        for (const name of this.#reach.byDocument[document] ?? []) context.add(name.id);
      }
      this.#contexts.set(long.id, context);
    }
    return (this.#reach.byDocument[d] ?? []).some(
      (name) => name !== short && name !== long && context.has(name.id),
    );
  }
}

import type { Context } from './context.js';
import type { Name } from './corpus-names.js';
import { getOrInsert } from './get-or-insert.js';
import { isParty } from './link-names.js';
import type { Relation } from './name-analysis.js';
import { type Candidate, ShortFormIndex } from './short-forms.js';

/** In this share of its documents must a short form be explained, to be believed in the others. */
const TOLD_SHARE = 0.2;
/** A person whom so many documents name in full is meant by the bare surname in another. */
const WELL_KNOWN = 3;
/** So many documents must name an organization in full before its initials mean it in others. */
const SPELLED_OUT = 2;

/** Short forms that stand for the same thing wherever they stand. */
const STANDING: ReadonlySet<Relation> = new Set<Relation>(['acronym', 'clipping']);

/** What documents say of a short form, and how many say it. */
interface Told {
  readonly link: Candidate;
  documents: number;
}

/**
 * Links names across documents, where a document alone does not say.
 *
 * - A person's short name joins the only full name of the corpus that fits, if the document names
 *   something else that the person's documents name. No such support needs a full name that lacks only
 *   initials or has one for a middle name, nor another form of a given name that some document
 *   explains, nor the bare surname of a well-known person. A bare surname that is also a given name
 *   joins nobody.
 * - Another short form joins what enough documents say that it stands for, if they agree.
 * - An acronym joins the only organization of the corpus whose initials it spells.
 */
export class CorpusLinks {
  readonly #index: ShortFormIndex;
  readonly #context: Context;
  readonly #told = new Map<number, Map<number, Told>>();
  readonly #known = new Map<number, Candidate | null>();

  /** @param links what `linkInDocument` says of each document */
  constructor(
    names: readonly Name[],
    context: Context,
    links: readonly ReadonlyMap<number, Candidate>[],
  ) {
    this.#context = context;
    this.#index = new ShortFormIndex(names);
    for (const inDocument of links) {
      for (const [id, link] of inDocument) {
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
    if (name.kind !== 'person') return link;
    const plain =
      link.relation === 'name without initials' ||
      link.relation === 'middle initial' ||
      (link.relation === 'other form' && this.#told.has(name.id)) ||
      (link.relation === 'surname' && link.name.documents.length >= WELL_KNOWN);
    return plain || this.#context.isShared([d], name, link.name) ? link : undefined;
  }

  /** The longer names of the corpus that `name` could stand for by its letters. */
  candidates(name: Name): Candidate[] {
    return this.#index.candidates(name);
  }

  #judge(name: Name): Candidate | undefined {
    const candidates = this.#index.candidates(name);
    if (name.kind === 'group') return this.#index.only(candidates);
    if (name.kind !== 'person') return this.#explained(name, candidates);
    if (candidates.some(({ relation }) => relation === 'given name')) return undefined;
    return this.#index.only(candidates.filter((long) => !this.#isNamedBeside(name, long)));
  }

  #explained(name: Name, candidates: readonly Candidate[]): Candidate | undefined {
    const told = [...(this.#told.get(name.id)?.values() ?? [])].filter(
      ({ link, documents }) =>
        STANDING.has(link.relation) ||
        isParty(name, link.name) ||
        documents >= TOLD_SHARE * name.documents.length,
    );
    if (told.length > 0) return told.length === 1 ? told[0]?.link : undefined;
    const spelled = [...name.asShort].some((form) => /^acronym ...+/.test(form));
    const only = spelled
      ? this.#index.only(candidates.filter(({ relation }) => relation === 'acronym'))
      : undefined;
    return only && only.name.documents.length >= SPELLED_OUT ? only : undefined;
  }

  /** Another form of a given name is another person where a document has both, each by itself. */
  #isNamedBeside({ id, documents }: Name, { name: long, relation }: Candidate): boolean {
    if (relation !== 'other form') return false;
    const others = new Set(long.documents);
    const both = documents.filter((d) => others.has(d)).length;
    return both > (this.#told.get(id)?.get(long.id)?.documents ?? 0);
  }
}

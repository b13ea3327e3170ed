import type { Name } from './corpus-names.js';
import { getOrInsert } from './get-or-insert.js';
import type { Relation } from './name-analysis.js';

/** A longer name that a short one may stand for. */
export interface Candidate {
  readonly name: Name;
  readonly relation: Relation;
}

/** Past this many candidates a short form is ambiguous without looking closer. */
const MAX_CANDIDATES = 64;

const GENERATION = /^ (jr|sr|ii|iii|iv)$/;

/**
 * Finds the longer names that a short form may stand for, by look-up of the short forms that each
 * longer name has: linear in names, however many share a surname.
 */
export class ShortFormIndex {
  readonly #longer = new Map<string, Candidate[]>();

  /** @param names the names in reach: a document's, or a corpus's */
  constructor(names: readonly Name[]) {
    const wanted = new Set<string>();
    for (const name of names) for (const form of name.asShort) wanted.add(`${name.kind} ${form}`);
    for (const name of names) {
      for (const [form, relation] of name.shortForms) {
        const key = `${name.kind} ${form}`;
        if (!wanted.has(key)) continue;
        getOrInsert(this.#longer, key, () => []).push({ name, relation });
      }
    }
  }

  /** The longer names that `name` may stand for, each once, in no meaningful order. */
  candidates(name: Name): Candidate[] {
    const found: Candidate[] = [];
    const seen = new Set([name.id]);
    for (const form of name.asShort) {
      for (const candidate of this.#longer.get(`${name.kind} ${form}`) ?? []) {
        if (seen.has(candidate.name.id) || isReturned(name, candidate)) continue;
        seen.add(candidate.name.id);
        found.push(candidate);
      }
    }
    return found;
  }

  /**
   * The one name that `name` stands for: of its candidates, the only one that is not itself a short
   * form of another. Undefined where there is none, or more than one: then it joins neither.
   */
  only(candidates: readonly Candidate[]): Candidate | undefined {
    if (candidates.length > MAX_CANDIDATES) return undefined;
    const ids = new Set(candidates.map(({ name }) => name.id));
    const tops = candidates.filter(
      ({ name }) => !this.candidates(name).some((longer) => ids.has(longer.name.id)),
    );
    const clean = tops.filter(
      ({ name }) =>
        !tops.some(({ name: other }) => isPadded(name, other) || isNamesake(name, other)),
    );
    return clean.length === 1 ? clean[0] : undefined;
  }
}

/** Two names that each have the other as a nickname or form: one of them has to be the full one. */
function isReturned(name: Name, { name: long, relation }: Candidate): boolean {
  const isForm = relation === 'nickname' || relation === 'other form';
  return isForm && name.key < long.key && name.shortForms.has(long.key);
}

/** A rare name that ends in a frequent one is that one with a word too many ("Striker Ada Lovelace"). */
function isPadded(name: Name, plain: Name): boolean {
  return (
    name.kind === 'person' &&
    name.key.endsWith(` ${plain.key}`) &&
    plain.documents.length >= 3 * name.documents.length
  );
}

/** Beside "Ada Lovelace", a "Lovelace" is not "Ada Lovelace Jr.": she is named with the addition. */
function isNamesake(name: Name, plain: Name): boolean {
  if (name.kind !== 'person' || !name.key.startsWith(plain.key)) return false;
  return GENERATION.test(name.key.slice(plain.key.length));
}

import { compareStrings } from '../model/order.js';
import type { Context } from './context.js';
import type { Name } from './corpus-names.js';
import { getOrInsert } from './get-or-insert.js';
import type { CorpusLinks } from './link-corpus.js';
import type { Membership } from './membership.js';
import type { Candidate } from './short-forms.js';
import { plainWords, skeletonOf } from './skeleton.js';

/** Two names that could be one entity and are not. Both are roots: they give entities their identity. */
export interface MissedPair {
  readonly one: Name;
  readonly other: Name;
  /** `one` is a short form of `other`, and stands for one name at most. */
  readonly isShortForm: boolean;
  readonly reasonsFor: readonly string[];
  readonly reasonsAgainst: readonly string[];
}

/** What the search for near-misses looks at. */
export interface Resolved {
  readonly names: readonly Name[];
  readonly context: Context;
  readonly links: CorpusLinks;
  /** For each document, the entity of each of its names, by name id. */
  readonly memberships: readonly ReadonlyMap<number, Membership>[];
  readonly labelOf: (name: Name) => string;
}

/** A name with more counterparts than this says nothing of any; the best known of them are kept. */
const MOST_COUNTERPARTS = 8;
/** How many names a reason lists. */
const MOST_LISTED = 3;

/**
 * Finds the pairs of names that resolution looked at, or that are spelled alike, and that stay apart:
 * short forms of several names or of a name elsewhere, one name of two kinds, similar spellings.
 * Every counterpart comes from a look-up and no name has more than a few: linear in names.
 * @returns in no meaningful order, a pair of roots as often as pairs of their names miss
 */
export function findNearMisses(resolved: Resolved): MissedPair[] {
  const { names, memberships } = resolved;
  const homes = new Map<number, Name>();
  const alone = new Set<number>();
  for (const inDocument of memberships) {
    for (const [id, { root }] of inDocument) {
      if (root.id === id) alone.add(id);
      else if (!homes.has(id)) homes.set(id, root);
    }
  }
  const home = (name: Name) => (alone.has(name.id) ? name : (homes.get(name.id) ?? name));
  const used = names.filter(({ documents }) => documents.length > 0);
  return [...shortForms(), ...alike()].flatMap((pair) => {
    const [one, other] = [home(pair.one), home(pair.other)];
    return one.id === other.id ? [] : [{ ...pair, one, other }];
  });

  function shortForms(): MissedPair[] {
    return used.flatMap((name) => {
      if (!alone.has(name.id)) return [];
      const candidates = resolved.links.candidates(name).sort(byUse);
      const against = whyNot(name, candidates, resolved);
      return candidates.slice(0, MOST_COUNTERPARTS).map(({ name: long, relation }) => ({
        one: name,
        other: long,
        isShortForm: true,
        ...weigh(name, long, {
          for: `${relation} of ${resolved.labelOf(long)}`,
          against: against(long),
        }),
      }));
    });
  }

  function weigh(one: Name, other: Name, reasons: Reasons) {
    const [some, others] = [standing(one), standing(other)];
    const near = resolved.context.shared(some, others);
    const shared = near.filter(({ id }) => id !== one.id && id !== other.id).map(resolved.labelOf);
    const both = inBoth(some, others);
    return {
      reasonsFor: [
        reasons.for,
        ...(shared.length > 0 ? [`both are named with ${listed(shared)}`] : []),
      ],
      reasonsAgainst: [
        reasons.against,
        ...(shared.length === 0 && both === 0
          ? ['their documents share no other telling name']
          : []),
        ...(both > 0 ? [`${both === 1 ? 'a document names' : `${both} documents name`} both`] : []),
      ],
    };
  }

  /** The documents in which a name stands for its home. */
  function standing(name: Name): number[] {
    const { id } = home(name);
    return name.documents.filter((d) => memberships[d]?.get(name.id)?.root.id === id);
  }

  /** One word of two persons says something where both are known by it alone. */
  function isAskable(one: Name, other: Name): boolean {
    if (one.kind !== other.kind || one.kind !== 'person') return true;
    return (one.full || alone.has(one.id)) && (other.full || alone.has(other.id));
  }

  /** Names of one spelling and two kinds, and names of one kind and two similar spellings. */
  function alike(): MissedPair[] {
    const groups = new Map<string, Name[]>();
    const add = (key: string, name: Name) => getOrInsert(groups, key, () => []).push(name);
    for (const name of used) {
      add(`same ${plainWords(name)}`, name);
      const skeleton = skeletonOf(name);
      if (name.sound) add(`alike ${name.kind} ${name.sound}`, name);
      if (skeleton) add(`alike ${name.kind} ${skeleton}`, name);
    }
    return [...groups].flatMap(([key, group]) => {
      const known = group.sort(byDocuments).slice(0, MOST_COUNTERPARTS);
      return known.flatMap((one, i) =>
        known
          .slice(i + 1)
          .filter((other) => isAskable(one, other))
          .map((other) => ({
            one,
            other,
            isShortForm: false,
            ...weigh(one, other, reasons(key, one, other)),
          })),
      );
    });
  }
}

interface Reasons {
  readonly for: string;
  readonly against: string;
}

/** Why a short form joins none of its candidates. */
function whyNot(name: Name, candidates: readonly Candidate[], { labelOf }: Resolved) {
  return (long: Name): string => {
    const others = candidates.filter((each) => each.name.id !== long.id);
    if (others.length > 0) {
      return `may as well be ${listed(others.map((each) => labelOf(each.name)))}`;
    }
    const relation = candidates[0]?.relation;
    if (name.kind !== 'person') return `not every document that says ${labelOf(name)} explains it`;
    if (relation === 'given name') return 'a given name alone says too little across documents';
    return 'not so named in one document with the full name';
  };
}

function reasons(key: string, one: Name, other: Name): Reasons {
  if (one.namesake && other.namesake && one.key === other.key) return twoPersons(one, other);
  return key.startsWith('same ') ? twoKinds(one, other) : twoSpellings(one, other);
}

function twoPersons(one: Name, other: Name): Reasons {
  const told = `told apart: ${one.namesake?.told}, ${other.namesake?.told}`;
  const word = 'several full names share the word, which alone says too little across documents';
  return { for: 'same name', against: one.full ? told : word };
}

function twoKinds(one: Name, other: Name): Reasons {
  const told = (name: Name) => `${mentions(name)} as ${name.kind}`;
  return { for: 'same name', against: `read ${told(one)}, ${told(other)}` };
}

function twoSpellings(one: Name, other: Name): Reasons {
  const [short, long] = one.key.length < other.key.length ? [one, other] : [other, one];
  const addition = long.key.startsWith(`${short.key} `) && long.key.slice(short.key.length + 1);
  if (addition) return { for: 'same name', against: `"${addition}" tells them apart` };
  return { for: 'similar spelling', against: 'spelled differently' };
}

/** How many numbers two ascending lists have in common. */
function inBoth(some: readonly number[], others: readonly number[]): number {
  const rest = new Set(others);
  return some.reduce((count, each) => count + Number(rest.has(each)), 0);
}

function mentions({ forms }: Name): number {
  return [...forms.values()].reduce((sum, form) => sum + form.mentions, 0);
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  return names.slice(0, MOST_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function byDocuments(a: Name, b: Name): number {
  return (
    b.documents.length - a.documents.length ||
    compareStrings(a.kind, b.kind) ||
    compareStrings(a.key, b.key)
  );
}

function byUse(a: Candidate, b: Candidate): number {
  return byDocuments(a.name, b.name);
}

import type { Name } from './corpus-names.js';
import { asAcronym } from './organization-name.js';
import { type Candidate, ShortFormIndex } from './short-forms.js';

/** What a document's names do not say themselves. */
export interface Surroundings {
  /** Whether the corpus knows an organization's name as a place's. */
  readonly isPlace: (name: Name) => boolean;
  /** Pairs of ids, "id id": the second name stands in brackets right after the first. */
  readonly glosses: ReadonlySet<string>;
  /** Whether a sentence names both. */
  readonly isTogether: (one: Name, other: Name) => boolean;
}

/**
 * Links the short forms of one document to the full names in it: a form that could stand for two of
 * them joins neither. An organization is called by the beginning or the initials of its name once the
 * name has been given, or right before ("WHO (World Health Organization)"); a beginning that is
 * itself an acronym or a place names something larger ("UN", "UN Security Council").
 * @param names the document's names, by first mention
 * @returns for the id of each short form, the name that it stands for in this document
 */
export function linkInDocument(
  names: readonly Name[],
  { isPlace, glosses, isTogether }: Surroundings,
): Map<number, Candidate> {
  const index = new ShortFormIndex(names);
  const order = new Map(names.map((name, i) => [name.id, i]));
  const position = (name: Name) => order.get(name.id) as number;
  const links = new Map<number, Candidate>();
  for (const name of names) {
    const candidates = index.candidates(name).filter((long) => {
      const distance = position(name) - position(long.name);
      if (long.relation === 'acronym') {
        const glossed = glosses.has(`${name.id} ${long.name.id}`);
        return distance > 0 || glossed || !isBetterKnown(name, long.name);
      }
      // Who says William and Bill in one breath speaks of two.
      if (long.relation === 'other form') return !isTogether(name, long.name);
      if (long.relation !== 'beginning') return true;
      return distance > 0 && !isAcronym(name) && !isPlace(name);
    });
    const only = index.only(candidates);
    if (only) links.set(name.id, only);
  }
  return links;
}

/** An acronym that others use and explain differently, or not at all. */
function isBetterKnown(acronym: Name, long: Name): boolean {
  return acronym.documents.length > 1 && long.documents.length === 1;
}

function isAcronym({ forms }: Name): boolean {
  return [...forms.keys()].some((form) => asAcronym(form) !== undefined);
}

/** Fewer of its documents must explain a name for it to be one that stands by itself. */
const EXPLAINED_SHARE = 0.5;
/** A longer name in so many times fewer documents is as good as in one. */
const MUCH_RARER = 3;

/**
 * Takes away links from a part of an organization's name that mostly stands by itself to a longer
 * name that hardly a document has: there the longer name is an accident ("Maryland Acmes").
 * @param names by id
 * @param links what `linkInDocument` says of each document
 */
export function dropAccidents(
  names: readonly Name[],
  links: readonly Map<number, Candidate>[],
): void {
  const explained = new Map<number, number>();
  for (const inDocument of links) {
    for (const id of inDocument.keys()) explained.set(id, (explained.get(id) ?? 0) + 1);
  }
  for (const inDocument of links) {
    for (const [id, { name, relation }] of inDocument) {
      const short = names[id] as Name;
      const standing = short.documents.length;
      const isRare = name.documents.length === 1 || MUCH_RARER * name.documents.length <= standing;
      const isPart = relation === 'beginning' || relation === 'ending';
      const isExplained = (explained.get(id) ?? 0) >= EXPLAINED_SHARE * standing;
      if (isPart && isRare && !isExplained && !isParty(short, name)) inDocument.delete(id);
    }
  }
}

/** A party goes by its name without the word. */
export function isParty(short: Name, long: Name): boolean {
  return short.kind === 'organization' && long.key === `${short.key} party`;
}

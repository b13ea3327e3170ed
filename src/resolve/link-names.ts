import type { Name } from './corpus-names.js';
import { asAcronym } from './organization-name.js';
import { type Candidate, ShortFormIndex } from './short-forms.js';

/** Where a document uses its names, in reading order of their first mention in the body. */
export type NamesInOrder = readonly Name[];

/**
 * Links the short forms of one document to the full names in it: a form that could stand for two of
 * them joins neither.
 * @param names the document's names, by first mention
 * @returns for the id of each short form, the name that it stands for in this document
 */
export function linkInDocument(names: NamesInOrder): Map<number, Candidate> {
  const index = new ShortFormIndex(names);
  const order = new Map(names.map((name, i) => [name.id, i]));
  const links = new Map<number, Candidate>();
  for (const name of names) {
    const candidates = index
      .candidates(name)
      .filter((candidate) => likely(name, candidate, (id) => order.get(id) as number));
    const only = index.only(candidates);
    if (only) links.set(name.id, only);
  }
  return links;
}

/**
 * An organization may be called by the beginning of its name once the full name has been given.
 * A beginning that comes first, or an acronym, names the larger body ("UN", "UN Security Council").
 */
function likely(short: Name, long: Candidate, position: (id: number) => number): boolean {
  if (long.relation !== 'beginning' && long.relation !== 'ending') return true;
  if (long.relation === 'ending') return true;
  if ([...short.forms.keys()].some((form) => asAcronym(form))) return false;
  return position(long.name.id) < position(short.id);
}

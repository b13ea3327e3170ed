import type { Kind } from '../model/kind.js';
import { KINDS } from '../model/kind.js';
import type { AnnotatedDocument } from '../model/mention.js';
import { cleanName } from './corpus-names.js';
import { getOrInsert } from './get-or-insert.js';
import { words } from './name-words.js';
import { type PersonName, parsePersonName } from './parse-person-name.js';

/**
 * The share of the confidence-weighted votes that makes a kind clear, for names of one, two and more
 * words: the longer a name, the less likely do two things bear it.
 */
const CLEAR_SHARES = [0.7, 0.6, 0];
/** How much a full-named person of the document weighs against another kind of its surname there. */
const NAMESAKE_WEIGHT = 0.75;

/**
 * Decides the kind of each mention: where one name was tagged with several kinds and the votes are
 * clear, the majority's; where they are not, each mention keeps its own. The surname of a person whom
 * the document names in full does not vote ("Jordan" beside "Michael Jordan" says nothing of the country);
 * it is a person's where the document says so, or else most documents that name the person in full.
 * A bare word that no full name of a person holds and that begins an organization's name in its document
 * ("Acme", "Acme Stores") is no person.
 * @returns `kinds[d][m]`
 */
export function decideKinds(documents: readonly AnnotatedDocument[]): Kind[][] {
  const votes = new Map<string, number[]>();
  /** Votes beside the full name of a person who bears the name. */
  const namesakes = new Map<string, number[]>();
  const read = memoized((text: string) => words(text).join(' '));
  const parse = memoized(parsePersonName);
  const keys = documents.map((document) => document.mentions.map((m) => read(cleanName(m))));
  const persons = documents.map((document) => fullNameParts(document, parse));

  documents.forEach((document, d) => {
    document.mentions.forEach((mention, m) => {
      const key = keys[d]?.[m] as string;
      const isNamesake = persons[d]?.has(key) === true;
      vote(isNamesake ? namesakes : votes, key, mention.kind, mention.confidence);
    });
  });

  const anywhere = new Set(persons.flatMap((parts) => [...parts]));

  return documents.map((document, d) => {
    const beginnings = organizationBeginnings(document, keys[d] ?? []);
    const local = new Map<string, number[]>();
    document.mentions.forEach((mention, m) => {
      vote(local, keys[d]?.[m] as string, mention.kind, mention.confidence);
    });
    return document.mentions.map((mention, m) => {
      const key = keys[d]?.[m] as string;
      const clear = clearKind(votes, key);
      if (!persons[d]?.has(key)) {
        const kind = clear ?? mention.kind;
        const isOrganization = kind === 'person' && beginnings.has(key) && !anywhere.has(key);
        return isOrganization ? 'organization' : kind;
      }
      if (mention.kind === 'person' || clear === mention.kind) return mention.kind;
      const here = local.get(key) as number[];
      const person = here[KINDS.indexOf('person')] as number;
      const other = here.reduce((sum, weight) => sum + weight, 0) - person;
      if (person + NAMESAKE_WEIGHT > other) return 'person';
      return isMostlyPerson(namesakes, key) ? 'person' : mention.kind;
    });
  });
}

/** Surnames and given names of the persons whom a document names in full. */
function fullNameParts(
  document: AnnotatedDocument,
  parse: (text: string) => PersonName,
): Set<string> {
  const found = new Set<string>();
  for (const mention of document.mentions) {
    if (mention.kind !== 'person') continue;
    const { given, surname } = parse(cleanName(mention));
    if (given[0]) found.add(given[0]).add(surname);
  }
  return found;
}

/** The first words of the organizations of several words that a document names. */
function organizationBeginnings(
  { mentions }: AnnotatedDocument,
  keys: readonly string[],
): Set<string> {
  const beginnings = new Set<string>();
  mentions.forEach(({ kind }, m) => {
    const [first, second] = keys[m]?.split(' ') ?? [];
    if (kind === 'organization' && first && second) beginnings.add(first);
  });
  return beginnings;
}

function vote(votes: Map<string, number[]>, key: string, kind: Kind, weight: number): void {
  const counts = getOrInsert(votes, key, () => KINDS.map(() => 0));
  const index = KINDS.indexOf(kind);
  counts[index] = (counts[index] as number) + weight;
}

function clearKind(votes: ReadonlyMap<string, number[]>, key: string): Kind | undefined {
  const people = peopleVotes(votes, key);
  const counts = people ?? votes.get(key);
  if (!counts) return undefined;
  const total = counts.reduce((sum, weight) => sum + weight, 0);
  const best = Math.max(...counts);
  const spaces = key.match(/ /g)?.length ?? 0;
  const share = CLEAR_SHARES[Math.min(spaces, CLEAR_SHARES.length - 1)] as number;
  if (best >= share * total) return KINDS[counts.indexOf(best)];
  return people && 'group';
}

/** Whether more than half of the votes are for a person. */
function isMostlyPerson(votes: ReadonlyMap<string, number[]>, key: string): boolean {
  const counts = votes.get(key) ?? [];
  const total = counts.reduce((sum, weight) => sum + weight, 0);
  return (counts[KINDS.indexOf('person')] ?? 0) > total / 2;
}

/** What occurs with and without a plural ending and was called a group somewhere is likely a people. */
function peopleVotes(votes: ReadonlyMap<string, number[]>, key: string): number[] | undefined {
  const one = votes.get(key.replace(/s$/, ''));
  const many = votes.get(key.endsWith('s') ? key : `${key}s`);
  if (!one || !many) return undefined;
  const counts = one.map((weight, i) => weight + (many[i] as number));
  return (counts[KINDS.indexOf('group')] as number) > 0 ? counts : undefined;
}

function memoized<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => getOrInsert(known, text, () => compute(text));
}

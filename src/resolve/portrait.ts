import type { AnnotatedDocument } from '../model/mention.js';
import { compareStrings } from '../model/order.js';
import { findRoles } from './find-roles.js';
import { areDistant, type Field, fieldOfRole, fieldsOfSentences } from './professions.js';

/** Persons whose ages differ by more are two, whenever the articles were written … */
const AGE_GAP = 15;
/** … and by so much where their dates are known. */
const BIRTH_GAP = 3;

/** What documents that are tied together say of a person whom they name. */
export interface Portrait {
  readonly documents: readonly number[];
  /** The id of the first document: breaks ties. */
  readonly first: string;
  /** With how often each is said. */
  readonly roles: ReadonlyMap<string, number>;
  readonly fields: ReadonlySet<Field>;
  /** As said by documents without a date. */
  readonly ages: ReadonlySet<number>;
  /** Years, by age and date. */
  readonly births: ReadonlySet<number>;
}

/**
 * Reads what some documents say of a person.
 * @param mentionsIn the indices of her mentions in a document
 */
export function portray(
  documents: readonly AnnotatedDocument[],
  list: readonly number[],
  mentionsIn: (document: number) => readonly number[],
): Portrait {
  const roles = new Map<string, number>();
  const fields = new Set<Field>();
  const [ages, births] = [new Set<number>(), new Set<number>()];
  const sentences = new Set<string>();
  const ids: string[] = [];
  for (const d of list) {
    const document = documents[d];
    if (!document) continue;
    ids.push(document.document.id);
    const year = Number(document.document.date?.match(/^\d{4}/)?.[0]);
    for (const m of mentionsIn(d)) {
      for (const { name } of findRoles(document, m)) {
        roles.set(name, (roles.get(name) ?? 0) + 1);
        const field = fieldOfRole(name);
        if (field) fields.add(field);
      }
      const age = ageOf(document, m);
      if (age !== undefined) (year ? births : ages).add(year ? year - age : age);
      sentences.add(document.sentences[document.mentions[m]?.sentence ?? -1]?.text ?? '');
    }
  }
  if (fields.size === 0) for (const field of fieldsOfSentences(sentences)) fields.add(field);
  return { documents: list, first: ids.sort(compareStrings)[0] ?? '', roles, fields, ages, births };
}

/** "Ann Lee, 54," and "54-year-old Ann Lee". */
function ageOf({ sentences, mentions }: AnnotatedDocument, m: number): number | undefined {
  const mention = mentions[m];
  const text = mention && sentences[mention.sentence]?.text;
  if (!text) return undefined;
  const after = text.slice(mention.offset + mention.name.length);
  const before = text.slice(0, mention.offset);
  const age =
    after.match(/^,? (?:aged |who is )?(\d\d)(?:,|[ -]years?[ -]old)/u) ??
    before.match(/(?<!\d)(\d\d)-year-old (?:[\p{Ll}-]+ ){0,3}$/u);
  return age ? Number(age[1]) : undefined;
}

/** Whether two portraits can hardly be of one person. */
export function contradict(one: Portrait, other: Portrait): boolean {
  return (
    areFar(one.births, other.births, (a, b) => Math.abs(a - b) > BIRTH_GAP) ||
    areFar(one.ages, other.ages, (a, b) => Math.abs(a - b) > AGE_GAP) ||
    areFar(one.fields, other.fields, areDistant)
  );
}

/** Whether there is something on both sides, and no two of it are near. */
function areFar<T>(some: ReadonlySet<T>, others: ReadonlySet<T>, far: (a: T, b: T) => boolean) {
  if (some.size === 0 || others.size === 0) return false;
  return [...some].every((a) => [...others].every((b) => far(a, b)));
}

/** Makes one portrait of those that do not contradict each other, from the first on. */
export function uniteCompatible(portraits: readonly Portrait[]): Portrait[] {
  const united: Portrait[] = [];
  for (const portrait of portraits) {
    const at = united.findIndex((each) => !contradict(each, portrait));
    const known = united[at];
    if (known) united[at] = unite(known, portrait);
    else united.push(portrait);
  }
  return united;
}

function unite(one: Portrait, other: Portrait): Portrait {
  const roles = new Map(one.roles);
  for (const [role, count] of other.roles) roles.set(role, (roles.get(role) ?? 0) + count);
  return {
    documents: [...one.documents, ...other.documents].sort((a, b) => a - b),
    first: one.first < other.first ? one.first : other.first,
    roles,
    fields: new Set([...one.fields, ...other.fields]),
    ages: new Set([...one.ages, ...other.ages]),
    births: new Set([...one.births, ...other.births]),
  };
}

/** The portrait of most documents first; ties by what it tells, then by the first of its documents. */
export function byProminence(a: Portrait, b: Portrait): number {
  const told = (portrait: Portrait) => describePortrait(portrait).join('\n');
  return (
    b.documents.length - a.documents.length ||
    compareStrings(told(a), told(b)) ||
    compareStrings(a.first, b.first)
  );
}

/** What tells of whom a portrait is, the best first: a role, a field, an age. */
export function describePortrait({ roles, fields, ages, births }: Portrait): string[] {
  const told = [...roles].sort(
    ([a, n], [b, m]) =>
      Number(fieldOfRole(b) !== undefined) - Number(fieldOfRole(a) !== undefined) ||
      m - n ||
      compareStrings(a, b),
  );
  return [
    ...told.map(([role]) => role),
    ...[...births].sort().map((year) => `born about ${year}`),
    ...[...ages].sort().map((age) => `aged ${age}`),
    ...(told.length === 0 ? [...fields].sort() : []),
  ];
}

import type { AnnotatedDocument } from '../model/mention.js';
import { compareStrings } from '../model/order.js';
import { chooseLabel } from './choose-label.js';
import type { CorpusNames, Name } from './corpus-names.js';
import type { NameDivider } from './divide-name.js';
import { getOrInsert } from './get-or-insert.js';
import {
  byProminence,
  describePortrait,
  type Portrait,
  portray,
  uniteCompatible,
} from './portrait.js';
import { ShortFormIndex } from './short-forms.js';
import type { TiedDocuments } from './tied-documents.js';

/** A single word that so many full names begin with, or so many end in, is no name of one of them. */
const SHARED_GIVEN = 2;
const SHARED_SURNAME = 5;
/** So many of the names beside a person are looked at for one that tells her from others. */
const MOST_COMPANIONS = 8;
/** Who has so many times the documents of the others is meant without an addition. */
const MUCH_MORE = 3;

/**
 * Takes apart persons of one name. Documents that share another name, or through others do, speak of
 * one person. Those that do not still do, unless they tell of two: in distant walks of life, or far
 * apart in age. A single word that full names share ("Peter") may be another person in each.
 * @param divider takes the names apart
 */
export function splitNamesakes(
  documents: readonly AnnotatedDocument[],
  corpus: CorpusNames,
  ties: TiedDocuments,
  divider: NameDivider,
): void {
  const index = new ShortFormIndex(corpus.names);
  for (const name of corpus.names) {
    if (name.kind !== 'person' || name.documents.length < 2) continue;
    const isWord = !name.key.includes(' ');
    if (isWord && !isShared(name, index)) continue;
    const groups = ties.groups(name);
    if (groups.length < 2) continue;
    const portraits = groups
      .map((group) => portray(documents, group, (d) => mentionsOf(name, d)))
      .sort(byProminence);
    const persons = isWord ? portraits : uniteCompatible(portraits).sort(byProminence);
    if (persons.length > 1) split(name, persons);
  }
  /** The mentions of a name in a document, by its surname too. */
  function mentionsOf(name: Name, d: number): number[] {
    const found: number[] = [];
    corpus.places[d]?.forEach((id, m) => {
      if (id === name.id || (id >= 0 && isSurnameOf(corpus.names[id] as Name, name))) found.push(m);
    });
    return found;
  }

  function split(name: Name, persons: readonly Portrait[]): void {
    const told = tellApart(persons, (person) => [
      ...describePortrait(person),
      ...companions(name, person),
    ]);
    const [main, next] = told;
    if (!main || !next) return;
    const isMain = main.documents.length >= MUCH_MORE * next.documents.length;
    const bearers = told.map(({ documents, qualifier }, i) => ({
      documents,
      told: qualifier,
      ...((i > 0 || !isMain) && { qualifier }),
    }));
    divider.divide(name, bearers);
  }

  /** The names beside a person: those of most of the documents first, persons before others, then by use. */
  function companions(name: Name, { documents }: Portrait): string[] {
    const beside = new Map<Name, number>();
    for (const d of documents) {
      for (const other of ties.telling(d)) beside.set(other, (beside.get(other) ?? 0) + 1);
    }
    beside.delete(name);
    return [...beside]
      .sort(
        ([a, n], [b, m]) =>
          m - n ||
          Number(b.kind === 'person') - Number(a.kind === 'person') ||
          mentionsOfAll(b) - mentionsOfAll(a) ||
          compareStrings(a.key, b.key),
      )
      .slice(0, MOST_COMPANIONS)
      .map(([{ kind, forms }]) => {
        const shown = [...forms.values()].map((form) => ({ ...form, full: true, plural: false }));
        return `with ${chooseLabel(kind, shown)}`;
      });
  }
}

function mentionsOfAll({ forms }: Name): number {
  return [...forms.values()].reduce((sum, { mentions }) => sum + mentions, 0);
}

interface Told {
  readonly documents: readonly number[];
  readonly qualifier: string;
}

/**
 * Gives each person what is said of her alone, or else of her first. Those of whom nothing is said that
 * tells them from another stay one with him.
 */
function tellApart(
  persons: readonly Portrait[],
  describe: (person: Portrait) => readonly string[],
): Told[] {
  const counts = new Map<string, number>();
  const described = persons.map((person) => {
    const said = [...new Set(describe(person))];
    for (const each of said) counts.set(each, (counts.get(each) ?? 0) + 1);
    return { person, said };
  });
  const byQualifier = new Map<string, number[]>();
  for (const { person, said } of described) {
    const qualifier = said.find((each) => counts.get(each) === 1) ?? said[0] ?? '';
    getOrInsert(byQualifier, qualifier, () => []).push(...person.documents);
  }
  const unknown = byQualifier.get('');
  byQualifier.delete('');
  const told = [...byQualifier].map(([qualifier, list]) => ({ qualifier, documents: list }));
  if (unknown) told[0]?.documents.push(...unknown);
  for (const { documents } of told) documents.sort((a, b) => a - b);
  return told.sort(
    (a, b) => b.documents.length - a.documents.length || compareStrings(a.qualifier, b.qualifier),
  );
}

/** Whether several full names of the corpus begin with a word, or many end in it. */
function isShared(name: Name, index: ShortFormIndex): boolean {
  const candidates = index.candidates(name);
  const given = candidates.filter(({ relation }) => relation === 'given name');
  const surnames = candidates.filter(({ relation }) => relation === 'surname');
  return given.length >= SHARED_GIVEN || surnames.length >= SHARED_SURNAME;
}

function isSurnameOf(short: Name, name: Name): boolean {
  if (short.kind !== 'person') return false;
  for (const form of short.asShort) if (name.shortForms.get(form) === 'surname') return true;
  return false;
}

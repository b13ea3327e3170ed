import type { Countries } from 'world-countries';
import worldCountries from 'world-countries';
import { fold } from '../model/fold.js';
import { withoutPossessive, words } from './name-words.js';

/** A country as the package of facts names it. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** Its usual English name, the one to show. */
  readonly name: string;
}

/** The package types itself as a module with a default inside its default, and is the plain list. */
const countries = worldCountries as unknown as Countries;

const byName = new Map<string, Country | null>();
const peoples = new Set<string>();
/** By demonym, folded. */
const byPeople = new Map<string, Country | null>();
/** Written in capitals only ("US", never "us"). */
const byAbbreviation = new Map<string, Country | null>();

const initialsOf = (name: string) =>
  words(name)
    .filter((word) => !/^(and|of|the)$/.test(word))
    .map((word) => word[0]?.toUpperCase())
    .join('');
/** How many independent countries' names have these initials. */
const sharers = new Map<string, number>();
for (const { name, independent } of countries) {
  if (!independent) continue;
  const initials = initialsOf(name.common);
  sharers.set(initials, (sharers.get(initials) ?? 0) + 1);
}

for (const { cca2, name, altSpellings, independent, demonyms } of countries) {
  const country: Country = { code: cca2, name: name.common };
  const initials = initialsOf(name.common);
  for (const spelling of [name.common, name.official, ...altSpellings]) {
    if (!/^\p{Lu}{2,4}$/u.test(spelling)) register(byName, nameKey(spelling), country);
    // The two-letter code is an everyday abbreviation only where it spells the initials.
    else if (
      independent &&
      (spelling !== cca2 || (spelling === initials && sharers.get(initials) === 1))
    ) {
      register(byAbbreviation, spelling, country);
    }
    // "Republic of Turkey" is called Turkey, unless two countries would be.
    const [, plain] = spelling.match(/ of (?:the )?(\p{Lu}.*)$/u) ?? [];
    if (plain) register(byName, nameKey(plain), country);
    // "Great Britain" is called Britain.
    if (/^Great \p{Lu}/u.test(spelling)) register(byName, nameKey(spelling.slice(6)), country);
  }
  if (independent) {
    // "Bosnia and Herzegovina" is called Bosnia, "People's Republic of China" PRC.
    const [first, second] = name.common.split(' and ');
    if (first && second) register(byName, nameKey(first), country);
    const formal = initialsOf(name.official);
    if (formal.length === 3) register(byAbbreviation, formal, country);
  }
  if (demonyms?.eng?.m) peoples.add(demonyms.eng.m);
  if (demonyms?.eng?.m && independent) register(byPeople, fold(demonyms.eng.m), country);
  // "America" is the country of the Americans.
  const demonym = demonyms?.eng?.m ?? '';
  if (independent && /^\p{Lu}\p{Ll}+an$/u.test(demonym)) {
    const stem = nameKey(demonym.slice(0, -1));
    if (!byName.has(stem)) register(byName, stem, country);
  }
}
// A common name beats another country's alternative spelling.
for (const { cca2, name } of countries) {
  byName.set(nameKey(name.common), { code: cca2, name: name.common });
}

/** The country that a name denotes: its common, official or other name, or an abbreviation in capitals. */
export function countryOf(name: string): Country | undefined {
  const plain = withoutPossessive(name).replace(/^the\s+/iu, '');
  const abbreviation = plain.replace(/[.\s]/g, '');
  const found = /^\p{Lu}{2,4}$/u.test(abbreviation) ? byAbbreviation.get(abbreviation) : undefined;
  return found ?? byName.get(nameKey(plain)) ?? undefined;
}

/** Whether a country's people go by this name: "British", "Turkish". */
export function isDemonym(name: string): boolean {
  return peoples.has(name);
}

/** The country of a people, given in the singular and folded: "british". */
export function countryOfPeople(people: string): Country | undefined {
  return byPeople.get(people) ?? undefined;
}

function nameKey(name: string): string {
  const key = words(name)
    .filter((word) => word !== 'the')
    .map((word, i, all) => (i === 0 && all.length > 1 && word === 'st' ? 'saint' : word))
    .join(' ');
  return key || fold(name);
}

/** A name that two countries share denotes neither. */
function register(names: Map<string, Country | null>, key: string, country: Country): void {
  const known = names.get(key);
  names.set(key, known === undefined || known?.code === country.code ? country : null);
}

import { compareStrings } from '../model/order.js';
import type { CorpusNames, Name } from './corpus-names.js';
import { countryOf, countryOfPeople } from './countries.js';
import type { Bearer, NameDivider } from './divide-name.js';
import { getOrInsert } from './get-or-insert.js';

/** What many countries have one of, by key. Ministries and departments are all of them so. */
const INSTITUTIONS = new Set([
  'parliament',
  'congress',
  'senate',
  'cabinet',
  'assembly',
  'national assembly',
  'legislative assembly',
  'house',
  'house of representative',
  'upper house',
  'lower house',
  'supreme court',
  'constitutional court',
  'high court',
  'appeal court',
  'court of appeal',
  'central bank',
  'treasury',
  'army',
  'navy',
  'air force',
  'police',
  'national police',
  'election commission',
  'electoral commission',
  'state council',
  'council of minister',
]);
const MINISTRY = /^(?:ministry|department) of /;

/** A document that names a country so often … */
const OFTEN = 3;
/** … and others so much less, is about it. */
const SHARE = 0.6;

/**
 * Takes apart the institutions of several countries that go by one name ("the parliament"): each is of
 * the country that its document is about. Those of documents that are about no one country stay one.
 */
export function splitInstitutions(corpus: CorpusNames, divider: NameDivider): void {
  const countries = new Map<number, string>();
  for (const name of corpus.names) {
    if (name.kind !== 'organization' || name.documents.length < 2) continue;
    if (!INSTITUTIONS.has(name.key) && !MINISTRY.test(name.key)) continue;
    const byCountry = new Map<string, number[]>();
    const others: number[] = [];
    for (const d of name.documents) {
      const country = getOrInsert(countries, d, () => countryIn(d));
      if (country === '') others.push(d);
      else getOrInsert(byCountry, country, () => []).push(d);
    }
    if (byCountry.size < 2) continue;
    const bearers: Bearer[] = [...byCountry]
      .map(([country, list]) => ({ told: country, qualifier: country, documents: list }))
      .sort((a, b) => compareStrings(a.told, b.told));
    if (others.length > 0) bearers.push({ told: 'of no one country', documents: others });
    divider.divide(name, bearers);
  }

  /** The name of the country that a document is about, or nothing. */
  function countryIn(d: number): string {
    const counts = new Map<string, number>();
    let total = 0;
    for (const id of corpus.places[d] ?? []) {
      const country = id < 0 ? undefined : countryNamed(corpus.names[id] as Name);
      if (country === undefined) continue;
      counts.set(country, (counts.get(country) ?? 0) + 1);
      total++;
    }
    for (const [country, count] of counts) {
      if (count >= OFTEN && count >= SHARE * total) return country;
    }
    return '';
  }
}

function countryNamed({ kind, key, forms }: Name): string | undefined {
  if (kind === 'group') return countryOfPeople(key)?.name;
  return key.startsWith('country:') ? countryOf([...forms.keys()][0] ?? '')?.name : undefined;
}

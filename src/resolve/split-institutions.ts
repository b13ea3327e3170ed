import { compareStrings } from '../model/order.js';
import type { CorpusNames, Name } from './corpus-names.js';
import { countryOf, countryOfPeople } from './countries.js';
import type { Bearer, NameDivider } from './divide-name.js';
import { getOrInsert } from './get-or-insert.js';
import type { TiedDocuments } from './tied-documents.js';

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
 * the country that its document is about, and the documents tied to it. Those of documents that are about no one country stay one, and
 * with them that of the country which most of the corpus is about: at home nobody says whose it is.
 */
export function splitInstitutions(
  corpus: CorpusNames,
  ties: TiedDocuments,
  divider: NameDivider,
): void {
  const countries = corpus.places.map(countryIn);
  const home = mostFrequent(countries.filter((country) => country));
  for (const name of corpus.names) {
    if (name.kind !== 'organization' || name.documents.length < 2) continue;
    if (!INSTITUTIONS.has(name.key) && !MINISTRY.test(name.key)) continue;
    const byCountry = new Map<string, number[]>();
    const others: number[] = [];
    for (const group of ties.groups(name)) {
      const told = new Set(group.map((d) => countries[d]).filter((country) => country));
      const [only] = told;
      if (only === undefined || told.size > 1) others.push(...group);
      else getOrInsert(byCountry, only, () => []).push(...group);
    }
    if (byCountry.size < 2) continue;
    if (others.length > 0) others.push(...(byCountry.get(home) ?? []));
    if (others.length > 0) byCountry.delete(home);
    const bearers: Bearer[] = [...byCountry]
      .map(([country, list]) => ({
        told: country,
        qualifier: country,
        documents: list.sort((a, b) => a - b),
      }))
      .sort((a, b) => compareStrings(a.told, b.told));
    if (others.length > 0) {
      bearers.push({ told: 'of no one country', documents: others.sort((a, b) => a - b) });
    }
    if (bearers.length > 1) divider.divide(name, bearers);
  }

  /** The name of the country that a document is about, or nothing. */
  function countryIn(place: Int32Array): string {
    const counts = new Map<string, number>();
    let total = 0;
    for (const id of place) {
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

/** What is in a list most often, ties by name. */
function mostFrequent(list: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || compareStrings(a, b));
  return sorted[0]?.[0] ?? '';
}

function countryNamed({ kind, key, forms }: Name): string | undefined {
  if (kind === 'group') return countryOfPeople(key)?.name;
  return key.startsWith('country:') ? countryOf([...forms.keys()][0] ?? '')?.name : undefined;
}

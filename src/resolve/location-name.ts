import { countryOf } from './countries.js';
import type { NameAnalysis } from './name-analysis.js';
import { words } from './name-words.js';
import { asAcronym, composed } from './organization-name.js';

const WRITTEN_OUT = new Map([
  ['mt', 'mount'],
  ['st', 'saint'],
  ['ft', 'fort'],
]);

/** What a place's name says: countries go by many names, other places by one spelled in several ways. */
export function analyseLocationName(name: string): NameAnalysis {
  const country = countryOf(name);
  const parts = words(name)
    .filter((word, _, all) => word !== 'the' || all.length === 1)
    .map((word, i, all) =>
      i > 0 && word === 'el' ? 'al' : all.length > 1 ? (WRITTEN_OUT.get(word) ?? word) : word,
    );
  const { shortForms, ...rest } = composed(name, parts);
  const analysis = {
    ...rest,
    ...soundOf(parts),
    // A part of a place's name is another place ("York", "New York"): only initials stand for it.
    shortForms: new Map([...shortForms].filter(([, relation]) => relation === 'acronym')),
    asShort: asAcronym(name) ? [`acronym ${asAcronym(name)}`] : [],
    sameness: 'same name',
  };
  if (!country) return analysis;
  return {
    ...analysis,
    key: `country:${country.code}`,
    sameness: `name of ${country.name}`,
    asShort: [],
  };
}

/** Places differ by a vowel too often to forgive one: only doubled letters and `iy` are free. */
function soundOf(parts: readonly string[]): { sound?: string } {
  const text = parts.join(' ');
  if (text.length < 6) return {};
  return { sound: text.replace(/(\p{L})\1/gu, '$1').replace(/iy/g, 'i') };
}

import type { NameAnalysis } from './name-analysis.js';
import { words } from './name-words.js';

/** Words that say no more than "these people": "Yazidi community" is the Yazidis. */
const COLLECTIVES = new Set(
  (
    'community communities family families minority minorities majority people peoples population ' +
    'populations villager villagers resident residents civilian civilians citizen citizens national ' +
    'nationals neighbor neighbors neighbour neighbours faithful believer believers'
  ).split(' '),
);

/** Peoples that go by two nouns, or by a noun that its adjective is not made from. */
const PEOPLES = new Map(
  Object.entries({
    briton: 'british',
    brit: 'british',
    spaniard: 'spanish',
    scot: 'scottish',
    filipina: 'filipino',
    philippine: 'filipino',
    argentinian: 'argentine',
    argentinean: 'argentine',
    slovakian: 'slovak',
    kosovan: 'kosovar',
  }),
);
/** "Frenchman", "Dutchwomen". */
const MEN = /^(dutch|english|french|irish|scots|welsh|cornish)(?:wo)?m[ae]n$/;

/** What the name of a people or community says. Its adjective and its plural are one name. */
export function analyseGroupName(name: string): NameAnalysis {
  const parts = peopleOf(words(name));
  const last = parts.at(-1) ?? '';
  const key = [...parts.slice(0, -1), people(singular(last))].join(' ');
  return {
    key,
    sameness: 'same people',
    // "Kurdish" and "Kurds": the adjective stands for the people where both are named.
    asShort: parts.length === 1 && /..ish$/.test(last) ? [last] : [],
    shortForms: new Map(
      parts.length === 1 ? [[`${singular(last).replace(/e$/, '')}ish`, 'part of the name']] : [],
    ),
    full: true,
  };
}

/**
 * How a people is shown: in the plural where its name takes one ("Yazidis", "Kenyans"), as it
 * stands where it does not ("British", "Chinese", "Druze") or where it is no single word.
 */
export function peopleLabel(name: string): string {
  const shown = name.split(/\s+/u);
  const kept = shown.slice(0, peopleOf(shown.map((word) => words(word).join(''))).length);
  const last = kept.at(-1) ?? name;
  if (shown.length === kept.length && kept.length > 1) return name;
  return [
    ...kept.slice(0, -1),
    kept.length === 1 && takesPlural(last) ? pluralOf(last) : last,
  ].join(' ');
}

/** "Tories" of "Tory", "Kenyans" of "Kenyan". */
export function pluralOf(word: string): string {
  if (MEN.test(word.toLowerCase())) return word.replace(/man$/, 'men');
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** Adjectives without a plural, and faiths and doctrines, which are no people. */
const NO_PLURAL = /(?:sh|ese|[^e]ch|ss|[sxz]|ze|men|ois|ern|ic|ous|ism|ity)$|^Islam$/u;

/** Whether a name is one of a people's in the singular, which `peopleLabel` shows in the plural. */
function takesPlural(word: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(word) && !NO_PLURAL.test(word);
}

function peopleOf(parts: readonly string[]): string[] {
  const kept = parts.filter((part, i) => part !== 'the' || i > 0);
  while (kept.length > 1 && COLLECTIVES.has(kept.at(-1) as string)) kept.pop();
  return kept;
}

function people(word: string): string {
  return PEOPLES.get(word) ?? word.replace(MEN, '$1');
}

function singular(word: string): string {
  if (word.length < 4 || /(ss|us)$/.test(word)) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /s$/.test(word) ? word.slice(0, -1) : word;
}

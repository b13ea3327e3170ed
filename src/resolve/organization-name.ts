import { countryOf } from './countries.js';
import type { NameAnalysis, Relation } from './name-analysis.js';
import { words } from './name-words.js';

/** What the law adds to a company's name. */
const COMPANY_FORMS = new Set(
  (
    'inc incorporated corp corporation co company ltd limited llc llp lp plc ag sa nv bv gmbh spa kk ' +
    'oyj oy ab asa as aps pty pte pjsc jsc bhd sas'
  ).split(' '),
);
const JOINING = new Set(
  'of the for and in on at to with against de la du des del e y et und'.split(' '),
);
/** Bodies whose field stands before or after: "Labor Department", "Department of Labor". */
const BODIES = new Set(['department', 'ministry']);
/** What begins a name that may be called by what stands after "of": the Commons, Homeland Security. */
const BEFORE_OF = new Set(['department', 'ministry', 'house', 'office', 'bureau', 'secretariat']);

/** What an organization's name says of the short forms that may stand for it. */
export function analyseOrganizationName(name: string): NameAnalysis {
  const parts = organizationParts(name);
  return { ...composed(name, parts), sameness: 'same name' };
}

/** Organizations and places are abbreviated alike: initials, the beginning, the ending. */
export function composed(name: string, parts: readonly string[]): Omit<NameAnalysis, 'sameness'> {
  const key = partsKey(parts);
  const shortForms = new Map<string, Relation>();
  const add = (form: string, relation: Relation) => {
    if (form !== key && !shortForms.has(form)) shortForms.set(form, relation);
  };
  for (const acronym of acronymsOf(name)) add(`acronym ${acronym}`, 'acronym');
  const tied = tiedWords(name);
  for (let n = 1; n < parts.length; n++) {
    const [before, after] = [parts[n - 1] as string, parts[n] as string];
    if (tied.has(`${before} ${after}`)) continue;
    if (!JOINING.has(before) && !before.startsWith('country:'))
      add(partsKey(parts.slice(0, n)), 'beginning');
    // What follows "of" is most often something larger: the city of a university.
    const isOwner = n > 1 && JOINING.has(before) && !(n === 2 && BEFORE_OF.has(parts[0] as string));
    if (!JOINING.has(after) && !isOwner) add(partsKey(parts.slice(n)), 'ending');
  }
  if (parts.length === 2) for (const form of clipped(parts)) add(form, 'clipping');
  // The head stands before what belongs to it: the "Observatory" of an "Observatory for Birds".
  const joint = parts.findIndex((part) => JOINING.has(part));
  const head = parts.slice(0, Math.max(joint, 0));
  for (let n = 1; n < head.length; n++) add(partsKey(head.slice(n)), 'ending');
  const acronym = asAcronym(name);
  return {
    key,
    asShort: acronym ? [key, `acronym ${acronym}`] : [key],
    shortForms,
    full: true,
  };
}

/** Pairs of words that a hyphen ties: "Acme-Zeta" is neither Acme nor Zeta. */
function tiedWords(name: string): Set<string> {
  const tied = new Set<string>();
  for (const [hyphened] of name.matchAll(/[^\s-]+(?:-[^\s-]+)+/gu)) {
    const list = words(hyphened);
    list.slice(1).forEach((word, i) => {
      tied.add(`${list[i]} ${word}`);
    });
  }
  return tied;
}

/** "Lib Dem" for "Liberal Democrat": the first letters of both words. */
function clipped(parts: readonly string[]): string[] {
  const [first, second] = parts.map((part) =>
    part.length > 5 && !part.startsWith('country:') ? [part.slice(0, 3), part.slice(0, 4)] : [],
  );
  return (first ?? []).flatMap((a) => (second ?? []).map((b) => `${a} ${b}`));
}

/** "General Motor" is a slip for "General Motors", "Tory" one of the Tories; other single words differ by an s ("Time", "Times"). */
function partsKey(parts: readonly string[]): string {
  const folded = parts.map((part) => part.replace(/(?<=..)ies$/, 'y'));
  return folded.length > 1
    ? folded.map((part) => part.replace(/(?<=..[^su])s$/, '')).join(' ')
    : (folded[0] ?? '');
}

/** The letters of a name that is written like an acronym: "WHO", "U.N.", "BoA". */
export function asAcronym(name: string): string | undefined {
  const letters = name
    .trim()
    .replace(/['’]s$/u, '')
    .replace(/\./g, '');
  if (!/^[\p{L}\p{N}&]{2,8}$/u.test(letters)) return undefined;
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && capitals * 2 > letters.length ? letters.toLowerCase() : undefined;
}

/** The acronyms that the initials of a name's words spell, with and without the small words. */
function acronymsOf(name: string): Set<string> {
  const all = words(name);
  if (all[0] === 'the') all.shift();
  const bare = [...all];
  while (bare.length > 1 && COMPANY_FORMS.has(bare.at(-1) as string)) bare.pop();
  const initials = (list: readonly string[]) => list.map((word) => word[0]).join('');
  const found = [all, bare].flatMap((list) => [
    initials(list),
    initials(list.filter((word) => !JOINING.has(word))),
  ]);
  return new Set(found.filter((letters) => letters.length > 1));
}

function organizationParts(name: string): string[] {
  const { country, rest } = splitCountry(name);
  let parts = words(rest).map(oneSpelling);
  while (parts.length > 1 && COMPANY_FORMS.has(parts.at(-1) as string)) parts.pop();
  parts = parts.filter((part) => !/^(the|and)$/.test(part) || parts.length === 1);
  const last = parts.at(-1);
  if (last && parts.length > 1 && BODIES.has(last)) parts = [last, 'of', ...parts.slice(0, -1)];
  return country ? [country, ...parts] : parts;
}

/** "US", "U.S." and "United States" at the head of a name are one. */
function splitCountry(name: string): { country?: string; rest: string } {
  const heads = name
    .trim()
    .replace(/^the\s+/iu, '')
    .split(/\s+/u);
  for (let n = Math.min(4, heads.length - 1); n > 0; n--) {
    const head = heads.slice(0, n).join(' ');
    // A country's plain one-word name has one spelling already.
    if (n === 1 && !/^[\p{Lu}.]+(['’]s)?$/u.test(head)) continue;
    const country = countryOf(head);
    if (country) return { country: `country:${country.code}`, rest: heads.slice(n).join(' ') };
  }
  return { rest: name };
}

/** British and American spelling. */
function oneSpelling(word: string): string {
  return word
    .replace(/isation(s?)$/, 'ization$1')
    .replace(/^(cent|theat)re(s?)$/, '$1er$2')
    .replace(/^(lab|harb|col|hon|neighb)our/, '$1or')
    .replace(/^(def|off)ence$/, '$1ense')
    .replace(/^programme(s?)$/, 'program$1');
}

import { fold, withoutPossessive } from './fold.js';
import type { NameAnalysis, Relation } from './name-analysis.js';

/** Small words before a surname: writers differ in whether and how they spell them. */
const PARTICLES = new Set(
  (
    'al el ul bin ibn ben bint de da do dos das del della di du des la le las los lo van von der den ' +
    'ter zu af av'
  ).split(' '),
);
/** Forms of the Arabic article that are particles only where a hyphen ties them to the name. */
const ASSIMILATED_ARTICLES = new Set('ad adh an ar as ash at az'.split(' '));
const GENERATIONS = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
]);
/** Titles that stand before a surname and are no part of it. Before given names ("King", "Pope") they stay. */
const TITLES = new Set(
  (
    'mr mrs ms miss mme dr prof gen col lt sgt capt cmdr sen rep gov hon rev president senator minister ' +
    'premier governor mayor chancellor secretary ambassador congressman congresswoman judge justice ' +
    'general colonel captain lieutenant sergeant detective inspector professor doctor attorney coach'
  ).split(' '),
);

/** A nickname inside a name is no part of what is compared: "Vincent 'The Chin' Gigante". */
const ASIDE = /(?<=\s)(?:["“][^"”]*["”]|\([^)]*\)|['‘][^'’]*['’])(?=\s)/u;

/** A longer list of given names is cut to first and last: its subsequences would be too many. */
const MAX_PARTS = 6;

interface Part {
  readonly text: string;
  readonly tied: boolean;
  readonly capital: boolean;
}

/** The parts of a person's name that matter when two are compared. */
export interface PersonName {
  /** Folded given names and surname, without particles; an initial is one letter. */
  readonly parts: readonly string[];
  /** Folded surname of more than one word, with its particles: "van gogh", "smith jones". */
  readonly surname?: string;
  /** "jr", "sr", "ii" … */
  readonly generation?: string;
  /** A name in quotes or brackets inside the name: "Luis Gerardo (Jerry) Ortiz". */
  readonly nickname?: string;
}

/** Reads a person's name in its usual order: given names, particles, surname, generation. */
export function parsePersonName(name: string): PersonName {
  const all = split(name.replace(ASIDE, ' '));
  const nickname = name.match(ASIDE)?.[0].match(/[\p{L}\p{M}\p{N}]+(?=[^\p{L}]*$)/u)?.[0];
  while (all.length > 1 && TITLES.has(all[0]?.text ?? '')) all.shift();
  let generation: string | undefined;
  while (all.length > 2 && GENERATIONS.has(all.at(-1)?.text ?? '')) {
    generation = GENERATIONS.get(all.pop()?.text ?? '');
  }
  const kept = all.filter((part, i) => !isParticle(part, i, all.length));
  const surname = all.findIndex((_, i) => i > 0 && isBound(all, i));
  return {
    parts: kept.map((part) => part.text),
    ...(surname > 0 && { surname: join(all.slice(surname)) }),
    ...(generation && { generation }),
    ...(nickname && { nickname: fold(nickname) }),
  };
}

/** What a person's name says of the names that it may abbreviate or be abbreviated to. */
export function analysePersonName(name: string): NameAnalysis {
  const { parts, surname, generation, nickname } = parsePersonName(name);
  const plain = parts.join(' ');
  const key = generation ? `${plain} ${generation}` : plain;
  const forms = new Map<string, Relation>();
  const add = (form: string, relation: Relation) => {
    for (const each of generation ? [`${form} ${generation}`, form] : [form]) {
      if (each !== key && !forms.has(each)) forms.set(each, relation);
    }
  };
  if (parts.length > 1) {
    add(parts.at(-1) as string, 'surname');
    if (surname) add(surname, 'surname');
    for (const form of reducedForms(parts)) add(form.text, form.relation);
    if ((parts[0] as string).length > 1) add(parts[0] as string, 'given name');
    // Two names would do for another person's; three are enough to know her by.
    if (parts.length > 3) add(parts.slice(1).join(' '), 'part of the name');
    for (let n = 2; n < parts.length; n++) add(parts.slice(0, n).join(' '), 'given name');
    if (generation) add(plain, 'part of the name');
    if (nickname) add(`${nickname} ${parts.at(-1)}`, 'part of the name');
  }
  const full = parts.length > 1 && parts.slice(0, -1).some((part) => part.length > 1);
  const sound = full && parts.every((part) => part.length > 1) ? parts.map(soundOf).join(' ') : '';
  return {
    key,
    sameness: 'same name',
    ...(sound && { sound: generation ? `${sound} ${generation}` : sound }),
    asShort: [key.replace(/^el /, 'al ')],
    shortForms: forms,
    full,
  };
}

/**
 * The name with given names left out or cut to initials. The first given name stays, because a
 * different one makes a different person, unless it is an initial ("W. Mark Felt").
 */
function reducedForms(parts: readonly string[]): { text: string; relation: Relation }[] {
  const surname = parts.at(-1) as string;
  const given = parts.length > MAX_PARTS ? parts.slice(0, 1) : parts.slice(0, -1);
  let forms: { text: string; relation: Relation }[] = [{ text: '', relation: 'part of the name' }];
  given.forEach((name, i) => {
    forms = forms.flatMap((form) => {
      const next = [{ text: `${form.text}${name} `, relation: form.relation }];
      if (name.length > 1) next.push({ text: `${form.text}${name[0]} `, relation: 'initials' });
      if (i > 0) next.push(form);
      return next;
    });
  });
  const whole = forms.map((form) => ({ ...form, text: form.text + surname }));
  const leadingInitial = given.length > 1 && given[0]?.length === 1;
  return leadingInitial ? [...whole, ...reducedForms(parts.slice(1))] : whole;
}

/**
 * How a name sounds across transliterations: doubled letters once, close vowels and the digraphs of
 * Arabic and Slavic sounds as one. Short names keep their spelling: there a letter tells people apart.
 */
function soundOf(part: string): string {
  if (part.length < 5) return part.replace(/(\p{L})\1/gu, '$1');
  return (
    part[0] +
    part
      .slice(1)
      .replace(/(\p{L})\1/gu, '$1')
      .replace(/ou|oo/g, 'u')
      .replace(/ie$|y$/g, 'i')
      .replace(/iy|y/g, 'i')
      .replace(/dh/g, 'd')
      .replace(/kh/g, 'k')
      .replace(/ph/g, 'f')
      .replace(/q/g, 'k')
      .replace(/e(?!$)/g, 'a')
      .replace(/o(?!$)/g, 'u')
  );
}

function isParticle(part: Part, index: number, count: number): boolean {
  if (index === count - 1) return false;
  if (ASSIMILATED_ARTICLES.has(part.text)) return part.tied;
  // A capital at the very beginning is a given name ("Al Gore", "Van Morrison") unless tied to what follows.
  return PARTICLES.has(part.text) && (index > 0 || part.tied || !part.capital);
}

/** Whether the surname begins here: at a particle, or where hyphens tie all that follows. */
function isBound(all: readonly Part[], index: number): boolean {
  if (isParticle(all[index] as Part, index, all.length)) return true;
  return index < all.length - 1 && all.slice(index, -1).every((part) => part.tied);
}

function join(parts: readonly Part[]): string {
  return parts.map((part) => (part.text === 'el' ? 'al' : part.text)).join(' ');
}

function split(name: string): Part[] {
  const parts: Part[] = [];
  const plain = withoutPossessive(name).replace(/['’‘ʼʻ`´ʿʾ]/gu, '');
  for (const match of plain.matchAll(/([\p{L}\p{M}\p{N}]+)([-‐‑–])?/gu)) {
    const word = match[1] as string;
    parts.push({ text: fold(word), tied: match[2] !== undefined, capital: /^\p{Lu}/u.test(word) });
  }
  return parts;
}

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

/** Of a longer list only the first counts: its subsequences would be too many. */
const MAX_GIVEN = 5;

interface Part {
  readonly text: string;
  readonly tied: boolean;
  readonly capital: boolean;
}

/** The parts of a person's name that matter when two are compared, folded. */
export interface PersonName {
  /** Given names, or whatever stands before the surname; an initial is one letter. */
  readonly given: readonly string[];
  /** Without its particles; of several words where hyphens tie them: "smith jones". */
  readonly surname: string;
  /** "van gogh" where `surname` is "gogh". */
  readonly withParticles: string;
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
  // Where the surname begins, once with its particles and once among the parts that are kept.
  let begin = all.length - 1;
  while (begin > 0 && isBound(all, begin - 1)) begin--;
  let keptBegin = kept.length - 1;
  while (keptBegin > 0 && kept[keptBegin - 1]?.tied) keptBegin--;
  return {
    given: kept.slice(0, Math.max(keptBegin, 0)).map((part) => part.text),
    surname: kept
      .slice(Math.max(keptBegin, 0))
      .map((part) => part.text)
      .join(' '),
    withParticles: join(all.slice(Math.max(begin, 0))),
    ...(generation && { generation }),
    ...(nickname && { nickname: fold(nickname) }),
  };
}

/** What a person's name says of the names that it may abbreviate or be abbreviated to. */
export function analysePersonName(name: string): NameAnalysis {
  const { given, surname, withParticles, generation, nickname } = parsePersonName(name);
  const plain = [...given, surname].join(' ');
  const key = generation ? `${plain} ${generation}` : plain;
  const shortForms = new Map<string, Relation>();
  const add = (form: string, relation: Relation) => {
    for (const each of generation ? [`${form} ${generation}`, form] : [form]) {
      if (each !== key && !shortForms.has(each)) shortForms.set(each, relation);
    }
  };
  if (given.length > 0) {
    if (generation) add(plain, 'part of the name');
    add(surname, 'surname');
    add(withParticles, 'surname');
    for (const form of reducedForms(given)) add(`${form.text}${surname}`, form.relation);
    if ((given[0] as string).length > 1) add(given[0] as string, 'given name');
    // One name more would do for another person; three are enough to know her by.
    if (given.length > 2) add([...given.slice(1), surname].join(' '), 'part of the name');
    for (let n = 2; n <= given.length; n++) add(given.slice(0, n).join(' '), 'given name');
    if (nickname) add(`${nickname} ${surname}`, 'part of the name');
  }
  const full = given.some((part) => part.length > 1);
  const sound = full && given.every((part) => part.length > 1) ? plain.split(' ').map(soundOf) : [];
  if (generation) sound.push(generation);
  return {
    key,
    sameness: 'same name',
    ...(full && sound.length > 1 && { sound: sound.join(' ') }),
    asShort: [key.replace(/^el /, 'al ')],
    shortForms,
    full,
  };
}

interface ShortForm {
  readonly text: string;
  readonly relation: Relation;
}

/**
 * Given names with some left out or cut to initials. The first one stays, because a different one
 * makes a different person, unless it is an initial ("W. Mark Felt").
 */
function reducedForms(given: readonly string[]): ShortForm[] {
  const kept = given.length > MAX_GIVEN ? given.slice(0, 1) : given;
  const whole: Relation = kept.length < given.length ? 'part of the name' : 'name without initials';
  let forms: ShortForm[] = [{ text: '', relation: whole }];
  kept.forEach((name, i) => {
    forms = forms.flatMap(({ text, relation }): ShortForm[] => {
      if (name.length === 1) {
        const next: ShortForm[] = [{ text: `${text}${name} `, relation }];
        return i > 0 ? [...next, { text, relation }] : next;
      }
      const next: ShortForm[] = [
        { text: `${text}${name} `, relation },
        { text: `${text}${name[0]} `, relation: 'initials' },
      ];
      return i > 0 ? [...next, { text, relation: 'part of the name' }] : next;
    });
  });
  const leadingInitial = kept.length > 1 && kept[0]?.length === 1;
  return leadingInitial ? [...forms, ...reducedForms(kept.slice(1))] : forms;
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
      .replace(part.length > 6 ? /iy|y/g : /iy/g, 'i')
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

/** Whether what stands here belongs to the surname after it: a particle, or tied by a hyphen. */
function isBound(all: readonly Part[], index: number): boolean {
  return isParticle(all[index] as Part, index, all.length) || all[index]?.tied === true;
}

function join(parts: readonly Part[]): string {
  return parts.map((part) => (part.text === 'el' ? 'al' : part.text)).join(' ');
}

function split(name: string): Part[] {
  const parts: Part[] = [];
  const plain = withoutPossessive(name).replace(/['’‘ʼʻ`´ʿʾ]/gu, '');
  // "JK Rowling" is "J. K. Rowling", unless the whole name is in capitals.
  const spaced = /\p{Ll}/u.test(plain)
    ? plain.replace(/(?<![\p{L}-])(\p{Lu})(\p{Lu})(?=\s)/gu, '$1 $2')
    : plain;
  for (const match of spaced.matchAll(/([\p{L}\p{M}\p{N}]+)([-‐‑–])?/gu)) {
    const word = match[1] as string;
    parts.push({ text: fold(word), tied: match[2] !== undefined, capital: /^\p{Lu}/u.test(word) });
  }
  return parts;
}

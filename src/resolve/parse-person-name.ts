import { fold } from '../model/fold.js';
import { withoutPossessive } from './name-words.js';

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
    'mr mrs ms miss mme sir dame dr prof gen col lt sgt capt cmdr sen rep gov hon rev president senator minister ' +
    'premier governor mayor chancellor secretary ambassador congressman congresswoman judge justice ' +
    'general colonel captain lieutenant sergeant detective inspector professor doctor attorney coach'
  ).split(' '),
);

/** A nickname inside a name is no part of what is compared: "Vincent 'The Chin' Gigante". */
const ASIDE = /(?<=\s)(?:["“][^"”]*["”]|\([^)]*\)|['‘][^'’]*['’])(?=\s)/u;

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

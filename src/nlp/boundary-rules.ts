import { type TaggedName, type TaggedParagraph, wordAt } from './names.js';

const WORD = /[\p{L}\p{N}]/u;
const POSSESSIVE = /^['’][sS]?$/;
/** What a hyphen joins to a name without being part of it; with a capital it may be. */
const PREFIX = /^(?:pro|anti|ex|non)$/;
const TITLES = new Set(
  (
    'mr mr. mrs mrs. ms ms. dr dr. prof prof. sir madam president minister premier chancellor ' +
    'senator ambassador governor mayor general gen gen. colonel col col. major captain capt. ' +
    'lieutenant lt. sergeant sgt. commander judge justice professor chairman secretary king queen ' +
    'prince princess emperor sultan sheikh pope archbishop bishop cardinal rev rev.'
  ).split(' '),
);

/**
 * Mends what a tagger may get wrong at the edges of a name, whatever the name is: marks, possessives
 * and titles are no part of it, and an enumeration of places or people is several names.
 */
export function mendBoundaries(
  names: readonly TaggedName[],
  paragraph: TaggedParagraph,
): TaggedName[] {
  return names.flatMap((name) => split(trim(name, paragraph), paragraph));
}

function trim(name: TaggedName, paragraph: TaggedParagraph): TaggedName {
  let { from, to } = name;
  const word = (i: number) => wordAt(paragraph, i);
  while (from < to && (!WORD.test(word(from)) || POSSESSIVE.test(word(from)))) from += 1;
  while (to > from && isTail(word(to - 1))) to -= 1;
  if (from + 2 < to && PREFIX.test(word(from)) && word(from + 1) === '-') from += 2;
  if (name.kind === 'person') {
    while (from + 1 < to && TITLES.has(word(from).toLowerCase())) from += 1;
  }
  return { ...name, from, to };
}

function isTail(word: string): boolean {
  return (
    POSSESSIVE.test(word) || !(WORD.test(word) || word === '.' || word === ')' || word === '+')
  );
}

/** Divides places at commas ("Gulu, Uganda") and people at commas and "and". */
function split(name: TaggedName, paragraph: TaggedParagraph): TaggedName[] {
  const { from, to, kind } = name;
  if (from >= to) return [];
  if (kind !== 'location' && kind !== 'person') return [name];
  for (let i = from + 1; i + 1 < to; i++) {
    const word = wordAt(paragraph, i);
    const divides = word === ',' || (kind === 'person' && (word === 'and' || word === '&'));
    if (!divides || !/^\p{Lu}/u.test(wordAt(paragraph, i + 1))) continue;
    return [{ ...name, to: i }, ...split({ ...name, from: i + 1 }, paragraph)];
  }
  return [name];
}

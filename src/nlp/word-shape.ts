/** What the letters of a word look like, as small integers for feature hashes. */

export const UPPER = 1;
export const ALL_CAPS = 2;
const DIGIT = 4;
export const LETTER = 8;
const DOT = 16;
const INNER_UPPER = 32;

enum Class {
  Upper = 1,
  Lower = 2,
  Digit = 3,
  Other = 4,
}

const UPPERCASE = /\p{Lu}/u;
const LETTERS = /\p{L}/u;

function classOf(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code < 128) {
    if (code >= 97 && code <= 122) return Class.Lower;
    if (code >= 65 && code <= 90) return Class.Upper;
    if (code >= 48 && code <= 57) return Class.Digit;
    return Class.Other;
  }
  const character = text.charAt(i);
  if (UPPERCASE.test(character)) return Class.Upper;
  return LETTERS.test(character) ? Class.Lower : Class.Other;
}

/** UPPER (begins with a capital), ALL_CAPS, DIGIT, LETTER, DOT, INNER_UPPER of a word, joined by or. */
export function wordFlags(word: string): number {
  let flags = 0;
  let uppers = 0;
  let lowers = 0;
  for (let i = 0; i < word.length; i++) {
    const kind = classOf(word, i);
    if (kind === Class.Upper) {
      uppers += 1;
      flags |= i === 0 ? UPPER : INNER_UPPER;
    } else if (kind === Class.Lower) lowers += 1;
    else if (kind === Class.Digit) flags |= DIGIT;
    else if (word.charCodeAt(i) === 46) flags |= DOT;
  }
  if (uppers + lowers > 0) flags |= LETTER;
  if (uppers > 0 && lowers === 0) flags |= ALL_CAPS;
  return flags;
}

/** The classes of a word's characters in order, runs cut to `longest`: "Xxx-Xx" at 2 for "Abc-De". */
export function wordShape(word: string, longest: number): number {
  let shape = 17;
  let previous = 0;
  let run = 0;
  for (let i = 0; i < word.length; i++) {
    const kind = classOf(word, i);
    run = kind === previous ? run + 1 : 1;
    previous = kind;
    if (run > longest) continue;
    shape = Math.imul(shape, 31) + (kind === Class.Other ? word.charCodeAt(i) : kind);
  }
  return shape | 0;
}

export function hasCapital(flags: number): boolean {
  return (flags & (UPPER | INNER_UPPER)) !== 0;
}

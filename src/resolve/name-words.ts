import { fold } from '../model/fold.js';

const APOSTROPHES = /['’‘ʼʻ`´ʿʾ]/gu;

/** Takes off a possessive ending ("Merkel's", "Athens'") and the white space around. */
export function withoutPossessive(text: string): string {
  return text.trim().replace(/['’]s?$/iu, '');
}

/**
 * The folded words of a name, in order. Apostrophes inside a word vanish ("O'Neill" is `oneill`),
 * hyphens part words, the points of an abbreviation join its letters ("U.S." is `us`).
 */
export function words(name: string): string[] {
  const plain = fold(withoutPossessive(name).replace(APOSTROPHES, ''))
    .replace(/&/g, ' and ')
    .replace(
      /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}/gu,
      (letters) => `${letters.replace(/[.\s]/g, '')} `,
    );
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Latin letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED = new Map(
  Object.entries({ ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }),
);
const APOSTROPHES = /['’‘ʼʻ`´ʿʾ]/gu;

/**
 * Folds what spelling leaves free: case, diacritics of Latin, Greek and Cyrillic letters, width and
 * ligatures. Marks of other scripts carry meaning there and stay.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/gu, (letter) => UNDECOMPOSED.get(letter) ?? letter);
}

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

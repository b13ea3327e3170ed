/** Latin letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED = new Map(
  Object.entries({ ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }),
);

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

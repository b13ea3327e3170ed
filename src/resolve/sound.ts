/**
 * How a name sounds across transliterations: doubled letters once, close vowels and the digraphs of
 * Arabic and Slavic sounds as one. Short names keep their spelling: there a letter tells people apart.
 */
export function soundOf(part: string): string {
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

import { compareStrings } from '../model/order.js';
import type { Name } from './corpus-names.js';
import { words } from './name-words.js';

/** A skeleton of fewer letters says nothing. */
const SHORTEST = 5;

/** The folded words of a name as it is most often written: the same for one name of two kinds. */
export function plainWords({ forms }: Name): string {
  const [best] = [...forms.values()].sort(
    (a, b) => b.mentions - a.mentions || compareStrings(a.text, b.text),
  );
  return words(best?.text ?? '').join(' ');
}

/**
 * The consonants of a name, doubled ones once, without "Jr." and the like: equal for names that a
 * reader may take for one. Undefined for a person's bare surname and where too little is left.
 */
export function skeletonOf({ kind, key, full }: Name): string | undefined {
  if (key.startsWith('country:') || (kind === 'person' && (!full || !key.includes(' ')))) {
    return undefined;
  }
  const skeleton = key
    .replace(/ (?:jr|sr|ii|iii|iv)$/, '')
    .replace(/(?<=\p{L})[aeiouyw]+/gu, '')
    .replace(/(\p{L})\1/gu, '$1');
  return skeleton.length >= SHORTEST ? skeleton : undefined;
}

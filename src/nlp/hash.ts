/**
 * 32-bit hashes of words and of feature parts. Everything that the tagger looks up (weights, word
 * clusters, gazetteers) is keyed by them, so the same functions run in training and in use.
 */

/** FNV-1a over UTF-16 code units, from `start` to `end`, with a final avalanche. */
export function hashString(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return avalanche(hash);
}

/** Joins two hashes; the order of the two matters. */
export function mix(a: number, b: number): number {
  return avalanche(Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca77));
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function avalanche(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

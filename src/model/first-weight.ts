/** Many more links than this are neither readable nor quick to draw. */
export const READABLE_LINKS = 10_000;

/**
 * The smallest weight from which on no more than `limit` links are left, or up to twice as many
 * where the next stop would leave less than a quarter of `limit`.
 * @param weights of all links, ascending
 */
export function firstWeight(weights: readonly number[], limit: number): number {
  let first = weights.at(-1) ?? 1;
  let left = 0;
  for (let end = weights.length; end > 0; ) {
    const weight = weights[end - 1] as number;
    const begin = weights.indexOf(weight);
    const more = weights.length - begin;
    if (left > 0 && (more > 2 * limit || (more > limit && left >= limit / 4))) break;
    first = weight;
    left = more;
    end = begin;
  }
  return first;
}

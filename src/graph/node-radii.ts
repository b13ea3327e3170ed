/** Radius of an entity that one source mentions, in a corpus where none has many. */
const ONE_SOURCE = 6;
const LEAST = 3;
const MOST = 26;

/**
 * Radii whose circles have areas in proportion to the numbers of sources, from 3 to 26 units: where
 * the most mentioned entity would be larger all shrink together, and the rarest stay visible.
 */
export function nodeRadii(sources: readonly number[]): number[] {
  const most = sources.reduce((a, b) => Math.max(a, b), 1);
  const unit = Math.min(ONE_SOURCE, MOST / Math.sqrt(most));
  return sources.map((count) => {
    const radius = Math.max(LEAST, unit * Math.sqrt(count));
    return Math.round(radius * 100) / 100;
  });
}

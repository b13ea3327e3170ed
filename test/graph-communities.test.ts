import { describe, expect, it } from 'vitest';
import { describeCommunities } from '../src/graph/describe-communities.js';
import { COMMUNITY_COLORS, OTHER_COLOR } from '../src/model/palette.js';

function described(names: readonly string[], community: readonly number[], pairs: number[][]) {
  const nodes = names.map((label) => ({ key: `person:${label.toLowerCase()}`, label }));
  const links = pairs.map(([source = 0, target = 0, weight = 1]) => ({
    source,
    target,
    strength: 1,
    weight,
  }));
  return describeCommunities(nodes, links, community);
}

describe('the description of communities', () => {
  it('names one by what belongs to it, rather than by what all speak of', () => {
    // Hub has most links inside the first community, and as many outside of it.
    const names = ['Hub', 'Ann', 'Bob', 'Cid', 'Xaver', 'Yves'];
    const [first, second] = described(
      names,
      [0, 0, 0, 0, 1, 1],
      [
        [0, 1, 2],
        [0, 2, 1],
        [0, 3, 1],
        [1, 2, 3],
        [1, 3, 1],
        [0, 4, 6],
        [0, 5, 6],
        [4, 5, 9],
      ],
    );
    // Inside squared by all: Hub 16/16, Ann 36/6, Bob 16/4, Cid 4/2; Xaver and Yves 81/15.
    expect(first).toEqual({ label: 'Ann · Bob · Cid', nodes: 4, color: COMMUNITY_COLORS[0] });
    expect(second).toEqual({ label: 'Xaver · Yves', nodes: 2, color: COMMUNITY_COLORS[1] });
  });

  it('breaks ties by key, and says a name once', () => {
    const [only] = described(['Bo', 'Al', 'Al'], [0, 0, 0], [[0, 1], [0, 2], [1, 2]]); // biome-ignore format: one graph
    expect(only?.label).toBe('Al · Bo');
  });

  it('gives colours of their own to the largest that have more than one node', () => {
    const pairs = Array.from({ length: COMMUNITY_COLORS.length + 1 }, (_, i) => [i * 2, i * 2 + 1]);
    const nodes = pairs.length * 2 + 1;
    const found = described(
      Array.from({ length: nodes }, (_, i) => `N${i}`),
      Array.from({ length: nodes }, (_, i) => Math.floor(i / 2)),
      pairs,
    );
    expect(found.map(({ color }) => color)).toEqual([
      ...COMMUNITY_COLORS,
      OTHER_COLOR,
      OTHER_COLOR,
    ]);
    expect(described(['A', 'B'], [0, 1], []).map(({ color }) => color)).toEqual([
      OTHER_COLOR,
      OTHER_COLOR,
    ]);
  });
});

import { embed, naturalScale, shares } from './embed.js';
import { forceAtlas2 } from './graphology.js';
import { at } from './incidence.js';
import type { Link } from './link.js';
import { extent, type Place, type Positions, scale, spread } from './positions.js';
import { hash, seededRandom } from './seeded-random.js';

/** Links drawn for each node, and for all: some seconds at most. */
const DRAWS = { each: 400, all: 8e6 };

/**
 * Arranges a connected graph, each node from where the hash of its key says: a rough drawing that has
 * the large shape, settled by ForceAtlas2, then the fine one, in which each node comes to lie among
 * its own. The larger the graph, the fewer the steps for each node.
 * @returns positions about the origin, some units apart
 */
export function arrange(keys: readonly string[], links: readonly Link[]): Positions {
  const count = keys.length;
  const positions = { x: new Float64Array(count), y: new Float64Array(count) };
  for (const node of keys.keys()) scatter(positions, keys, node, 10);
  if (count === 1) return positions;
  const random = seededRandom(count);
  const draws = Math.min(DRAWS.each * count, DRAWS.all);
  const rough = { pull: 'rough', draws: 0.75 * draws, from: 1, to: 0.5 } as const;
  embed(positions, links, shares(count, links, Math.sqrt), rough, random);
  settle(positions, links);
  const fine = { pull: 'fine', draws, from: 0.2, to: 0 } as const;
  embed(positions, links, shares(count, links, strength), fine, random);
  return positions;
}

/** Moves a node by up to `reach` along either axis, as the hash of its key says. */
function scatter({ x, y }: Positions, keys: readonly string[], node: number, reach: number): void {
  const random = seededRandom(hash(keys[node] ?? ''));
  x[node] = at(x, node) + reach * (2 * random() - 1);
  y[node] = at(y, node) + reach * (2 * random() - 1);
}

/**
 * Balances a drawing by ForceAtlas2 (Jacomy and others 2014), without changing its size: far parts
 * come round to those they are tied to, which single links hardly do. It begins about where its
 * forces balance: from a smaller size it would blow the drawing up and lose its shape.
 */
function settle(positions: Positions, links: readonly Link[]): void {
  const nodes = positions.x.length;
  const size = extent(positions);
  spread(positions, 7 * Math.sqrt(nodes + 2 * links.length));
  const iterations = Math.round(Math.max(10, Math.min(50, 2.5e6 / (nodes + links.length))));
  forceAtlas2(positions, links, iterations, {
    strongGravityMode: true,
    gravity: 0.05,
    scalingRatio: 10,
    slowDown: 1,
    barnesHutOptimize: nodes > 300,
    barnesHutTheta: 1.2,
  });
  spread(positions, size);
}

/**
 * Arranges a connected graph most of whose nodes have their places: the others come to lie among
 * their own, and nothing else moves.
 * @param places by node
 * @returns positions in the scale of `places`
 */
export function rearrange(
  keys: readonly string[],
  links: readonly Link[],
  places: readonly (Place | undefined)[],
): Positions {
  const count = keys.length;
  const positions = {
    x: Float64Array.from(places, (place) => place?.x ?? Number.NaN),
    y: Float64Array.from(places, (place) => place?.y ?? Number.NaN),
  };
  const added = places.filter((place) => place === undefined).length;
  if (added === 0) return positions;
  const random = seededRandom(count);
  const weights = shares(count, links, strength);
  joinNeighbours(positions, links, weights);
  const factor = naturalScale(positions, links, weights, random);
  scale(positions, factor);
  const isNew = (node: number) => places[node] === undefined;
  for (const node of keys.keys()) if (isNew(node)) scatter(positions, keys, node, 0.5);
  const chosen = links.flatMap((link, l) => (isNew(link.source) || isNew(link.target) ? l : []));
  embed(
    positions,
    chosen.map((l) => links[l] as Link),
    Float64Array.from(chosen, (l) => at(weights, l)),
    {
      pull: 'fine',
      draws: Math.min(DRAWS.each * added, DRAWS.all),
      from: 0.3,
      to: 0,
      moves: isNew,
    },
    random,
  );
  scale(positions, 1 / factor);
  return positions;
}

/** Puts nodes without a place amid those of their neighbours that have one, from these outward. */
function joinNeighbours({ x, y }: Positions, links: readonly Link[], weights: Float64Array): void {
  for (;;) {
    const sums = new Map<number, { x: number; y: number; weight: number }>();
    for (const [l, { source, target }] of links.entries()) {
      const [from, to] = Number.isNaN(at(x, target)) ? [source, target] : [target, source];
      if (Number.isNaN(at(x, from)) || !Number.isNaN(at(x, to))) continue;
      const sum = sums.get(to) ?? { x: 0, y: 0, weight: 0 };
      sums.set(to, sum);
      sum.x += at(weights, l) * at(x, from);
      sum.y += at(weights, l) * at(y, from);
      sum.weight += at(weights, l);
    }
    if (sums.size === 0) return;
    for (const [node, sum] of sums) {
      x[node] = sum.x / sum.weight;
      y[node] = sum.y / sum.weight;
    }
  }
}

const strength = (value: number) => value;

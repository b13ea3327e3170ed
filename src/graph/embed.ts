import { at } from './incidence.js';
import type { Link } from './link.js';
import type { Positions } from './positions.js';
import type { Random } from './seeded-random.js';

/** How a link pulls at a squared distance: by how much, over the distance. */
const PULLS = {
  /** About as strongly from anywhere: unfolds the drawing, so that few long links remain. */
  rough: (squared: number) => 2 / (1 + Math.sqrt(squared)),
  /** Strongly from near, weakly from afar: draws each node to its own, whatever else it knows. */
  fine: (squared: number) => 2 / (1 + squared),
};

export interface Descent {
  readonly pull: keyof typeof PULLS;
  /** How many links are drawn in all. */
  readonly draws: number;
  /** The size of the first and the last step; between them it falls evenly. */
  readonly from: number;
  readonly to: number;
  /** Which nodes move; all, unless told. */
  readonly moves?: (node: number) => boolean;
}

/** Nodes pushed away from either end for each link pulled together. */
const NEGATIVES = 5;
/** Below this distance, squared, a push grows no further. */
const CORE = 0.01;
/** No step is longer than this, along either axis. */
const LONGEST = 4;
/** Over so many rounds draws are spread, that no link is drawn many times in a row. */
const ROUNDS = { least: 30, most: 600 };

/**
 * Draws linked nodes together and random others apart, one link at a time with a falling step:
 * stochastic gradient descent with negative sampling, as LargeVis (Tang and others 2016) and UMAP
 * (McInnes, Healy and Melville 2018) do for points and DRGraph (Zhu and others 2020) does for graphs.
 * @param shares how often each link is drawn, in proportion
 * @param positions not further than some 10 units from each other, or no force reaches
 */
export function embed(
  { x, y }: Positions,
  links: readonly Link[],
  shares: Float64Array,
  { pull, draws, from, to, moves }: Descent,
  random: Random,
): void {
  const nodes = x.length;
  const fixed = Uint8Array.from(x, (_, node) => (moves && !moves(node) ? 1 : 0));
  const sources = Int32Array.from(links, (link) => link.source);
  const targets = Int32Array.from(links, (link) => link.target);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const largest = shares.reduce((most, share) => Math.max(most, share), 0);
  const wanted = (largest * draws) / total;
  const rounds = Math.ceil(Math.max(ROUNDS.least, Math.min(ROUNDS.most, wanted)));
  const rate = shares.map((share) => (share * draws) / total / rounds);
  const due = shares.map(() => random());
  const force = PULLS[pull];
  for (let round = 0; round < rounds; round++) {
    const step = from + ((to - from) * round) / rounds;
    for (let link = 0; link < sources.length; link++) {
      due[link] = at(due, link) + at(rate, link);
      for (; at(due, link) >= 1; due[link] = at(due, link) - 1) {
        const source = at(sources, link);
        const target = at(targets, link);
        together(source, target, step);
        for (let n = 0; n < NEGATIVES; n++) {
          pushAway(source, step);
          pushAway(target, step);
        }
      }
    }
  }

  function together(a: number, b: number, step: number): void {
    const dx = at(x, a) - at(x, b);
    const dy = at(y, a) - at(y, b);
    const factor = -step * force(dx * dx + dy * dy);
    move(a, factor * dx, factor * dy, step * LONGEST);
    move(b, -factor * dx, -factor * dy, step * LONGEST);
  }

  /**
   * From a node drawn at random. Nearly all the time goes here, so it calls no `push` and no `move`,
   * which takes a fifth off.
   */
  function pushAway(a: number, step: number): void {
    const b = Math.floor(random() * nodes);
    if (a === b || fixed[a] === 1) return;
    const dx = at(x, a) - at(x, b);
    const dy = at(y, a) - at(y, b);
    const squared = dx * dx + dy * dy;
    const factor = (step * 2) / ((CORE + squared) * (1 + squared));
    const most = step * LONGEST;
    const moveX = factor * dx;
    const moveY = factor * dy;
    x[a] = at(x, a) + (moveX > most ? most : moveX < -most ? -most : moveX);
    y[a] = at(y, a) + (moveY > most ? most : moveY < -most ? -most : moveY);
  }

  function move(node: number, dx: number, dy: number, most: number): void {
    if (fixed[node] === 1) return;
    x[node] = at(x, node) + Math.max(-most, Math.min(most, dx));
    y[node] = at(y, node) + Math.max(-most, Math.min(most, dy));
  }
}

function push(squared: number): number {
  return 2 / ((CORE + squared) * (1 + squared));
}

/**
 * The share of each link: its weight by the sum of weights at either end, added over both ends. So
 * each node is drawn about as often, however many links it has, and goes to those that matter most to
 * it: t-SNE (van der Maaten and Hinton 2008) makes its weights symmetric in this way.
 * @param weigh what the strength of a link counts
 */
export function shares(
  nodes: number,
  links: readonly Link[],
  weigh: (strength: number) => number,
): Float64Array {
  const sums = new Float64Array(nodes);
  const weights = Float64Array.from(links, ({ strength }) => weigh(strength));
  for (const [link, { source, target }] of links.entries()) {
    sums[source] = at(sums, source) + at(weights, link);
    sums[target] = at(sums, target) + at(weights, link);
  }
  return weights.map((weight, link) => {
    const { source, target } = links[link] as Link;
    return weight / at(sums, source) + weight / at(sums, target);
  });
}

/**
 * By how much to scale a drawing that the fine pull would then neither grow nor shrink: where its
 * pulls and pushes, each times the distance, are alike (the virial).
 */
export function naturalScale(
  { x, y }: Positions,
  links: readonly Link[],
  shares: Float64Array,
  random: Random,
): number {
  const nodes = x.length;
  const squared = (a: number, b: number) => (at(x, a) - at(x, b)) ** 2 + (at(y, a) - at(y, b)) ** 2;
  const linked = Float64Array.from(links, ({ source, target }) => squared(source, target));
  const others = Float64Array.from({ length: 20_000 }, () =>
    squared(Math.floor(random() * nodes), Math.floor(random() * nodes)),
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  let [low, high] = [1e-9, 1e9];
  for (let halving = 0; halving < 60; halving++) {
    const scale = Math.sqrt(low * high);
    // A pull moves both ends, a push one.
    const pulled = linked.reduce((sum, distance, link) => {
      const d = distance * scale * scale;
      return sum + (2 * at(shares, link) * PULLS.fine(d) * d) / total;
    }, 0);
    const pushed = others.reduce((sum, distance) => {
      const d = distance * scale * scale;
      return sum + (2 * NEGATIVES * push(d) * d) / others.length;
    }, 0);
    if (pulled > pushed) high = scale;
    else low = scale;
  }
  return Math.sqrt(low * high);
}

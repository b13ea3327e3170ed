import { at } from './incidence.js';
import type { Link } from './link.js';
import type { Positions } from './positions.js';
import type { Random } from './seeded-random.js';

/** Nodes pushed away from either end for each link pulled together. */
const NEGATIVES = 5;
/** Below this distance, squared, a push grows no further. */
const CORE = 0.01;
/** No step is longer than this, along either axis. */
const LONGEST = 4;

/**
 * Draws linked nodes together and random others apart, one link at a time with a falling step:
 * stochastic gradient descent with negative sampling on `1 / (1 + d²)`, as UMAP does (McInnes, Healy
 * and Melville 2018) and DRGraph does for graphs (Zhu and others 2020). Strong links are drawn more
 * often. It finds the large shape of a graph, which force-directed methods miss from a random start.
 * @param positions not further than some 10 units from each other, or no force reaches
 */
export function embed(
  { x, y }: Positions,
  links: readonly Link[],
  epochs: number,
  random: Random,
): void {
  const nodes = x.length;
  const sources = Int32Array.from(links, (link) => link.source);
  const targets = Int32Array.from(links, (link) => link.target);
  const strongest = links.reduce((most, link) => Math.max(most, link.strength), 0);
  const rate = Float64Array.from(links, (link) => link.strength / strongest);
  const due = new Float64Array(links.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = 1 - epoch / epochs;
    for (let link = 0; link < sources.length; link++) {
      due[link] = at(due, link) + at(rate, link);
      if (at(due, link) < 1) continue;
      due[link] = at(due, link) - 1;
      const source = at(sources, link);
      const target = at(targets, link);
      pull(source, target, step);
      for (let n = 0; n < NEGATIVES; n++) {
        push(source, Math.floor(random() * nodes), step);
        push(target, Math.floor(random() * nodes), step);
      }
    }
  }

  function pull(a: number, b: number, step: number): void {
    const dx = at(x, a) - at(x, b);
    const dy = at(y, a) - at(y, b);
    const factor = -2 / (1 + dx * dx + dy * dy);
    move(a, factor * dx, factor * dy, step);
    move(b, -factor * dx, -factor * dy, step);
  }

  function push(a: number, b: number, step: number): void {
    if (a === b) return;
    const dx = at(x, a) - at(x, b);
    const dy = at(y, a) - at(y, b);
    const squared = dx * dx + dy * dy;
    const factor = 2 / ((CORE + squared) * (1 + squared));
    move(a, factor * dx, factor * dy, step);
  }

  function move(node: number, dx: number, dy: number, step: number): void {
    x[node] = at(x, node) + step * Math.max(-LONGEST, Math.min(LONGEST, dx));
    y[node] = at(y, node) + step * Math.max(-LONGEST, Math.min(LONGEST, dy));
  }
}

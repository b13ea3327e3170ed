import { type Component, components } from './components.js';
import { embed, shares } from './embed.js';
import { forceAtlas2 } from './graphology.js';
import { at } from './incidence.js';
import type { Link } from './link.js';
import { type Drawing, pack } from './pack.js';
import type { Positions } from './positions.js';
import { hash, seededRandom } from './seeded-random.js';
import { type Box, separate } from './separate.js';

/** A node to be placed. */
export interface PlacedNode {
  readonly key: string;
  readonly label: string;
  readonly radius: number;
}

/** Drawings of up to so many nodes are read with all their labels, so they keep room for them. */
const LABELLED = 150;
/** About what a label of 14 pixels takes, where a unit is a pixel. */
const LETTER = 8;
const LINE = 9;
const MARGIN = 3;
/** How far nodes are apart on average, with and without labels. */
const SPACING = { labelled: 120, plain: 60 };
/** Links drawn at most while a node finds its place, over all nodes: some seconds. */
const SAMPLES = 1.2e7;
/** How far drawings are apart. */
const GAP = { labelled: 30, plain: 60 };

/**
 * Places the nodes of a graph so that tied ones are near each other, components lie side by side
 * and no two nodes overlap. One unit is that of the radii, about a pixel for a graph that fits a
 * screen; the origin is the middle and y points up.
 *
 * Each node starts where the hash of its key says, so the picture depends on the graph alone. Time
 * is bounded: the larger the graph, the fewer the iterations.
 */
export function layOut(
  nodes: readonly PlacedNode[],
  links: readonly Link[],
): { x: number; y: number }[] {
  const parts = components(nodes.length, links);
  const style = nodes.length <= LABELLED ? 'labelled' : 'plain';
  const drawings = parts.map((part) => draw(part, nodes, style));
  pack(drawings, GAP[style]);
  const places = nodes.map(() => ({ x: 0, y: 0 }));
  for (const [p, part] of parts.entries()) {
    const { x, y } = (drawings[p] as Drawing).positions;
    for (const [i, node] of part.nodes.entries()) {
      // Packed from the top down; the axis points up, as Gephi and sigma have it.
      places[node] = { x: round(at(x, i)), y: round(-at(y, i)) };
    }
  }
  return places;
}

function draw(part: Component, all: readonly PlacedNode[], style: keyof typeof SPACING): Drawing {
  const nodes = part.nodes.map((node) => all[node] as PlacedNode);
  const boxes = nodes.map((node) => box(node, style === 'labelled'));
  const positions = start(nodes);
  if (nodes.length > 1) {
    arrange(positions, part.links);
    level(positions);
    // As if they filled a disc, each in a square of its own.
    spread(positions, SPACING[style] * Math.sqrt(nodes.length / (2 * Math.PI)));
    separate(positions, boxes);
  }
  return { positions, boxes };
}

/** Scatters nodes over a square, each by its name. */
function start(nodes: readonly PlacedNode[]): Positions {
  const x = new Float64Array(nodes.length);
  const y = new Float64Array(nodes.length);
  for (const [i, { key }] of nodes.entries()) {
    const random = seededRandom(hash(key));
    x[i] = 20 * random() - 10;
    y[i] = 20 * random() - 10;
  }
  return { x, y };
}

/**
 * A rough drawing that has the large shape, settled by ForceAtlas2, then the fine one, in which each
 * node comes to lie among its own. The larger the graph, the fewer the steps for each node.
 */
function arrange(positions: Positions, links: readonly Link[]): void {
  const count = positions.x.length;
  const samples = Math.min(400, SAMPLES / count);
  const random = seededRandom(count);
  const rough = shares(count, links, Math.sqrt);
  embed(positions, links, rough, { pull: 'rough', samples: samples / 2, from: 1, to: 0.5 }, random);
  settle(positions, links);
  const fine = shares(count, links, (strength) => strength);
  embed(positions, links, fine, { pull: 'fine', samples, from: 0.3, to: 0 }, random);
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
  const iterations = Math.round(Math.max(10, Math.min(50, 5e5 / nodes)));
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
 * Centres a drawing and turns its longest axis level: screens are wide, and so are labels. The angle
 * comes by square roots, because sines are not the same to the last bit in every engine.
 */
function level({ x, y }: Positions): void {
  const count = x.length;
  const meanX = x.reduce((sum, value) => sum + value, 0) / count;
  const meanY = y.reduce((sum, value) => sum + value, 0) / count;
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const [dx, dy] = [at(x, i) - meanX, at(y, i) - meanY];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const length = Math.sqrt((xx - yy) ** 2 + 4 * xy ** 2);
  const cosOfTwice = length > 0 ? (xx - yy) / length : 1;
  const cos = Math.sqrt((1 + cosOfTwice) / 2);
  const sin = Math.sqrt((1 - cosOfTwice) / 2) * (xy < 0 ? -1 : 1);
  for (let i = 0; i < count; i++) {
    const [dx, dy] = [at(x, i) - meanX, at(y, i) - meanY];
    x[i] = dx * cos + dy * sin;
    y[i] = dy * cos - dx * sin;
  }
}

/** Scales a drawing so that its nodes are `distance` from the origin, in the mean square. */
function spread(positions: Positions, distance: number): void {
  const { x, y } = positions;
  const now = extent(positions);
  const factor = now > 0 ? distance / now : 1;
  for (let i = 0; i < x.length; i++) {
    x[i] = at(x, i) * factor;
    y[i] = at(y, i) * factor;
  }
}

/** How far nodes are from the origin, in the mean square. */
function extent({ x, y }: Positions): number {
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += at(x, i) ** 2 + at(y, i) ** 2;
  return Math.sqrt(squares / x.length);
}

function box({ label, radius }: PlacedNode, labelled: boolean): Box {
  const around = radius + MARGIN;
  if (!labelled) return { left: around, right: around, half: around };
  const letters = Math.min(label.length, 40);
  return { left: around, right: around + MARGIN + LETTER * letters, half: Math.max(around, LINE) };
}

function round(value: number): number {
  // Adding 0 makes a negative zero positive: they print differently.
  return Math.round(value * 100) / 100 + 0;
}

import { type Appearance, communityName, radiiOf } from './appearance.js';
import type { EntityGraph, NodeAttributes } from './data.js';
import type { Drawn } from './drawing.js';
import type { Focus } from './focus.js';
import { type Colors, mix, opaque, premultiplied, type Rgb } from './theme.js';

const LEAST_RADIUS = 3.5;
/** Square pixels from which on links need not be drawn fainter for want of room. */
const LARGE_SCREEN = 700_000;
const FADED_LINK = 0.22;
const FADED_NODE = 0.78;

/** How nodes and links are drawn, whatever the graph's size. */
export interface Look {
  /** Radius in CSS pixels while the whole graph is in view. */
  radius(node: NodeAttributes): number;
  color(node: NodeAttributes, colors: Colors): Rgb;
  /** Width in CSS pixels. */
  width(weight: number): number;
  /** Opacity: weak links lighter than strong ones, all lighter where there are many. */
  alpha(weight: number): number;
}

/**
 * Node sizes keep the proportions of the data. The largest is kept within bounds that suit the
 * screen, because a layout's unit says nothing of pixels.
 */
export function lookOf(
  graph: EntityGraph,
  drawn: Drawn,
  screen: { readonly width: number; readonly height: number },
  pixelsPerUnit: number,
  { colorBy, sizeBy }: Appearance,
): Look {
  const radius = radiiOf(graph, sizeBy);
  const largest = graph.reduceNodes((max, _, node) => Math.max(max, radius(node)), 0) || 1;
  const smaller = Math.min(screen.width, screen.height);
  const most = Math.max(10, Math.min(26, smaller / 26));
  const least = Math.min(most, Math.max(9, smaller / 60));
  const scale = Math.max(least, Math.min(most, largest * pixelsPerUnit)) / largest;

  const heaviest = graph.reduceEdges((max, _, { weight }) => Math.max(max, weight), 1);
  const share = (weight: number) => ((weight - 1) / Math.max(1, heaviest - 1)) ** 0.75;
  const area = Math.max(0.1, Math.min(1, (screen.width * screen.height) / LARGE_SCREEN));
  const crowd = Math.sqrt(Math.max(1, drawn.edges.size) / area);
  const faint = Math.max(0.05, Math.min(0.22, 2.5 / crowd));
  const strong = Math.max(0.3, Math.min(0.6, 8 / crowd));
  return {
    radius: (node) => Math.max(LEAST_RADIUS, radius(node) * scale),
    color: ({ kind, community }, { kinds, communities, other }) =>
      colorBy === 'kind'
        ? kinds[kind]
        : (communities[Number(communityName(graph, community))] ?? other),
    width: (weight) => (0.7 + 2.2 * share(weight)) * (0.6 + 0.4 * area),
    alpha: (weight) => faint + (strong - faint) * share(weight),
  };
}

/** What sigma draws a node with. */
export function nodeStyle(
  graph: EntityGraph,
  key: string,
  look: Look,
  colors: Colors,
  { near, chosen }: Focus,
) {
  const node = graph.getNodeAttributes(key);
  const { x, y, label } = node;
  const { paper, ink } = colors;
  const color = look.color(node, colors);
  const faded = near.size > 0 && !near.has(key);
  return {
    x,
    y,
    label,
    size: look.radius(node),
    color: opaque(faded ? mix(color, paper, FADED_NODE) : color),
    borderColor: opaque(chosen.has(key) ? ink : paper),
  };
}

/** What sigma draws a link with. */
export function linkStyle(
  graph: EntityGraph,
  key: string,
  look: Look,
  { ink, accent }: Colors,
  { near, chosen }: Focus,
) {
  const weight = graph.getEdgeAttribute(key, 'weight');
  const size = look.width(weight);
  const alpha = look.alpha(weight);
  if (chosen.has(key)) return { size: Math.max(2.5, size), color: premultiplied(accent, 1) };
  if (near.size === 0) return { size, color: premultiplied(ink, alpha) };
  if (!near.has(key)) return { size, color: premultiplied(ink, alpha * FADED_LINK) };
  return { size, color: premultiplied(ink, Math.min(0.8, alpha + 0.25)) };
}

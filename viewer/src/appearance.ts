import { COMMUNITY_COLORS, OTHER_COLOR } from '../../src/model/palette.js';
import type { EntityGraph, NodeAttributes } from './data.js';

/** What a node's colour can say. */
export const COLORINGS = ['kind', 'community'] as const;
export type Coloring = (typeof COLORINGS)[number];

/** What a node's size can say. */
export const SIZINGS = ['sources', 'mentions', 'degree', 'pageRank', 'betweenness'] as const;
export type Sizing = (typeof SIZINGS)[number];

/** What colours and sizes say on the page. */
export interface Appearance {
  readonly colorBy: Coloring;
  readonly sizeBy: Sizing;
}

export const FIRST_APPEARANCE: Appearance = { colorBy: 'kind', sizeBy: 'sources' };

/** Radius of nodes of which a measure says next to nothing, in the graph's unit. */
const LEAST = 3;

/** Radii in the graph's unit: areas in proportion to what they say, the largest as in the graph. */
export function radiiOf(graph: EntityGraph, sizeBy: Sizing): (node: NodeAttributes) => number {
  if (sizeBy === 'sources') return ({ size }) => size;
  const largest = graph.reduceNodes((most, _, { size }) => Math.max(most, size), LEAST);
  const most = graph.reduceNodes((max, _, node) => Math.max(max, node[sizeBy]), 0) || 1;
  return (node) => Math.max(LEAST, largest * Math.sqrt(node[sizeBy] / most));
}

/** The name of a node's community in the style sheet: its number, or `other` without a colour. */
export function communityName(graph: EntityGraph, community: number): string {
  const color = graph.getAttribute('communities')?.[community]?.color ?? OTHER_COLOR;
  return color !== OTHER_COLOR && community < COMMUNITY_COLORS.length ? String(community) : 'other';
}

/** By these attributes an element has the colour of a node. */
export function colored(graph: EntityGraph, node: string) {
  const { kind, community } = graph.getNodeAttributes(node);
  return { 'data-kind': kind, 'data-community': communityName(graph, community) };
}

import { compareStrings } from '../model/order.js';
import { arrange, rearrange } from './arrange.js';
import { type Component, components } from './components.js';
import { at } from './incidence.js';
import type { Link } from './link.js';
import { type Drawing, pack } from './pack.js';
import { level, type Place, scale, spread } from './positions.js';
import { type Box, separate } from './separate.js';

/** A node to be placed. */
export interface PlacedNode {
  /** Differs from that of every other node. */
  readonly key: string;
  readonly label: string;
  readonly radius: number;
  /** Where an earlier drawing has it, if that is known. */
  readonly place?: Place | undefined;
}

/** So many nodes are read with their labels, so they keep room for them. */
const LABELLED = 150;
/** About what a label of 14 pixels takes, where a unit is a pixel. */
const LETTER = 8;
const LINE = 9;
const LONGEST_LABEL = 40;
const MARGIN = 3;
/** How far nodes are apart on average, with and without labels. */
const SPACING = { labelled: 120, plain: 60 };
/** How far drawings are apart. */
const GAP = { labelled: 30, plain: 60 };

type Style = keyof typeof SPACING;

/**
 * Places the nodes of a graph so that tied ones are near each other, components lie side by side
 * and no two nodes overlap. One unit is that of the radii, about a pixel for a graph that fits a
 * screen; y points up. The origin is the middle, unless nodes come with places: where most of a
 * component has one it stays there, and only gives way to what is new.
 *
 * The picture depends on the graph and these places alone, in whatever order they come. Time is
 * bounded: the larger the graph, the fewer the iterations.
 */
export function layOut(nodes: readonly PlacedNode[], links: readonly Link[]): Place[] {
  const order = [...nodes.keys()].sort((a, b) => compareStrings(keyOf(a), keyOf(b)));
  const rank = new Int32Array(nodes.length);
  for (const [position, node] of order.entries()) rank[node] = position;
  const sorted = order.map((node) => nodes[node] as PlacedNode);
  const places = layOutSorted(sorted, sortedLinks(links, rank));
  return nodes.map((_, node) => places[at(rank, node)] as Place);

  function keyOf(node: number): string {
    return (nodes[node] as PlacedNode).key;
  }
}

function layOutSorted(nodes: readonly PlacedNode[], links: readonly Link[]): Place[] {
  const style = nodes.length <= LABELLED ? 'labelled' : 'plain';
  const rooms = roomsOf(nodes);
  const parts = components(nodes.length, links);
  const settled = parts.filter((part) => isSettled(part, nodes));
  const kept = settled.length > 0 ? [keep(settled, nodes, rooms)] : [];
  const added = parts.filter((part) => !isSettled(part, nodes));
  const pieces = [...kept, ...added.map((part) => draw(part, nodes, rooms, style))];
  const anchor = { x: kept[0]?.positions.x[0], y: kept[0]?.positions.y[0] };
  pack(pieces, GAP[style]);
  const dx = (anchor.x ?? 0) - (kept[0]?.positions.x[0] ?? 0);
  const dy = (anchor.y ?? 0) - (kept[0]?.positions.y[0] ?? 0);
  const places: Place[] = [];
  for (const { members, positions } of pieces) {
    for (const [i, node] of members.entries()) {
      // Packed from the top down; the axis points up, as Gephi and sigma have it.
      places[node] = { x: round(at(positions.x, i) + dx), y: round(-at(positions.y, i) - dy) };
    }
  }
  return places;
}

/** Nodes drawn together. */
interface Piece extends Drawing {
  readonly members: readonly number[];
}

/** Draws a component afresh. */
function draw(
  { nodes: members, links }: Component,
  all: readonly PlacedNode[],
  rooms: readonly Box[],
  style: Style,
): Piece {
  const nodes = members.map((node) => all[node] as PlacedNode);
  const boxes = members.map((node) => rooms[node] as Box);
  const positions = arrange(
    nodes.map(({ key }) => key),
    links,
  );
  if (nodes.length > 1) {
    level(positions);
    // As if they filled a disc, each in a square of its own.
    spread(positions, SPACING[style] * Math.sqrt(nodes.length / (2 * Math.PI)));
    separate(positions, boxes);
  }
  return { members, positions, boxes };
}

/** Whether an earlier drawing has most of a component, and enough to tell its size. */
function isSettled({ nodes: members }: Component, all: readonly PlacedNode[]): boolean {
  const known = members.filter((node) => all[node]?.place).length;
  return 2 * known >= members.length && known >= Math.min(2, members.length);
}

/** Draws components where they were, a little further apart where nodes were added. */
function keep(
  parts: readonly Component[],
  all: readonly PlacedNode[],
  rooms: readonly Box[],
): Piece {
  const drawn = parts.map(({ nodes: members, links }) => {
    const nodes = members.map((node) => all[node] as PlacedNode);
    const places = nodes.map(({ place }) => place && { x: place.x, y: -place.y });
    return rearrange(
      nodes.map(({ key }) => key),
      links,
      places,
    );
  });
  const members = parts.flatMap(({ nodes }) => nodes);
  const positions = {
    x: Float64Array.from(drawn.flatMap(({ x }) => [...x])),
    y: Float64Array.from(drawn.flatMap(({ y }) => [...y])),
  };
  const known = members.filter((node) => all[node]?.place).length;
  scale(positions, Math.sqrt(members.length / known));
  const boxes = members.map((node) => rooms[node] as Box);
  separate(positions, boxes);
  return { members, positions, boxes };
}

function sortedLinks(links: readonly Link[], rank: Int32Array): Link[] {
  return links
    .map(({ source, target, strength }) => {
      const [one, other] = [at(rank, source), at(rank, target)];
      return { source: Math.min(one, other), target: Math.max(one, other), strength };
    })
    .sort((a, b) => a.source - b.source || a.target - b.target);
}

/** The room that each node takes: the largest have their labels beside them. */
function roomsOf(nodes: readonly PlacedNode[]): Box[] {
  const largest = [...nodes].sort((a, b) => b.radius - a.radius).slice(0, LABELLED);
  const labelled = new Set(largest);
  return nodes.map((node) => {
    const around = node.radius + MARGIN;
    if (!labelled.has(node)) return { left: around, right: around, half: around };
    const letters = Math.min(node.label.length, LONGEST_LABEL);
    const right = around + MARGIN + LETTER * letters;
    return { left: around, right, half: Math.max(around, LINE) };
  });
}

function round(value: number): number {
  // Adding 0 makes a negative zero positive: they print differently.
  return Math.round(value * 100) / 100 + 0;
}

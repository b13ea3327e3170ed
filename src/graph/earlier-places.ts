import type { EarlierGraph } from '../model/earlier-graph.js';
import type { CitedDocument, GraphEdge, NodeEvidence } from '../model/knowledge-graph.js';
import { compareStrings } from '../model/order.js';
import type { Place } from './positions.js';

/** A node that may have had a place before. */
export interface ReturningNode {
  readonly key: string;
  readonly label: string;
  readonly sources: number;
  readonly evidence: readonly NodeEvidence[];
}

/**
 * The places of an earlier graph, where it is the same for the layout: its nodes have the same keys,
 * labels and sources, its links the same weights.
 */
export function unchangedPlaces(
  nodes: readonly ReturningNode[],
  edges: readonly Pick<GraphEdge, 'key' | 'weight'>[],
  { nodes: before, weights }: EarlierGraph,
): Place[] | undefined {
  if (nodes.length !== before.length || edges.length !== weights.size) return undefined;
  if (edges.some(({ key, weight }) => weights.get(key) !== weight)) return undefined;
  const byKey = new Map(before.map((node) => [node.key, node]));
  const places = nodes.flatMap(({ key, label, sources }) => {
    const node = byKey.get(key);
    return node?.label === label && node.sources === sources ? { x: node.x, y: node.y } : [];
  });
  return places.length === nodes.length ? places : undefined;
}

/**
 * Where each node was in an earlier graph: the node that shares most mentions with it, else the one of
 * its key (its articles may be called otherwise now). New articles can change the label and the key of an
 * entity, but not what is said of it in the old ones. No two nodes get one place.
 */
export function earlierPlaces(
  nodes: readonly ReturningNode[],
  documents: readonly Pick<CitedDocument, 'id'>[],
  earlier: EarlierGraph,
): (Place | undefined)[] {
  const shared = sharedMentions(nodes, documents, earlier);
  const byKey = new Map(earlier.nodes.map(({ key }, index) => [key, index]));
  for (const [node, { key }] of nodes.entries()) {
    const before = byKey.get(key);
    if (before !== undefined) shared.push({ node, before, mentions: 0 });
  }
  shared.sort(
    (a, b) =>
      b.mentions - a.mentions ||
      compareStrings(keyOf(a.node), keyOf(b.node)) ||
      compareStrings(keyBefore(a.before), keyBefore(b.before)),
  );
  const places: (Place | undefined)[] = nodes.map(() => undefined);
  const taken = new Set<number>();
  for (const { node, before } of shared) {
    if (places[node] || taken.has(before)) continue;
    taken.add(before);
    const { x, y } = earlier.nodes[before] as Place;
    places[node] = { x, y };
  }
  return places;

  function keyOf(node: number): string {
    return nodes[node]?.key ?? '';
  }

  function keyBefore(node: number): string {
    return earlier.nodes[node]?.key ?? '';
  }
}

interface Match {
  readonly node: number;
  readonly before: number;
  readonly mentions: number;
}

function sharedMentions(
  nodes: readonly ReturningNode[],
  documents: readonly Pick<CitedDocument, 'id'>[],
  earlier: EarlierGraph,
): Match[] {
  const mentioned = new Map<string, number>();
  for (const [before, { evidence }] of earlier.nodes.entries()) {
    for (const { document, mentions } of evidence) {
      for (const [start, end] of mentions) mentioned.set(`${start}-${end} ${document}`, before);
    }
  }
  return nodes.flatMap(({ evidence }, node) => {
    const counts = new Map<number, number>();
    for (const { document, mentions } of evidence) {
      for (const { start, end } of mentions) {
        const before = mentioned.get(`${start}-${end} ${documents[document]?.id}`);
        if (before !== undefined) counts.set(before, (counts.get(before) ?? 0) + 1);
      }
    }
    return [...counts].map(([before, mentions]) => ({ node, before, mentions }));
  });
}

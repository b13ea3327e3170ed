import type { EntityGraph } from './data.js';
import { endsOf } from './data.js';
import type { State } from './store.js';

/** More links than this are neither readable nor quick to draw. */
export const MAX_LINKS_AT_FIRST = 10_000;

/** The part of the graph that the reader's choices leave. */
export interface Drawn {
  readonly nodes: ReadonlySet<string>;
  /** Lightest first, so that the heavy ones are painted over them. */
  readonly edges: readonly string[];
}

/** Distinct weights, ascending: the stops of the slider. */
export function weightsOf(graph: EntityGraph): number[] {
  const weights = new Set(graph.mapEdges((_, { weight }) => weight));
  return [...weights].sort((a, b) => a - b);
}

/** The smallest weight from which on at most `MAX_LINKS_AT_FIRST` links are left. */
export function firstWeight(graph: EntityGraph, limit = MAX_LINKS_AT_FIRST): number {
  const weights = graph.mapEdges((_, { weight }) => weight).sort((a, b) => b - a);
  const first = weights[limit];
  if (first === undefined) return weights.at(-1) ?? 1;
  const heavier = weights.slice(0, limit).filter((weight) => weight > first);
  return heavier.at(-1) ?? first;
}

/**
 * Links between two shown kinds and at least as heavy as asked, and the entities of the shown
 * kinds; once the lightest links are gone, entities left without any go too. What is selected is
 * always drawn.
 */
export function drawnPart(graph: EntityGraph, state: State, lightest: number): Drawn {
  const { selection, hiddenKinds, minWeight } = state;
  const shown = (node: string) => !hiddenKinds.has(graph.getNodeAttribute(node, 'kind'));
  const kept = graph.filterEdges(
    (edge, { weight }, source, target) =>
      (weight >= minWeight && shown(source) && shown(target)) || edge === selection?.key,
  );
  const weight = (edge: string) => graph.getEdgeAttribute(edge, 'weight');
  const edges = kept.sort((a, b) => weight(a) - weight(b));

  const linked = edges.flatMap((edge) => endsOf(graph, edge));
  const nodes = new Set(minWeight > lightest ? linked : [...linked, ...graph.filterNodes(shown)]);
  if (selection?.type === 'entity') nodes.add(selection.key);
  return { nodes, edges };
}

import type { EntityGraph } from './data.js';
import { endsOf } from './data.js';
import type { Drawn } from './drawing.js';
import type { Selection } from './store.js';

/** What stands out: keys of nodes and edges. Where there are none, everything is equal. */
export interface Focus {
  /** What is selected or pointed at, with its surroundings. */
  readonly near: ReadonlySet<string>;
  /** What is selected or pointed at. */
  readonly chosen: ReadonlySet<string>;
}

export const NO_FOCUS: Focus = { near: new Set(), chosen: new Set() };

/** An entity stands out with its drawn links and neighbours, a link with its two ends. */
export function focusOf(
  graph: EntityGraph,
  drawn: Drawn,
  selection: Selection | null,
  hovered: Selection | null,
): Focus {
  const shown = hovered ?? selection;
  if (!shown) return NO_FOCUS;
  const chosen = new Set([hovered, selection].flatMap((one) => (one ? withEnds(graph, one) : [])));
  if (shown.type === 'link') return { near: new Set(withEnds(graph, shown)), chosen };
  const edges = graph.edges(shown.key).filter((edge) => drawn.edges.has(edge));
  const neighbours = edges.map((edge) => graph.opposite(shown.key, edge));
  return { near: new Set([shown.key, ...edges, ...neighbours]), chosen };
}

function withEnds(graph: EntityGraph, { type, key }: Selection): string[] {
  return type === 'link' ? [key, ...endsOf(graph, key)] : [key];
}

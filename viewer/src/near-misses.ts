import type { EntityGraph } from './data.js';
import { count, element } from './elements.js';

/**
 * The entities that could be one with an entity; unfolded, what speaks for and against each, and what
 * a merge would change. Nothing where there are none.
 * @param name makes an element that leads to a node
 */
export function nearMissesOf(
  graph: EntityGraph,
  key: string,
  name: (node: string) => HTMLElement,
): HTMLElement[] {
  const misses = (graph.getAttribute('nearMisses') ?? []).filter(
    ({ one, other }) => one === key || other === key,
  );
  if (misses.length === 0) return [];
  const rows = misses.map(({ one, other, reasonsFor, reasonsAgainst }) =>
    element(
      'li',
      {},
      name(one === key ? other : one),
      ...reasonsFor.map((reason) => element('span', { class: 'reason' }, `for: ${reason}`)),
      ...reasonsAgainst.map((reason) => element('span', { class: 'reason' }, `against: ${reason}`)),
      element(
        'span',
        { class: 'reason' },
        `A merge would move ${count(moved(graph, one, other), 'link')}.`,
      ),
    ),
  );
  const summary = `Could be one with ${count(misses.length, 'other', 'others')}`;
  return [
    element(
      'details',
      { class: 'aliases near-misses' },
      element('summary', {}, summary),
      element('ul', {}, ...rows),
    ),
  ];
}

/** How many links would get a new end: those of the less mentioned, without the one between the two. */
function moved(graph: EntityGraph, one: string, other: string): number {
  const mentions = (node: string) => graph.getNodeAttribute(node, 'mentions');
  const gone = mentions(one) >= mentions(other) ? other : one;
  return graph.degree(gone) - Number(graph.hasEdge(one, other));
}

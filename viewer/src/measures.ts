import type { EntityGraph, NodeAttributes } from './data.js';
import { element } from './elements.js';

type Measure = 'degree' | 'weightedDegree' | 'pageRank' | 'betweenness';

const MEASURES: readonly (readonly [measure: Measure, name: string, meaning: string])[] = [
  ['degree', 'Degree', 'others named together with it'],
  ['weightedDegree', 'Weighted degree', 'sources of its links, added up'],
  ['pageRank', 'PageRank', 'how much of a walk along the links is spent here'],
  ['betweenness', 'Betweenness', 'shortest paths between two others that lead through it'],
];

/** How central an entity is; folded, its community and its place by PageRank. */
export function measuresOf(graph: EntityGraph, attributes: NodeAttributes): HTMLElement {
  const rows = MEASURES.map(([measure, name, meaning]) =>
    element(
      'li',
      {},
      element('span', {}, name),
      element('span', { class: 'number' }, written(attributes[measure])),
      element('span', { class: 'reason' }, `${placeOf(graph, attributes, measure)}: ${meaning}`),
    ),
  );
  const community = graph.getAttribute('communities')?.[attributes.community]?.label;
  const items = community
    ? [
        element(
          'li',
          {},
          element('span', {}, 'Community'),
          element('span', {}),
          element('span', { class: 'reason' }, community),
        ),
        ...rows,
      ]
    : rows;
  const summary = `${placeOf(graph, attributes, 'pageRank')} by PageRank`;
  return element(
    'details',
    { class: 'aliases measures' },
    element('summary', {}, summary),
    element('ul', {}, ...items),
  );
}

/** `3rd of 29`, those that are equal having the same place. */
function placeOf(graph: EntityGraph, attributes: NodeAttributes, measure: Measure): string {
  const before = graph.reduceNodes(
    (count, _, other) => count + Number(other[measure] > attributes[measure]),
    0,
  );
  return `${ordinal(before + 1)} of ${graph.order.toLocaleString('en')}`;
}

function ordinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n.toLocaleString('en')}${ending}`;
}

function written(value: number): string {
  return Number.isInteger(value)
    ? value.toLocaleString('en')
    : value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

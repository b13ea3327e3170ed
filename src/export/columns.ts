import type { GraphEdge, GraphNode, KnowledgeGraph } from '../model/knowledge-graph.js';

/** What a table of nodes or edges says of each: a column in Gephi, an attribute in networkx. */
export interface Column<T> {
  /** Lower case, as Gephi makes it. */
  readonly id: string;
  readonly type: 'string' | 'integer' | 'double' | 'liststring';
  readonly value: (item: T) => string | number | readonly string[];
}

export function nodeColumns({ communities }: KnowledgeGraph): readonly Column<GraphNode>[] {
  return [
    { id: 'kind', type: 'string', value: (node) => node.kind },
    { id: 'sources', type: 'integer', value: (node) => node.sources },
    { id: 'mentions', type: 'integer', value: (node) => node.mentions },
    { id: 'aliases', type: 'liststring', value: (node) => node.aliases },
    { id: 'community', type: 'integer', value: (node) => node.community },
    {
      id: 'community_label',
      type: 'string',
      value: ({ community }) => communities[community]?.label ?? '',
    },
    { id: 'degree', type: 'integer', value: (node) => node.degree },
    { id: 'weighted_degree', type: 'integer', value: (node) => node.weightedDegree },
    { id: 'pagerank', type: 'double', value: (node) => node.pageRank },
    { id: 'betweenness', type: 'double', value: (node) => node.betweenness },
    { id: 'confidence', type: 'double', value: (node) => node.confidence },
  ];
}

export const EDGE_COLUMNS: readonly Column<GraphEdge>[] = [
  { id: 'documents', type: 'integer', value: (edge) => edge.documents },
  { id: 'paragraphs', type: 'integer', value: (edge) => edge.paragraphs },
  { id: 'sentences', type: 'integer', value: (edge) => edge.sentences },
  { id: 'significance', type: 'double', value: (edge) => edge.significance },
  { id: 'evidence', type: 'integer', value: (edge) => edge.evidence.length },
];

/**
 * A value where a format knows no lists: a list becomes JSON, which holds any name in one string. No
 * backslash in it stands before a quote: readers of tables would take that quote for escaped.
 */
export function plainValue<T>(column: Column<T>, item: T): string | number {
  const value = column.value(item);
  if (typeof value !== 'object') return value;
  return JSON.stringify(value).replace(/\\(["\\])/g, (_, c) => (c === '"' ? '\\u0022' : '\\u005c'));
}

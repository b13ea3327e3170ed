import type { Kind } from '../model/kind.js';
import type {
  CitedDocument,
  GraphEdge,
  GraphNode,
  KnowledgeGraph,
} from '../model/knowledge-graph.js';

/** Which part of a graph is wanted. What is not said wants all. */
export interface GraphFilter {
  /** Links with fewer sources are left out. Nodes that lose all their links stay, as in a build. */
  readonly minWeight?: number;
  /** Nodes of other kinds are left out, with their links. */
  readonly kinds?: ReadonlySet<Kind>;
}

/**
 * The part of a graph that a filter lets through, with the documents and the sentences that name
 * what is left. Positions, sizes, communities and measures stay those of the whole.
 */
export function filterGraph(graph: KnowledgeGraph, { minWeight = 1, kinds }: GraphFilter) {
  const nodes = graph.nodes.filter(({ kind }) => kinds?.has(kind) ?? true);
  const keys = new Set(nodes.map(({ key }) => key));
  const edges = graph.edges.filter(
    ({ weight, source, target }) => weight >= minWeight && keys.has(source) && keys.has(target),
  );
  const cited = citedBy(nodes, edges, graph.documents);
  const placeOf = (document: number) => cited.indices.get(document) as number;
  return {
    ...graph,
    minWeight: Math.max(graph.minWeight, minWeight),
    documents: cited.documents,
    nodes: nodes.map(
      (node): GraphNode => ({
        ...node,
        roles: node.roles.map((role) => ({
          ...role,
          evidence: role.evidence.map((item) => ({ ...item, document: placeOf(item.document) })),
        })),
        evidence: node.evidence.map((item) => ({ ...item, document: placeOf(item.document) })),
      }),
    ),
    edges: edges.map(
      (edge): GraphEdge => ({
        ...edge,
        evidence: edge.evidence.map(({ document, sentences }) => ({
          document: placeOf(document),
          sentences: sentences.flatMap((index) => cited.sentences.get(document)?.get(index) ?? []),
        })),
      }),
    ),
    communities: graph.communities,
    betweennessPivots: graph.betweennessPivots,
    nearMisses: graph.nearMisses.filter(({ one, other }) => keys.has(one) && keys.has(other)),
  } satisfies KnowledgeGraph;
}

/** The documents that mention the nodes, cut to the sentences that matter; and where they stand now. */
function citedBy(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  documents: readonly CitedDocument[],
) {
  const linking = documents.map(() => new Set<number>());
  for (const { evidence } of edges) {
    for (const { document, sentences } of evidence) {
      for (const sentence of sentences) linking[document]?.add(sentence);
    }
  }
  const starts = documents.map((): number[] => []);
  for (const { evidence } of nodes) {
    for (const { document, mentions } of evidence) {
      for (const { start } of mentions) starts[document]?.push(start);
    }
  }
  const kept: CitedDocument[] = [];
  const indices = new Map<number, number>();
  const sentences = new Map<number, ReadonlyMap<number, number>>();
  for (const [index, document] of documents.entries()) {
    const mentions = starts[index] ?? [];
    if (mentions.length === 0) continue;
    const places = new Map<number, number>();
    const left = document.sentences.filter(({ start, end }, place) => {
      const matters =
        linking[index]?.has(place) || mentions.some((mention) => start <= mention && mention < end);
      if (matters) places.set(place, places.size);
      return matters;
    });
    indices.set(index, kept.length);
    sentences.set(index, places);
    kept.push({ ...document, sentences: left });
  }
  return { documents: kept, indices, sentences };
}

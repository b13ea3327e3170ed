import type { NearMiss } from '../model/entity.js';
import type {
  CitedDocument,
  GraphEdge,
  GraphNode,
  KnowledgeGraph,
} from '../model/knowledge-graph.js';
import type { Span } from '../model/span.js';
import type { Exporter, Publication } from './exporter.js';

/** Raised by one when a reader of graph.json would have to change. */
export const SCHEMA_VERSION = 1;

/** The graph in graphology's serialised form: `graph.import` reads it. */
export const json: Exporter = {
  format: 'json',
  description: "the graph with all its evidence, in graphology's serialised form",
  files: [{ name: 'graph.json', write: serializeGraph }],
};

/**
 * The graph as JSON text, one document, node or edge a line, so that two versions compare line by
 * line. Spans are `[start, end]`: UTF-16 code units, half-open, in the document's text as given.
 */
export function* serializeGraph(publication: Publication): Iterable<string> {
  const { graph, inputs, createdWith } = publication;
  yield '{\n"options":{"type":"undirected","multi":false,"allowSelfLoops":false},\n';
  yield `"attributes":{\n"schemaVersion":${SCHEMA_VERSION},\n`;
  yield `"createdWith":${JSON.stringify(createdWith)},\n`;
  yield `"options":${JSON.stringify(optionsOf(graph))},\n`;
  yield `"counts":${JSON.stringify(countsOf(graph, inputs.length))},\n`;
  yield `"betweennessPivots":${JSON.stringify(graph.betweennessPivots)},\n`;
  yield* list('inputs', inputs, ({ id, sha256 }) => ({ id, sha256 }));
  yield ',\n';
  yield* list('communities', graph.communities, ({ label, nodes, color }) => ({
    label,
    nodes,
    color,
  }));
  yield ',\n';
  yield* list('documents', graph.documents, documentRecord);
  yield ',\n';
  yield* list('nearMisses', graph.nearMisses, nearMissRecorder(graph));
  yield '\n},\n';
  yield* list('nodes', graph.nodes, (node) => nodeRecord(node, graph.documents));
  yield ',\n';
  yield* list('edges', graph.edges, (edge) => edgeRecord(edge, graph.documents));
  yield '\n}\n';
}

/** The choices behind a graph, as graph.json and manifest.json give them. */
export function optionsOf({ scope, minWeight, minConfidence }: KnowledgeGraph) {
  return { scope, minWeight, ...(minConfidence !== undefined && { minConfidence }) };
}

/** How much there is: `documents` were read, `sources` of them name an entity of the graph. */
export function countsOf(graph: KnowledgeGraph, documents: number) {
  return {
    documents,
    sources: graph.documents.length,
    mentions: graph.nodes.reduce((sum, node) => sum + node.mentions, 0),
    nodes: graph.nodes.length,
    edges: graph.edges.length,
  };
}

function* list<T>(name: string, items: readonly T[], record: (item: T) => object) {
  yield `"${name}":[`;
  let separator = '\n';
  for (const item of items) {
    yield separator + JSON.stringify(record(item));
    separator = ',\n';
  }
  yield items.length > 0 ? '\n]' : ']';
}

function documentRecord({ id, title, date, outlet, url, sentences }: CitedDocument) {
  return {
    id,
    title,
    date,
    outlet,
    url,
    sentences: sentences.map(({ start, end, text }) => ({ start, end, text })),
  };
}

/** `moves`: how many edges a merge would give another end, those of the one less mentioned. */
function nearMissRecorder({ nodes, edges }: KnowledgeGraph) {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const linked = new Set(edges.map(({ key }) => key));
  return ({ one, other, reasonsFor, reasonsAgainst, decided }: NearMiss) => {
    const [a, b] = [byKey.get(one), byKey.get(other)];
    const gone = (a?.mentions ?? 0) >= (b?.mentions ?? 0) ? b : a;
    const moves = (gone?.degree ?? 0) - Number(linked.has(`${one}|${other}`));
    return { one, other, reasonsFor, reasonsAgainst, moves, decided };
  };
}

function nodeRecord(node: GraphNode, documents: readonly CitedDocument[]) {
  const { key, label, kind, aliases, aliasReasons, sources, mentions, confidence } = node;
  const { x, y, size, color, community } = node;
  const { degree, weightedDegree, pageRank, betweenness } = node;
  const roles = node.roles.map((role) => ({
    name: role.name,
    mentions: role.mentions,
    evidence: role.evidence.map(({ document, spans }) => ({
      document: documents[document]?.id,
      spans: spans.map(pair),
    })),
  }));
  const evidence = node.evidence.map(({ document, mentions: spans }) => ({
    document: documents[document]?.id,
    mentions: spans.map(pair),
  }));
  return {
    key,
    attributes: {
      label,
      kind,
      aliases,
      aliasReasons,
      roles,
      sources,
      mentions,
      confidence,
      x,
      y,
      size,
      color,
      community,
      degree,
      weightedDegree,
      pageRank,
      betweenness,
      evidence,
    },
  };
}

function edgeRecord(edge: GraphEdge, cited: readonly CitedDocument[]) {
  const { key, source, target, weight, documents, paragraphs, sentences, significance } = edge;
  const evidence = edge.evidence.map(({ document, sentences: indices }) => {
    const from = cited[document];
    return {
      document: from?.id,
      sentences: indices.flatMap((index) => from?.sentences[index] ?? []).map(pair),
    };
  });
  return {
    key,
    source,
    target,
    attributes: { weight, documents, paragraphs, sentences, significance, evidence },
  };
}

function pair({ start, end }: Span): [start: number, end: number] {
  return [start, end];
}

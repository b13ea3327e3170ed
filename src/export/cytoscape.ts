import type { GraphEdge, GraphNode } from '../model/knowledge-graph.js';
import type { Exporter, Publication } from './exporter.js';

/**
 * The form in which Cytoscape opens a network file, and a page with `cytoscape({ elements, layout })`,
 * `layout` being `{ name: 'preset' }` for these positions.
 */
export const cytoscape: Exporter = {
  format: 'cytoscape',
  description: 'CYJS for Cytoscape and Cytoscape.js, with positions; style by color and size',
  files: [{ name: 'graph.cyjs', write: writeCyjs }],
};

/** A node or edge a line. Cytoscape shows `name`, and its y axis points down. */
function* writeCyjs({ graph, createdWith }: Publication): Iterable<string> {
  const generator = JSON.stringify(`${createdWith.name} ${createdWith.version}`);
  yield `{"format_version":"1.0","generated_by":${generator},"target_cytoscapejs_version":"~2.1",\n`;
  yield '"data":{"name":"comention"},\n"elements":{\n"nodes":[';
  let separator = '\n';
  for (const node of graph.nodes) {
    const communityLabel = graph.communities[node.community]?.label;
    const element = {
      data: { ...nodeData(node), communityLabel },
      position: { x: node.x, y: 0 - node.y },
    };
    yield separator + JSON.stringify(element);
    separator = ',\n';
  }
  yield '\n],\n"edges":[';
  separator = '\n';
  for (const edge of graph.edges) {
    yield separator + JSON.stringify({ data: edgeData(edge) });
    separator = ',\n';
  }
  yield '\n]\n}}\n';
}

function nodeData(node: GraphNode) {
  const { key, label, kind, aliases, sources, mentions, confidence, size, color, community } = node;
  const { degree, weightedDegree, pageRank, betweenness } = node;
  const counts = { sources, mentions, confidence };
  const measures = { degree, weightedDegree, pageRank, betweenness };
  return { id: key, name: label, kind, aliases, ...counts, size, color, community, ...measures };
}

function edgeData(edge: GraphEdge) {
  const { key, source, target, weight, documents, paragraphs, sentences, significance } = edge;
  const counts = { weight, documents, paragraphs, sentences, significance };
  return { id: key, source, target, ...counts, evidence: edge.evidence.length };
}

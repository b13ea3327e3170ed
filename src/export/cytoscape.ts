import type { Exporter, Publication } from './exporter.js';

/** The form in which Cytoscape opens a network file, and `cytoscape({ elements })` a page. */
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
  for (const { key, label, x, y, evidence, aliasReasons, ...rest } of graph.nodes) {
    // 0 - y, for -0 is no number in JSON.
    const element = { data: { id: key, name: label, ...rest }, position: { x, y: 0 - y } };
    yield separator + JSON.stringify(element);
    separator = ',\n';
  }
  yield '\n],\n"edges":[';
  separator = '\n';
  for (const { key, evidence, ...rest } of graph.edges) {
    yield separator + JSON.stringify({ data: { id: key, ...rest, evidence: evidence.length } });
    separator = ',\n';
  }
  yield '\n]\n}}\n';
}

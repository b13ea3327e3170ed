import type { GraphNode } from '../model/knowledge-graph.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { Exporter, Publication, Warn } from './exporter.js';
import { rgb } from './rgb.js';
import { XmlText } from './xml-text.js';

/** GEXF 1.3 as both Gephi and networkx read it. */
export const gexf: Exporter = {
  format: 'gexf',
  description: 'GEXF 1.3 for Gephi, with colours, sizes and positions',
  files: [{ name: 'graph.gexf', write: writeGexf }],
};

/**
 * The drawing stands in `viz:` elements (networkx ignores them without the prefix), colours as
 * channels (it fails on `hex`), and there is no schemaLocation (the RelaxNG grammar forbids it).
 */
function* writeGexf({ graph, createdWith }: Publication, warn: Warn): Iterable<string> {
  const xml = new XmlText();
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  const creator = xml.escape(`${createdWith.name} ${createdWith.version}`);
  yield `<meta>\n<creator>${creator}</creator>\n</meta>\n`;
  yield '<graph defaultedgetype="undirected">\n';
  yield declarations('node', NODE_COLUMNS);
  yield declarations('edge', EDGE_COLUMNS);

  yield `<nodes count="${graph.nodes.length}">\n`;
  for (const node of graph.nodes) {
    yield `<node id="${xml.escape(node.key)}" label="${xml.escape(node.label)}">` +
      values(NODE_COLUMNS, node, xml) +
      `${viz(node)}</node>\n`;
  }
  yield '</nodes>\n';

  yield `<edges count="${graph.edges.length}">\n`;
  for (const edge of graph.edges) {
    const ends = `source="${xml.escape(edge.source)}" target="${xml.escape(edge.target)}"`;
    yield `<edge id="${xml.escape(edge.key)}" ${ends} weight="${edge.weight}">` +
      `${values(EDGE_COLUMNS, edge, xml)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';

  xml.report(warn);
}

function declarations<T>(of: 'node' | 'edge', columns: readonly Column<T>[]): string {
  const lines = columns.map(
    ({ id, type }) => `<attribute id="${id}" title="${id}" type="${type}"/>`,
  );
  return `<attributes class="${of}">\n${lines.join('\n')}\n</attributes>\n`;
}

function values<T>(columns: readonly Column<T>[], item: T, xml: XmlText): string {
  let text = '<attvalues>';
  for (const { id, value } of columns) {
    const held = value(item);
    const written = typeof held === 'object' ? stringList(held) : String(held);
    text += `<attvalue for="${id}" value="${xml.escape(written)}"/>`;
  }
  return `${text}</attvalues>`;
}

function viz({ color, size, x, y }: GraphNode): string {
  const { r, g, b } = rgb(color);
  return (
    `<viz:color r="${r}" g="${g}" b="${b}"/>` +
    `<viz:position x="${x}" y="${y}" z="0"/><viz:size value="${size}"/>`
  );
}

/** A list as Gephi's parser takes it apart: in brackets, each item quoted, with backslash escapes. */
function stringList(items: readonly string[]): string {
  const quoted = items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`);
  return `[${quoted.join(', ')}]`;
}

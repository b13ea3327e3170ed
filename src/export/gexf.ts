import type { GraphNode } from '../model/knowledge-graph.js';
import { type Column, EDGE_COLUMNS, nodeColumns } from './columns.js';
import type { Exporter, Publication, Warn } from './exporter.js';
import { rgb } from './rgb.js';
import { XmlText } from './xml-text.js';

/** GEXF 1.3 as both Gephi and networkx read it. */
export const gexf: Exporter = {
  format: 'gexf',
  description: 'GEXF 1.3 for Gephi, with colours, sizes and positions',
  files: [{ name: 'graph.gexf', write: writeGexf }],
};

/** When the documents of some evidence appeared: sorted dates, each with its number of documents. */
export type Timeline = (
  evidence: readonly { readonly document: number }[],
) => ReadonlyMap<string, number>;

/**
 * The drawing stands in `viz:` elements (networkx ignores them without the prefix), colours as
 * channels (it fails on `hex`), and there is no schemaLocation (the RelaxNG grammar forbids it).
 * @param timeline makes the graph dynamic: nodes and edges are there on the dates of their evidence,
 *   and an edge's weight on a date is the number of its documents then
 */
export function* writeGexf(
  { graph, createdWith }: Publication,
  warn: Warn,
  timeline?: Timeline,
): Iterable<string> {
  const xml = new XmlText();
  const columns = nodeColumns(graph);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  const creator = xml.escape(`${createdWith.name} ${createdWith.version}`);
  yield `<meta>\n<creator>${creator}</creator>\n</meta>\n`;
  const dynamic = ' mode="dynamic" timeformat="date" timerepresentation="timestamp"';
  yield `<graph defaultedgetype="undirected"${timeline ? dynamic : ''}>\n`;
  yield declarations('node', columns);
  yield declarations('edge', EDGE_COLUMNS);
  if (timeline) yield DYNAMIC_WEIGHT;

  yield `<nodes count="${graph.nodes.length}">\n`;
  for (const node of graph.nodes) {
    const name = `id="${xml.escape(node.key)}" label="${xml.escape(node.label)}"`;
    yield `<node ${name}${timestamps(timeline?.(node.evidence))}>` +
      `<attvalues>${values(columns, node, xml)}</attvalues>${viz(node)}</node>\n`;
  }
  yield '</nodes>\n';

  yield `<edges count="${graph.edges.length}">\n`;
  for (const edge of graph.edges) {
    const ends = `source="${xml.escape(edge.source)}" target="${xml.escape(edge.target)}"`;
    const dates = timeline?.(edge.evidence);
    const weight = ` weight="${edge.weight}"${timestamps(dates)}`;
    yield `<edge id="${xml.escape(edge.key)}" ${ends}${weight}>` +
      `<attvalues>${values(EDGE_COLUMNS, edge, xml)}${weights(dates)}</attvalues></edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';

  xml.report(warn);
}

/** By this id Gephi knows the weight that changes with time. */
const DYNAMIC_WEIGHT =
  '<attributes class="edge" mode="dynamic">\n' +
  '<attribute id="weight" title="weight" type="double"/>\n</attributes>\n';

function timestamps(dates: ReadonlyMap<string, number> | undefined): string {
  return dates && dates.size > 0 ? ` timestamps="[${[...dates.keys()].join(', ')}]"` : '';
}

function weights(dates: ReadonlyMap<string, number> = new Map()): string {
  let text = '';
  for (const [date, documents] of dates) {
    text += `<attvalue for="weight" value="${documents}" timestamp="${date}"/>`;
  }
  return text;
}

function declarations<T>(of: 'node' | 'edge', columns: readonly Column<T>[]): string {
  const lines = columns.map(
    ({ id, type }) => `<attribute id="${id}" title="${id}" type="${type}"/>`,
  );
  return `<attributes class="${of}">\n${lines.join('\n')}\n</attributes>\n`;
}

function values<T>(columns: readonly Column<T>[], item: T, xml: XmlText): string {
  let text = '';
  for (const { id, value } of columns) {
    const held = value(item);
    // Numbers, of which most values are, hold nothing to escape.
    const written =
      typeof held === 'number'
        ? held
        : xml.escape(typeof held === 'string' ? held : stringList(held));
    text += `<attvalue for="${id}" value="${written}"/>`;
  }
  return text;
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

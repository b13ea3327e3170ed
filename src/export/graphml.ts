import type { GraphEdge, GraphNode } from '../model/knowledge-graph.js';
import { type Column, EDGE_COLUMNS, nodeColumns, plainValue } from './columns.js';
import type { Exporter, Publication, Warn } from './exporter.js';
import { rgb } from './rgb.js';
import { XmlText } from './xml-text.js';

/** What Gephi and igraph draw by; both read it from plain attributes with these names. */
const DRAWING: readonly Column<GraphNode>[] = [
  { id: 'label', type: 'string', value: (node) => node.label },
  { id: 'x', type: 'double', value: (node) => node.x },
  { id: 'y', type: 'double', value: (node) => node.y },
  { id: 'size', type: 'double', value: (node) => node.size },
  { id: 'r', type: 'integer', value: (node) => rgb(node.color).r },
  { id: 'g', type: 'integer', value: (node) => rgb(node.color).g },
  { id: 'b', type: 'integer', value: (node) => rgb(node.color).b },
  { id: 'color', type: 'string', value: (node) => node.color },
];

const EDGES: readonly Column<GraphEdge>[] = [
  { id: 'weight', type: 'double', value: (edge) => edge.weight },
  ...EDGE_COLUMNS,
];

/** GraphML's names for the types of columns. */
const TYPES = { string: 'string', integer: 'int', double: 'double', liststring: 'string' } as const;

/** GraphML as Gephi, yEd, Cytoscape, networkx and igraph read it. Lists of names are JSON. */
export const graphml: Exporter = {
  format: 'graphml',
  description: 'GraphML for yEd, Cytoscape, igraph and Gephi, with colours, sizes and positions',
  files: [{ name: 'graph.graphml', write: writeGraphml }],
};

/**
 * No edge has an attribute `label`: Gephi would take it for the edge's kind. yEd's own drawing comes
 * before the plain attributes, because networkx reads positions from both and the later one stays.
 */
function* writeGraphml({ graph }: Publication, warn: Warn): Iterable<string> {
  const xml = new XmlText();
  const columns = [...DRAWING, ...nodeColumns(graph)];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">\n';
  // yEd needs no type here, but Gephi complains of a key without one.
  yield '<key id="nodedrawing" for="node" attr.type="string" yfiles.type="nodegraphics"/>\n';
  yield '<key id="edgedrawing" for="edge" attr.type="string" yfiles.type="edgegraphics"/>\n';
  for (const column of columns) yield declaration('node', column);
  for (const column of EDGES) yield declaration('edge', column);
  yield '<graph id="comention" edgedefault="undirected">\n';
  for (const node of graph.nodes) {
    yield `<node id="${xml.escape(node.key)}">${nodeDrawing(node, xml)}` +
      `${values('node', columns, node, xml)}</node>\n`;
  }
  for (const edge of graph.edges) {
    const ends = `source="${xml.escape(edge.source)}" target="${xml.escape(edge.target)}"`;
    yield `<edge id="${xml.escape(edge.key)}" ${ends}>${edgeDrawing(edge)}` +
      `${values('edge', EDGES, edge, xml)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
  xml.report(warn);
}

function declaration<T>(of: 'node' | 'edge', { id, type }: Column<T>): string {
  return `<key id="${of}-${id}" for="${of}" attr.name="${id}" attr.type="${TYPES[type]}"/>\n`;
}

function values<T>(
  of: 'node' | 'edge',
  columns: readonly Column<T>[],
  item: T,
  xml: XmlText,
): string {
  let text = '';
  for (const column of columns) {
    const value = xml.escape(String(plainValue(column, item)));
    text += `<data key="${of}-${column.id}">${value}</data>`;
  }
  return text;
}

/** yEd places a shape by its upper left corner, and its y axis points down. */
function nodeDrawing({ label, x, y, size, color }: GraphNode, xml: XmlText): string {
  const [left, top, side] = [x - size, -y - size, size * 2].map(hundredths);
  return (
    '<data key="nodedrawing"><y:ShapeNode>' +
    `<y:Geometry x="${left}" y="${top}" width="${side}" height="${side}"/>` +
    `<y:Fill color="${color}"/><y:BorderStyle hasColor="false"/>` +
    `<y:NodeLabel modelName="sides" modelPosition="e">${xml.escape(label)}</y:NodeLabel>` +
    '<y:Shape type="ellipse"/></y:ShapeNode></data>'
  );
}

function edgeDrawing({ weight }: GraphEdge): string {
  return (
    '<data key="edgedrawing"><y:PolyLineEdge>' +
    `<y:LineStyle color="#b0b0b0" type="line" width="${hundredths(Math.sqrt(weight))}"/>` +
    '<y:Arrows source="none" target="none"/></y:PolyLineEdge></data>'
  );
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

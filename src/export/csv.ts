import type { GraphEdge, GraphNode, KnowledgeGraph } from '../model/knowledge-graph.js';
import { type Column, EDGE_COLUMNS, nodeColumns, plainValue } from './columns.js';
import { csvRow } from './csv-row.js';
import type { Exporter, Warn } from './exporter.js';
import { LegalText } from './legal-text.js';

const nodes = (graph: KnowledgeGraph): readonly Column<GraphNode>[] => [
  { id: 'Id', type: 'string', value: (node) => node.key },
  { id: 'Label', type: 'string', value: (node) => node.label },
  ...nodeColumns(graph),
  { id: 'x', type: 'double', value: (node) => node.x },
  { id: 'y', type: 'double', value: (node) => node.y },
  { id: 'size', type: 'double', value: (node) => node.size },
  { id: 'color', type: 'string', value: (node) => node.color },
];

const EDGES: readonly Column<GraphEdge>[] = [
  { id: 'Source', type: 'string', value: (edge) => edge.source },
  { id: 'Target', type: 'string', value: (edge) => edge.target },
  { id: 'Type', type: 'string', value: () => 'Undirected' },
  { id: 'Id', type: 'string', value: (edge) => edge.key },
  { id: 'Weight', type: 'double', value: (edge) => edge.weight },
  ...EDGE_COLUMNS,
];

/** Two tables under the headings by which Gephi tells nodes from edges. Lists of names are JSON. */
export const csv: Exporter = {
  format: 'csv',
  description: 'two tables for spreadsheets and Gephi',
  files: [
    { name: 'nodes.csv', write: ({ graph }, warn) => table(nodes(graph), graph.nodes, warn) },
    { name: 'edges.csv', write: ({ graph }, warn) => table(EDGES, graph.edges, warn) },
  ],
};

/**
 * What a spreadsheet may run when it opens the table: text that begins with `=`, `+`, `-`, `@` or
 * their full-width forms, after spaces too, or with a tab or a line end (OWASP, "CSV Injection").
 * The apostrophes in front are counted in, so that whoever takes one off has the name as it was.
 */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Begins with a byte order mark: without it Excel takes UTF-8 for the machine's old encoding. */
function* table<T>(columns: readonly Column<T>[], items: readonly T[], warn: Warn) {
  const text = new LegalText('a table');
  let defused = 0;
  const cell = (value: string | number) => {
    if (typeof value === 'number') return value;
    const clean = text.clean(value);
    if (!FORMULA.test(clean)) return clean;
    defused++;
    return `'${clean}`;
  };
  yield `\ufeff${csvRow(columns.map(({ id }) => id))}`;
  for (const item of items) {
    yield csvRow(columns.map((column) => cell(plainValue(column, item))));
  }
  text.report(warn);
  if (defused > 0) {
    const what = defused === 1 ? '1 cell' : `${defused} cells`;
    warn(`${what} that a spreadsheet could run as a formula got an apostrophe in front`);
  }
}

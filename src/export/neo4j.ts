import { KINDS, type Kind } from '../model/kind.js';
import type { GraphEdge, GraphNode, KnowledgeGraph } from '../model/knowledge-graph.js';
import { csvRow } from './csv-row.js';
import type { Exporter, Warn } from './exporter.js';
import { LegalText } from './legal-text.js';

const NODES = 'neo4j-nodes.csv';
const RELATIONSHIPS = 'neo4j-relationships.csv';

/** Two tables for `neo4j-admin database import`, and a script that loads the same into a running database. */
export const neo4j: Exporter = {
  format: 'neo4j',
  description: 'tables for neo4j-admin import, and a Cypher script that loads them',
  files: [
    {
      name: NODES,
      write: ({ graph }, warn) => table(nodeFields(graph), graph.nodes, warn),
    },
    {
      name: RELATIONSHIPS,
      write: ({ graph }, warn) => table(RELATIONSHIP_FIELDS, graph.edges, warn),
    },
    { name: 'neo4j-load.cypher', write: loadScript },
  ],
};

/** A column as neo4j-admin's headings declare it. */
interface Field<T> {
  readonly heading: string;
  readonly value: (item: T) => string | number | readonly string[];
}

const LABELS: Readonly<Record<Kind, string>> = {
  person: 'Person',
  group: 'Group',
  organization: 'Organization',
  location: 'Location',
};

const nodeFields = ({
  communities,
}: Pick<KnowledgeGraph, 'communities'>): readonly Field<GraphNode>[] => [
  { heading: 'key:ID', value: (node) => node.key },
  { heading: ':LABEL', value: (node) => ['Entity', LABELS[node.kind]] },
  { heading: 'name', value: (node) => node.label },
  { heading: 'kind', value: (node) => node.kind },
  { heading: 'aliases:string[]', value: (node) => node.aliases },
  { heading: 'sources:int', value: (node) => node.sources },
  { heading: 'mentions:int', value: (node) => node.mentions },
  { heading: 'community:int', value: (node) => node.community },
  { heading: 'communityLabel', value: ({ community }) => communities[community]?.label ?? '' },
  { heading: 'degree:int', value: (node) => node.degree },
  { heading: 'weightedDegree:int', value: (node) => node.weightedDegree },
  { heading: 'pageRank:double', value: (node) => node.pageRank },
  { heading: 'betweenness:double', value: (node) => node.betweenness },
  { heading: 'confidence:double', value: (node) => node.confidence },
  { heading: 'x:double', value: (node) => node.x },
  { heading: 'y:double', value: (node) => node.y },
  { heading: 'size:double', value: (node) => node.size },
  { heading: 'color', value: (node) => node.color },
];

const RELATIONSHIP_FIELDS: readonly Field<GraphEdge>[] = [
  { heading: ':START_ID', value: (edge) => edge.source },
  { heading: ':END_ID', value: (edge) => edge.target },
  { heading: ':TYPE', value: () => 'CO_MENTIONED' },
  { heading: 'weight:int', value: (edge) => edge.weight },
  { heading: 'documents:int', value: (edge) => edge.documents },
  { heading: 'paragraphs:int', value: (edge) => edge.paragraphs },
  { heading: 'sentences:int', value: (edge) => edge.sentences },
  { heading: 'significance:double', value: (edge) => edge.significance },
];

/** Between the items of a list, unless neo4j-admin is told otherwise. */
const BETWEEN = ';';

/** Lines stay whole, as neo4j-admin expects unless told otherwise: line ends in names become spaces. */
function* table<T>(fields: readonly Field<T>[], items: readonly T[], warn: Warn) {
  const text = new LegalText('a table');
  let changed = 0;
  const replace = (value: string, pattern: RegExp, by: string) =>
    value.replace(pattern, () => {
      changed++;
      return by;
    });
  const cell = (value: string | number | readonly string[]) => {
    if (typeof value === 'number') return value;
    const joined =
      typeof value === 'string'
        ? value
        : value.map((item) => replace(item, /;/g, ',')).join(BETWEEN);
    return text.clean(replace(joined, /\r\n|[\r\n]/g, ' '));
  };
  yield csvRow(fields.map(({ heading }) => heading));
  for (const item of items) yield csvRow(fields.map(({ value }) => cell(value(item))));
  text.report(warn);
  if (changed > 0) {
    warn(
      `line ends in names became spaces and semicolons in aliases commas, ${changed} in all; ` +
        'graph.json has the original',
    );
  }
}

/** Plain statements that every version since Neo4j 4.4 runs, over and over with the same outcome. */
function* loadScript(): Iterable<string> {
  yield `// Loads ${NODES} and ${RELATIONSHIPS} into a running database. Put both into the
// database's import folder, then: cypher-shell -f neo4j-load.cypher
// A new database takes a large graph faster with:
//   neo4j-admin database import full --nodes=${NODES} --relationships=${RELATIONSHIPS} neo4j
// A link has no direction: match it with -[:CO_MENTIONED]-, without an arrow.

CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.key IS UNIQUE;

LOAD CSV WITH HEADERS FROM 'file:///${NODES}' AS row
MERGE (entity:Entity {key: row.\`key:ID\`})
SET ${assignments('entity', nodeFields({ communities: [] }))};

`;
  for (const kind of KINDS) {
    yield `MATCH (entity:Entity {kind: '${kind}'}) SET entity:${LABELS[kind]};\n`;
  }
  yield `
LOAD CSV WITH HEADERS FROM 'file:///${RELATIONSHIPS}' AS row
MATCH (one:Entity {key: row.\`:START_ID\`}), (other:Entity {key: row.\`:END_ID\`})
MERGE (one)-[link:CO_MENTIONED]->(other)
SET ${assignments('link', RELATIONSHIP_FIELDS)};
`;
}

/** `entity.sources = toInteger(row.…), …`: every column that is a property, but for the key. */
function assignments(variable: string, fields: readonly Pick<Field<never>, 'heading'>[]): string {
  return fields
    .flatMap(({ heading }) => {
      const [property, type] = heading.split(':');
      if (property === '' || type === 'ID') return [];
      const value = `row.\`${heading}\``;
      return `${variable}.${property} = ${converted(value, type)}`;
    })
    .join(',\n    ');
}

function converted(value: string, type: string | undefined): string {
  if (type === 'int') return `toInteger(${value})`;
  if (type === 'double') return `toFloat(${value})`;
  if (type === 'string[]') return `split(${value}, '${BETWEEN}')`;
  return value;
}

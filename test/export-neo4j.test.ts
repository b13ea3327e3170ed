import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neo4j } from '../src/export/neo4j.js';
import { tableName } from './export-legal-name.js';
import { anyGraph, graphOf, publication, written } from './export-publication.js';
import { readCsv } from './read-csv.js';

const oneLine = (name: string) => tableName(name.replace(/\r\n|[\r\n]/g, ' '));

describe("Neo4j's tables", () => {
  it('come back as the same graph, a line for each node and link', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const nodes = written(neo4j, publication(graph), 'neo4j-nodes.csv').text;
        const links = written(neo4j, publication(graph), 'neo4j-relationships.csv').text;
        expect(nodes.split(/\r\n|[\r\n]/)).toHaveLength(graph.nodes.length + 2);
        expect(readCsv(nodes).map((row) => [row['key:ID'], row.name, row['sources:int']])).toEqual(
          graph.nodes.map(({ key, label, sources }) => [key, oneLine(label), String(sources)]),
        );
        expect(
          readCsv(links).map((row) => [row[':START_ID'], row[':END_ID'], row['weight:int']]),
        ).toEqual(graph.edges.map(({ source, target, weight }) => [source, target, `${weight}`]));
      }),
    );
  });

  it('part aliases and labels by semicolons, and say what that cost', () => {
    const graph = graphOf(['one; two', 'a\nline']);
    const { text, warnings } = written(neo4j, publication(graph), 'neo4j-nodes.csv');
    const rows = readCsv(text);
    expect(rows.map((row) => row[':LABEL'])).toEqual(['Entity;Group', 'Entity;Person']);
    expect(rows.map((row) => row['aliases:string[]']?.split(';'))).toEqual([
      ['a line', 'a line again'],
      ['one, two', 'one, two again'],
    ]);
    expect(warnings).toEqual([expect.stringMatching(/semicolons .*, 6 in all/)]);
    const plain = publication(graphOf(['Ann', 'Bob']));
    expect(written(neo4j, plain, 'neo4j-nodes.csv').warnings).toEqual([]);
  });

  it('are loaded column by column by the script', () => {
    const what = publication(graphOf(['Ann', 'Bob']));
    const script = written(neo4j, what, 'neo4j-load.cypher').text;
    for (const name of ['neo4j-nodes.csv', 'neo4j-relationships.csv']) {
      const [headings = ''] = written(neo4j, what, name).text.split('\r\n');
      expect(script).toContain(`FROM 'file:///${name}' AS row`);
      for (const heading of headings.split(',')) {
        if (heading === ':LABEL' || heading === ':TYPE') continue;
        expect(script).toContain(heading.includes(':') ? `row.\`${heading}\`` : `row.\`${heading}`);
      }
    }
    expect(script).toContain("entity.aliases = split(row.`aliases:string[]`, ';')");
    expect(script).toContain("MATCH (entity:Entity {kind: 'person'}) SET entity:Person;");
  });
});

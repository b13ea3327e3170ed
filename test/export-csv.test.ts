import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../src/export/csv.js';
import { legalName, tableName } from './export-legal-name.js';
import { anyGraph, graphOf, HOSTILE_NAMES, publication, written } from './export-publication.js';
import { readWithGephi } from './oracles/oracles.js';
import { readCsv } from './read-csv.js';

const FORMULAS = ["'=1+1", '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1', '\nline'];
const BACKSLASHES = ['ends in \\', 'a \\"quote\\"', '\\\\"'];
const names = [...HOSTILE_NAMES, ...FORMULAS, ...BACKSLASHES];
const graph = graphOf(names);

describe('nodes.csv and edges.csv', () => {
  it('are read by Gephi, together, as one graph', (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'comention-csv-'));
    const files = ['nodes.csv', 'edges.csv'].map((name) => {
      writeFileSync(join(folder, name), written(csv, publication(graph), name).text);
      return join(folder, name);
    });
    const read = readWithGephi(context, ...files);
    expect(read.issues).toEqual([]);
    expect(read.nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ key }) => key));
    for (const [index, node] of graph.nodes.entries()) {
      const { kind, sources, mentions, community, confidence, x, y, size, color } = node;
      expect(read.nodes[index]?.label?.trim()).toBe(defused(tableName(node.label)).trim());
      expect(read.nodes[index]?.attributes).toMatchObject({
        ...{ kind, sources, mentions, community, confidence, x, y, size, color },
        degree: node.degree,
        weighted_degree: node.weightedDegree,
        pagerank: node.pageRank,
        betweenness: node.betweenness,
      });
    }
    expect(read.edges.map(({ id }) => id)).toEqual(graph.edges.map(({ key }) => key));
    for (const [index, { source, target, weight, significance }] of graph.edges.entries()) {
      const shown = { source, target, weight, directed: false, attributes: { significance } };
      expect(read.edges[index]).toMatchObject(shown);
    }
  });

  it('hold no cell that a spreadsheet would run, and say how many they defused', () => {
    const { text, warnings } = written(csv, publication(graph));
    const labels = readCsv(text.slice(1)).map((row) => row.Label ?? '');
    for (const label of labels) expect(label).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
    expect(warnings).toContainEqual(
      expect.stringMatching(`^${FORMULAS.length + 1} cells .*formula`),
    );
    expect(written(csv, publication(graphOf(['Ann', "'s Hertogenbosch"]))).warnings).toEqual([]);
  });

  it('come back as the same names once the apostrophes are taken off', () => {
    const anyName = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...names));
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 12 }), (some) => {
        const any = graphOf(some);
        const rows = readCsv(written(csv, publication(any)).text.slice(1));
        expect(
          rows.map((row) => [
            row.Id,
            row.Label?.replace(/^'(?='*(\s*[=+\-@＝＋－＠]|[\t\r\n]))/, ''),
          ]),
        ).toEqual(any.nodes.map(({ key, label }) => [key, tableName(label)]));
        for (const [index, { aliases }] of any.nodes.entries()) {
          const read = JSON.parse(rows[index]?.aliases ?? '') as string[];
          expect(read.map(legalName)).toEqual(aliases.map(legalName));
        }
      }),
    );
  });

  it('give every count of a link', () => {
    fc.assert(
      fc.property(anyGraph, (any) => {
        const rows = readCsv(written(csv, publication(any), 'edges.csv').text.slice(1));
        expect(rows).toEqual(
          any.edges.map((edge) => ({
            Source: edge.source,
            Target: edge.target,
            Type: 'Undirected',
            Id: edge.key,
            Weight: String(edge.weight),
            documents: String(edge.documents),
            paragraphs: String(edge.paragraphs),
            sentences: String(edge.sentences),
            significance: String(edge.significance),
            evidence: String(edge.evidence.length),
          })),
        );
      }),
    );
  });
});

function defused(name: string): string {
  return /^'*(\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(name) ? `'${name}` : name;
}

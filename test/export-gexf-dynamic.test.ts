import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gexfDynamic } from '../src/export/gexf-dynamic.js';
import type { CitedDocument, KnowledgeGraph } from '../src/model/knowledge-graph.js';
import { graphOf, HOSTILE_NAMES, publication, written } from './export-publication.js';
import { readWithGephi, relaxNgComplaints } from './oracles/oracles.js';

const folder = mkdtempSync(join(tmpdir(), 'comention-dynamic-'));

/** The graph of some names as documents with these dates give it, each of them all of it. */
function dated(names: readonly string[], dates: readonly (string | undefined)[]): KnowledgeGraph {
  const graph = graphOf(names);
  const documents = dates.map((date, i): CitedDocument => {
    const id = `${i}.txt`;
    return {
      id,
      sentences: graph.documents[0]?.sentences ?? [],
      ...(date !== undefined && { date }),
    };
  });
  const everywhere = <E extends { evidence: readonly object[] }>(element: E) => ({
    ...element,
    evidence: dates.map((_, document) => ({ ...element.evidence[0], document })),
  });
  return {
    ...graph,
    documents,
    nodes: graph.nodes.map(everywhere) as KnowledgeGraph['nodes'],
    edges: graph.edges.map((edge) => ({
      ...everywhere(edge),
      weight: dates.length,
    })) as KnowledgeGraph['edges'],
  };
}

function file(name: string, graph: KnowledgeGraph) {
  const path = join(folder, name);
  const { text, warnings } = written(gexfDynamic, publication(graph));
  writeFileSync(path, text);
  return { path, warnings };
}

describe('graph-dynamic.gexf', () => {
  it("stands on Gephi's timeline, with the weight of each day", (context) => {
    const dates = ['2024-03-09T23:30:00-05:00', '2023-12-31', '2024-03-09', undefined];
    const graph = dated(HOSTILE_NAMES, dates);
    const { path, warnings } = file('some.gexf', graph);
    expect(relaxNgComplaints(context, path)).toBe('');
    expect(warnings).toContainEqual(expect.stringMatching(/^1 of 4 articles have no date/));

    const read = readWithGephi(context, path);
    expect(read.issues).toEqual([]);
    expect(read.nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ key }) => key));
    const days = ['2023-12-31', '2024-03-09'];
    for (const [index, node] of read.nodes.entries()) {
      expect(node.dates).toEqual(days);
      expect(node.color).toBe(graph.nodes[index]?.color);
    }
    expect(read.edges.map(({ id }) => id)).toEqual(graph.edges.map(({ key }) => key));
    for (const edge of read.edges) {
      expect(edge.dates).toEqual(days);
      expect(edge.weights).toEqual({ '2023-12-31': 1, '2024-03-09': 2 });
    }
  });

  it('holds the whole graph where no article has a date, and says so', (context) => {
    const graph = dated(
      ['Ann', 'Bob'],
      [undefined, 'yesterday', '2024-02-30', '2024-13-01', '20240309'],
    );
    const { path, warnings } = file('none.gexf', graph);
    expect(relaxNgComplaints(context, path)).toBe('');
    expect(warnings).toEqual([expect.stringMatching(/^no article has a date.*2024-03-09/)]);
    const read = readWithGephi(context, path);
    expect(read.nodes).toHaveLength(2);
    expect(read.edges).toHaveLength(1);
    for (const element of [...read.nodes, ...read.edges]) expect(element.dates).toBeUndefined();
  });

  it('says nothing where every article has a date', () => {
    expect(file('all.gexf', dated(['Ann', 'Bob'], ['2024-03-09', '2024-03-10Z'])).warnings).toEqual(
      [],
    );
  });
});

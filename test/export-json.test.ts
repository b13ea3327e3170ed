import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { html } from '../src/export/html.js';
import { json } from '../src/export/json.js';
import { parseGraph } from '../src/export/parse-graph.js';
import { UsageError } from '../src/model/errors.js';
import type { KnowledgeGraph } from '../src/model/knowledge-graph.js';
import { anyGraph, graphOf, HOSTILE_NAMES, publication, written } from './export-publication.js';

const PAGE = '<!doctype html><script id="graph" type="application/json"></script><p>$& $1</p>';

/** What graph.json must say of a graph, with the evidence looked up. */
function expected(graph: KnowledgeGraph) {
  const { documents } = graph;
  return {
    nodes: graph.nodes.map(({ key, roles, evidence, ...rest }) => ({
      key,
      attributes: {
        ...rest,
        roles: roles.map((role) => ({
          ...role,
          evidence: role.evidence.map(({ document, spans }) => ({
            document: documents[document]?.id,
            spans: spans.map(({ start, end }) => [start, end]),
          })),
        })),
        evidence: evidence.map(({ document, mentions }) => ({
          document: documents[document]?.id,
          mentions: mentions.map(({ start, end }) => [start, end]),
        })),
      },
    })),
    edges: graph.edges.map(({ key, source, target, evidence, ...rest }) => ({
      key,
      source,
      target,
      attributes: {
        ...rest,
        evidence: evidence.map(({ document, sentences }) => ({
          document: documents[document]?.id,
          sentences: sentences.map((s) => {
            const cited = documents[document]?.sentences[s];
            return [cited?.start, cited?.end];
          }),
        })),
      },
    })),
  };
}

describe('graph.json', () => {
  it('comes back from graphology as the same graph, whatever the names', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { text } = written(json, publication(graph));
        const read = UndirectedGraph.from(JSON.parse(text));
        const { nodes, edges } = read.export();
        expect({ nodes, edges }).toEqual(expected(graph));
        for (const { attributes } of edges) {
          expect(attributes?.evidence).toHaveLength(attributes?.weight);
        }
      }),
    );
  });

  it('is read back as the graph that it was, whatever the names', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(parseGraph(written(json, publication(graph)).text, 'graph.json')).toEqual(graph);
      }),
    );
  });

  it.each([
    ['', /^g\.json is no JSON: build it again/],
    ['null', /^g\.json is no graph that comention wrote/],
    ['{"nodes":[],"edges":[]}', /^g\.json is no graph/],
    ['{"nodes":[],"edges":[],"attributes":{"documents":[],"schemaVersion":0}}', /another version/],
  ])('is refused where it is none: %j', (text, message) => {
    expect(() => parseGraph(text, 'g.json')).toThrow(message);
    expect(() => parseGraph(text, 'g.json')).toThrow(UsageError);
  });

  it('is refused where it is damaged, with the place', () => {
    const { text } = written(json, publication(graphOf(['Ann', 'Bob'])));
    const damaged = [
      [text.replace('"weight":1', '"weight":"1"'), /damaged \(edges\.0\.attributes\.weight: /],
      [text.replace('"document":"a.txt"', '"document":"b.txt"'), /evidence in "b\.txt"/],
      [text.replace(/"target":"[^"]*"/, '"target":"x"'), /end that is no node/],
      [text.replace('{"start":0,', '{"start":1,'), /a sentence of "a\.txt" is missing/],
    ] as const;
    for (const [broken, message] of damaged) {
      expect(() => parseGraph(broken, 'g.json')).toThrow(message);
      expect(() => parseGraph(broken, 'g.json')).toThrow(UsageError);
    }
  });

  it('says what was made of what, and quotes each cited sentence once', () => {
    const graph = graphOf(['Ann', 'Bob']);
    const { attributes, options } = JSON.parse(written(json, publication(graph)).text);
    expect(options).toEqual({ type: 'undirected', multi: false, allowSelfLoops: false });
    expect(attributes).toEqual({
      schemaVersion: 1,
      betweennessPivots: 'all',
      communities: expect.any(Array),
      createdWith: { name: 'comention', version: '0.0.0' },
      options: { scope: 'document', minWeight: 1 },
      counts: { documents: 1, sources: 1, mentions: 4, nodes: 2, edges: 1 },
      inputs: [{ id: 'a.txt', sha256: '0'.repeat(64) }],
      documents: [
        {
          id: 'a.txt',
          title: 'Ann',
          sentences: [
            { start: 0, end: 5, text: 'Ann' },
            { start: 10, end: 15, text: 'Bob' },
          ],
        },
      ],
      nearMisses: graph.nearMisses.map((miss) => ({ ...miss, moves: 0 })),
    });
  });

  it('has a line for each node and edge, and is well-formed text', () => {
    const graph = graphOf(HOSTILE_NAMES);
    const { text } = written(json, publication(graph));
    expect(text.isWellFormed()).toBe(true);
    const lines = text.split('\n');
    for (const { key } of [...graph.nodes, ...graph.edges]) {
      const start = `{"key":${JSON.stringify(key)},`;
      expect(lines.filter((line) => line.startsWith(start))).toHaveLength(1);
    }
  });

  it('is JSON for a graph without nodes', () => {
    expect(JSON.parse(written(json, publication(graphOf([]))).text).nodes).toEqual([]);
  });
});

describe('index.html', () => {
  it('holds the same JSON between the tags, and nothing that a browser could take for markup', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { text } = written(html, publication(graph, PAGE));
        const [before, after] = PAGE.split('</script>');
        expect(text.startsWith(before ?? '')).toBe(true);
        expect(text.endsWith(`</script>${after}`)).toBe(true);
        const inside = text.slice(before?.length, -`</script>${after}`.length);
        expect(inside).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(inside)).toEqual(JSON.parse(written(json, publication(graph)).text));
      }),
    );
  });

  it('says what is wrong with a page that has no place for the graph', () => {
    const graph = graphOf(['Ann']);
    expect(() => written(html, publication(graph))).toThrow(UsageError);
    expect(() => written(html, publication(graph, '<p>no place</p>'))).toThrow(/exactly once/);
  });
});

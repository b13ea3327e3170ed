import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterGraph } from '../src/export/filter-graph.js';
import { KINDS } from '../src/model/kind.js';
import type { GraphEdge, KnowledgeGraph } from '../src/model/knowledge-graph.js';
import { anyGraph, graphOf } from './export-publication.js';

describe('a part of a graph', () => {
  it('is the whole where nothing is left out', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(filterGraph(graph, {})).toEqual(graph);
      }),
    );
  });

  it('holds the kinds chosen, the links between them, and only what names them', () => {
    fc.assert(
      fc.property(anyGraph, fc.subarray([...KINDS]), (graph, chosen) => {
        const kinds = new Set(chosen);
        const part = filterGraph(graph, { kinds });
        expect(part.nodes.map(({ key }) => key)).toEqual(
          graph.nodes.filter(({ kind }) => kinds.has(kind)).map(({ key }) => key),
        );
        const textsOf = ({ documents }: KnowledgeGraph, { evidence }: GraphEdge) =>
          evidence.map(({ document, sentences }) => [
            documents[document]?.id,
            sentences.map((sentence) => documents[document]?.sentences[sentence]?.text),
          ]);
        for (const edge of part.edges) {
          const before = graph.edges.find(({ key }) => key === edge.key);
          expect(textsOf(part, edge)).toEqual(before && textsOf(graph, before));
          expect(edge.evidence).toHaveLength(edge.weight);
        }
        const ends = part.edges.flatMap(({ source, target }) => [source, target]);
        for (const end of ends) expect(part.nodes.map(({ key }) => key)).toContain(end);
        const starts = part.nodes.flatMap(({ evidence }) => evidence[0]?.mentions[0]?.start ?? []);
        const left = part.documents.flatMap(({ sentences }) => sentences.map(({ start }) => start));
        expect(left).toEqual(expect.arrayContaining(starts));
        if (part.edges.length === 0) expect(left).toHaveLength(starts.length);
      }),
    );
  });

  it('keeps nodes that lose their links, and says which links it holds', () => {
    const graph = graphOf(['Ann', 'Bob']);
    const part = filterGraph(graph, { minWeight: 2 });
    expect(part).toEqual({ ...graph, minWeight: 2, edges: [] });
    expect(filterGraph(part, { minWeight: 1 }).minWeight).toBe(2);
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import { beforeAll, describe, expect, it } from 'vitest';
import { gexf } from '../src/export/gexf.js';
import { legalName } from './export-legal-name.js';
import { anyGraph, graphOf, HOSTILE_NAMES, publication, written } from './export-publication.js';
import { readWithGephi, readWithNetworkx, relaxNgComplaints } from './oracles/oracles.js';

const graph = graphOf(HOSTILE_NAMES);
const file = join(mkdtempSync(join(tmpdir(), 'comention-gexf-')), 'graph.gexf');
const { text, warnings } = written(gexf, publication(graph));

beforeAll(() => writeFileSync(file, text));

describe('graph.gexf', () => {
  it('says how many characters XML could not hold', () => {
    expect(warnings).toEqual([expect.stringMatching(/^\d+ characters .* U\+FFFD/)]);
    expect(written(gexf, publication(graphOf(['Ann', 'Bob']))).warnings).toEqual([]);
  });

  it('keeps its grammar', (context) => {
    expect(relaxNgComplaints(context, file)).toBe('');
  });

  it('is read by networkx, drawing included', (context) => {
    const read = readWithNetworkx(context, file);
    expect(Object.keys(read.nodes)).toEqual(graph.nodes.map((node) => node.key));
    for (const node of graph.nodes) {
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(node.color.slice(at, at + 2), 16));
      expect(read.nodes[node.key]).toMatchObject({
        label: legalName(node.label),
        kind: node.kind,
        sources: node.sources,
        mentions: node.mentions,
        community: node.community,
        community_label: legalName(graph.communities[node.community]?.label ?? ''),
        degree: node.degree,
        weighted_degree: node.weightedDegree,
        pagerank: node.pageRank,
        betweenness: node.betweenness,
        confidence: node.confidence,
        viz: { color: { r, g, b }, position: { x: node.x, y: node.y, z: 0 }, size: node.size },
      });
    }
    expect(read.edges.map(([source, target]) => [source, target])).toEqual(
      graph.edges.map(({ source, target }) => [source, target]),
    );
    for (const [index, edge] of graph.edges.entries()) {
      expect(read.edges[index]?.[2]).toMatchObject({
        weight: edge.weight,
        documents: edge.documents,
        paragraphs: edge.paragraphs,
        sentences: edge.sentences,
        significance: edge.significance,
        evidence: edge.evidence.length,
      });
    }
  });

  it('is read by Gephi, drawing included', (context) => {
    const read = readWithGephi(context, file);
    expect(read.nodes.map((node) => node.id)).toEqual(graph.nodes.map((node) => node.key));
    for (const [index, node] of graph.nodes.entries()) {
      expect(read.nodes[index]).toMatchObject({
        label: legalName(node.label),
        x: expect.closeTo(node.x, 3),
        y: expect.closeTo(node.y, 3),
        size: expect.closeTo(node.size, 3),
        color: node.color,
        attributes: {
          kind: node.kind,
          sources: node.sources,
          mentions: node.mentions,
          aliases: node.aliases.map(legalName),
          community: node.community,
          community_label: legalName(graph.communities[node.community]?.label ?? ''),
          degree: node.degree,
          weighted_degree: node.weightedDegree,
          pagerank: node.pageRank,
          betweenness: node.betweenness,
          confidence: node.confidence,
        },
      });
    }
    expect(read.edges.map((edge) => edge.id)).toEqual(graph.edges.map((edge) => edge.key));
    for (const [index, edge] of graph.edges.entries()) {
      expect(read.edges[index]).toMatchObject({
        source: edge.source,
        target: edge.target,
        weight: Math.fround(edge.weight),
        directed: false,
        attributes: {
          documents: edge.documents,
          paragraphs: edge.paragraphs,
          sentences: edge.sentences,
          significance: edge.significance,
          evidence: edge.evidence.length,
        },
      });
    }
    expect(read.issues).toEqual([]);
  });

  it('comes back as the same graph, whatever the names', () => {
    fc.assert(
      fc.property(anyGraph, (any) => {
        const read = parse(Graph, written(gexf, publication(any)).text);
        expect(read.nodes()).toEqual(any.nodes.map(({ key }) => key));
        for (const { key, label, kind, color, ...node } of any.nodes) {
          const { community, sources, mentions, x, y, size, degree, betweenness } = node;
          expect(read.getNodeAttributes(key)).toMatchObject({
            // An empty label is none to it.
            ...(label !== '' && { label: legalName(label) }),
            community_label: legalName(any.communities[community]?.label ?? ''),
            color: `rgb(${[1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)).join(',')})`,
            ...{ kind, community, sources, mentions, x, y, size, degree, betweenness },
          });
        }
        expect(
          read.mapEdges((key, attributes, source, target) => [key, source, target, attributes]),
        ).toEqual(
          any.edges.map(({ key, source, target, evidence, ...counts }) => [
            key,
            source,
            target,
            { ...counts, evidence: evidence.length },
          ]),
        );
      }),
    );
  });

  it('is well formed without nodes', (context) => {
    const empty = `${file}.empty.gexf`;
    writeFileSync(empty, written(gexf, publication(graphOf([]))).text);
    expect(relaxNgComplaints(context, empty)).toBe('');
    expect(readWithNetworkx(context, empty)).toEqual({ nodes: {}, edges: [] });
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { graphml } from '../src/export/graphml.js';
import { legalName } from './export-legal-name.js';
import { anyGraph, graphOf, HOSTILE_NAMES, publication, written } from './export-publication.js';
import { readWithGephi, readWithIgraph, readWithNetworkx } from './oracles/oracles.js';

const graph = graphOf(HOSTILE_NAMES);
const file = join(mkdtempSync(join(tmpdir(), 'comention-graphml-')), 'graph.graphml');
const { text, warnings } = written(graphml, publication(graph));
const keys = graph.nodes.map((node) => node.key);
const channels = (color: string) =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

beforeAll(() => writeFileSync(file, text));

describe('graph.graphml', () => {
  it('says how many characters XML could not hold', () => {
    expect(warnings).toEqual([expect.stringMatching(/^\d+ characters .* U\+FFFD/)]);
    expect(written(graphml, publication(graphOf(['Ann', 'Bob']))).warnings).toEqual([]);
  });

  it('is read by networkx, drawing included', (context) => {
    const read = readWithNetworkx(context, file);
    expect(Object.keys(read.nodes)).toEqual(keys);
    for (const { key, label, color, ...node } of graph.nodes) {
      const [r, g, b] = channels(color);
      expect(read.nodes[key]).toMatchObject({
        label: legalName(label),
        kind: node.kind,
        x: node.x,
        y: node.y,
        size: node.size,
        ...{ r, g, b, color },
        sources: node.sources,
        mentions: node.mentions,
        community: node.community,
        community_label: legalName(graph.communities[node.community]?.label ?? ''),
        degree: node.degree,
        weighted_degree: node.weightedDegree,
        pagerank: node.pageRank,
        betweenness: node.betweenness,
        confidence: node.confidence,
      });
    }
    expect(read.edges).toEqual(
      graph.edges.map(({ key, source, target, evidence, ...counts }) => [
        source,
        target,
        { id: key, ...counts, evidence: evidence.length },
      ]),
    );
  });

  it('is read by igraph, drawing included', (context) => {
    const read = readWithIgraph(context, file);
    expect(read.directed).toBe(false);
    expect(read.nodes.map(({ id }) => id)).toEqual(keys);
    for (const [index, { label, kind, x, y, size, color }] of graph.nodes.entries()) {
      const shown = { label: legalName(label), kind, x, y, size, color };
      expect(read.nodes[index]).toMatchObject(shown);
    }
    expect(
      read.edges.map(({ source, target, attributes }) => [source, target, attributes.weight]),
    ).toEqual(graph.edges.map(({ source, target, weight }) => [source, target, weight]));
  });

  it('is read by Gephi, drawing included', (context) => {
    const read = readWithGephi(context, file);
    expect(read.issues).toEqual([]);
    expect(read.nodes.map((node) => node.id)).toEqual(keys);
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
    for (const [index, { source, target, weight, significance }] of graph.edges.entries()) {
      const shown = { source, target, weight, directed: false, attributes: { significance } };
      expect(read.edges[index]).toMatchObject(shown);
    }
  });

  it('keeps every name, whatever characters it holds', () => {
    fc.assert(
      fc.property(anyGraph, (any) => {
        const read = new DOMParser().parseFromString(
          // This parser reads references as HTML does, where the number 133 means another character.
          written(graphml, publication(any)).text.replaceAll('&#133;', '\u0085'),
          'text/xml',
        );
        const nodes = [...read.getElementsByTagName('node')].map((node) => {
          const data = [...node.getElementsByTagName('data')];
          const value = (key: string) =>
            data.find((item) => item.getAttribute('key') === key)?.textContent;
          const aliases = JSON.parse(value('node-aliases') ?? '') as string[];
          return [node.getAttribute('id'), value('node-label'), aliases.map(legalName)];
        });
        expect(nodes).toEqual(
          any.nodes.map(({ key, label, aliases }) => [
            key,
            legalName(label),
            aliases.map(legalName),
          ]),
        );
      }),
    );
  });
});

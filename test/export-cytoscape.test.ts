import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cytoscape } from '../src/export/cytoscape.js';
import { anyGraph, graphOf, HOSTILE_NAMES, publication, written } from './export-publication.js';

describe('graph.cyjs', () => {
  it('comes back as the same graph, whatever the names', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const labels = graph.communities.map(({ label }) => label);
        const { elements } = JSON.parse(written(cytoscape, publication(graph)).text);
        expect(elements.nodes).toEqual(
          graph.nodes.map(({ key, label, x, y, evidence, aliasReasons, roles, ...rest }) => ({
            data: { id: key, name: label, ...rest, communityLabel: labels[rest.community] },
            position: { x, y: 0 - y },
          })),
        );
        expect(elements.edges).toEqual(
          graph.edges.map(({ key, evidence, ...rest }) => ({
            data: { id: key, ...rest, evidence: evidence.length },
          })),
        );
      }),
    );
  });

  it('says what Cytoscape needs to know it, and is well-formed text', () => {
    const { text, warnings } = written(cytoscape, publication(graphOf(HOSTILE_NAMES)));
    expect(warnings).toEqual([]);
    expect(text.isWellFormed()).toBe(true);
    expect(JSON.parse(text)).toMatchObject({
      format_version: '1.0',
      generated_by: 'comention 0.0.0',
      target_cytoscapejs_version: '~2.1',
    });
  });
});

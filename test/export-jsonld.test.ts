import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonld } from '../src/export/jsonld.js';
import type { KnowledgeGraph } from '../src/model/knowledge-graph.js';
import { anyGraph, graphOf, HOSTILE_NAMES, publication, written } from './export-publication.js';

interface Thing {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [property: string]: unknown;
}

function things(graph: KnowledgeGraph): Thing[] {
  return JSON.parse(written(jsonld, publication(graph)).text)['@graph'];
}

describe('graph.jsonld', () => {
  it('calls each kind what schema.org calls it, and groups what FOAF does', () => {
    const types = things(graphOf(['a', 'b', 'c', 'd'])).map((thing) => thing['@type']);
    expect(types).toEqual([
      'Article',
      ['Thing', 'foaf:Group'],
      'Place',
      'Organization',
      'Person',
      ...Array(3).fill('CoMention'),
    ]);
  });

  it('leads from each link to the sentences, and from each entity to its mentions', () => {
    const [article, ann, , link] = things(graphOf(['Ann', 'Bob']));
    expect(article).toMatchObject({
      '@id': 'article:a.txt',
      identifier: 'a.txt',
      headline: 'Ann',
      mentions: [{ '@id': 'entity:group%3Anode-0001' }, { '@id': 'entity:person%3Anode-0000' }],
      hasPart: [
        { '@id': 'article:a.txt#0-5', '@type': 'Quotation', text: 'Ann', start: 0, end: 5 },
        { '@id': 'article:a.txt#10-15', '@type': 'Quotation', text: 'Bob', start: 10, end: 15 },
      ],
    });
    expect(ann?.evidence).toEqual([
      { '@type': 'Quotation', isPartOf: { '@id': 'article:a.txt' }, start: 10, end: 13 },
    ]);
    expect(link).toMatchObject({
      between: [{ '@id': 'entity:group%3Anode-0001' }, { '@id': 'entity:person%3Anode-0000' }],
      weight: 1,
      evidence: [{ '@id': 'article:a.txt#0-5' }, { '@id': 'article:a.txt#10-15' }],
    });
  });

  it('says the same of every graph, whatever the names, and refers to nothing that is not there', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const all = things(graph);
        const entities = all.filter((thing) => typeof thing.name === 'string');
        expect(entities.map(({ name, identifier }) => [identifier, name])).toEqual(
          graph.nodes.map(({ key, label }) => [key, label]),
        );
        const defined = new Set(all.map((thing) => thing['@id']));
        for (const { between = [] } of all as { between?: { '@id': string }[] }[]) {
          for (const end of between) expect(defined).toContain(end['@id']);
        }
        const links = all.filter((thing) => thing['@type'] === 'CoMention');
        expect(links.map(({ weight }) => weight)).toEqual(graph.edges.map(({ weight }) => weight));
      }),
    );
  });

  it('is JSON without nodes, and well-formed text with hostile names', () => {
    expect(things(graphOf([]))).toEqual([]);
    expect(written(jsonld, publication(graphOf(HOSTILE_NAMES))).text.isWellFormed()).toBe(true);
  });
});

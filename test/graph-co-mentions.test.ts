import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logLikelihoodRatio } from '../src/graph/association.js';
import { buildGraph } from '../src/graph/build-graph.js';
import type { GraphEdge, KnowledgeGraph, Scope } from '../src/model/knowledge-graph.js';
import { DEFAULT_BUILD_OPTIONS } from '../src/model/options.js';
import { corpus, type Given } from './graph-corpus.js';

function graphOf(given: Given, options: Partial<typeof DEFAULT_BUILD_OPTIONS> = {}) {
  const { documents, resolution } = corpus(given);
  return buildGraph(documents, resolution, { ...DEFAULT_BUILD_OPTIONS, ...options });
}

function edge(graph: KnowledgeGraph, key: string): GraphEdge {
  const found = graph.edges.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no edge ${key} among ${graph.edges.map((e) => e.key)}`);
  return found;
}

/** The sentences behind an edge, as document id and text. */
function quotes(graph: KnowledgeGraph, { evidence }: GraphEdge): string[] {
  return evidence.map(({ document, sentences }) => {
    const cited = graph.documents[document];
    return `${cited?.id}: ${sentences.map((s) => cited?.sentences[s]?.text).join(' / ')}`;
  });
}

const names = {
  'person:ann': ['Ann'],
  'person:bob': ['Bob'],
  'location:rome': ['Rome'],
};

describe('counting co-mentions', () => {
  const texts = {
    a: 'Ann met Bob. Ann left.\nBob stayed in Rome.',
    b: 'Ann spoke. It rained. Bob slept.',
    c: 'Ann sang.\nNobody came. Bob wept.',
    d: 'Rome is old.',
  };

  it('counts distinct documents in each scope', () => {
    const { weight, documents, paragraphs, sentences } = edge(
      graphOf({ texts, names }),
      'person:ann|person:bob',
    );
    expect({ weight, documents, paragraphs, sentences }).toEqual({
      weight: 3,
      documents: 3,
      paragraphs: 2,
      sentences: 1,
    });
    for (const [scope, expected] of [['paragraph', 2] as const, ['sentence', 1] as const]) {
      const graph = graphOf({ texts, names }, { scope });
      expect(edge(graph, 'person:ann|person:bob').weight).toBe(expected);
    }
  });

  it('cites the sentences that name both, or else the nearest two', () => {
    const graph = graphOf({ texts, names });
    expect(quotes(graph, edge(graph, 'person:ann|person:bob'))).toEqual([
      'a: Ann met Bob.',
      'b: Ann spoke. / Bob slept.',
      'c: Ann sang. / Bob wept.',
    ]);
    expect(quotes(graph, edge(graph, 'location:rome|person:ann'))).toEqual([
      'a: Ann left. / Bob stayed in Rome.',
    ]);
  });

  it('looks for the nearest two inside one paragraph where the scope is a paragraph', () => {
    const text = 'Bob woke. It snowed. It stopped. Ann ate.\nBob ran.';
    const near = graphOf({ texts: { a: text }, names });
    expect(quotes(near, edge(near, 'person:ann|person:bob'))).toEqual(['a: Ann ate. / Bob ran.']);
    const inside = graphOf({ texts: { a: text }, names }, { scope: 'paragraph' });
    expect(quotes(inside, edge(inside, 'person:ann|person:bob'))).toEqual([
      'a: Bob woke. / Ann ate.',
    ]);
  });

  it('counts a repeated paragraph once, in mentions and in evidence', () => {
    const graph = graphOf({ texts: { a: 'Ann met Bob.\nAnn met Bob.\nAnn left.' }, names });
    expect(graph.nodes.map(({ key, mentions }) => [key, mentions])).toEqual([
      ['person:ann', 2],
      ['person:bob', 1],
    ]);
    expect(graph.documents[0]?.sentences.map(({ text }) => text)).toEqual([
      'Ann met Bob.',
      'Ann left.',
    ]);
  });

  it('leaves out weak links and keeps the nodes', () => {
    const graph = graphOf({ texts, names }, { minWeight: 2 });
    expect(graph.edges.map(({ key }) => key)).toEqual(['person:ann|person:bob']);
    expect(graph.nodes.map(({ key }) => key)).toEqual([
      'location:rome',
      'person:ann',
      'person:bob',
    ]);
  });

  it('leaves out entities and documents that no counted mention names', () => {
    const graph = graphOf({ texts: { a: 'Ann.', b: 'Nobody.' }, names });
    expect(graph.nodes.map(({ key }) => key)).toEqual(['person:ann']);
    expect(graph.documents.map(({ id }) => id)).toEqual(['a']);
  });

  it('does not count a mention that belongs to no entity', () => {
    const { documents, resolution } = corpus({ texts: { a: 'Ann met Bob.' }, names });
    resolution.assignments[0]?.fill(-1, 1);
    const graph = buildGraph(documents, resolution, DEFAULT_BUILD_OPTIONS);
    expect(graph.nodes.map(({ key }) => key)).toEqual(['person:ann']);
    expect(graph.edges).toEqual([]);
  });
});

describe('any corpus', () => {
  const people = ['Ann', 'Bob', 'Cid', 'Dee', 'Eve'];
  const sentence = fc
    .array(fc.constantFrom(...people, 'rain'), { maxLength: 3 })
    .map((words) => `So ${words.join(' ')} so.`);
  const text = fc
    .array(fc.array(sentence, { maxLength: 3 }), { maxLength: 3 })
    .map((paragraphs) => paragraphs.map((sentences) => sentences.join(' ')).join('\n'));
  const given = fc.array(text, { maxLength: 6 }).map(
    (all): Given => ({
      texts: Object.fromEntries(all.map((content, index) => [`d${index}`, content])),
      names: Object.fromEntries(people.map((name) => [`person:${name.toLowerCase()}`, [name]])),
    }),
  );
  const scopes = fc.constantFrom<Scope>('document', 'paragraph', 'sentence');

  /** Counts by looking at every pair in every unit of the plain text. */
  function bruteForce(texts: readonly string[], one: string, other: string, scope: Scope): number {
    return texts.filter((content) => {
      const paragraphs = [...new Set(content.split('\n'))];
      const units =
        scope === 'document'
          ? [paragraphs.join('\n')]
          : scope === 'paragraph'
            ? paragraphs
            : paragraphs.flatMap((paragraph) => paragraph.split('.'));
      return units.some((unit) => unit.includes(one) && unit.includes(other));
    }).length;
  }

  it('has the weights that a search of the text finds, each with its evidence', () => {
    fc.assert(
      fc.property(given, scopes, fc.integer({ min: 1, max: 2 }), (any, scope, minWeight) => {
        const graph = graphOf(any, { scope, minWeight });
        const texts = Object.values(any.texts);
        for (const [i, one] of people.entries()) {
          for (const other of people.slice(i + 1)) {
            const key = `person:${one.toLowerCase()}|person:${other.toLowerCase()}`;
            const found = graph.edges.find((candidate) => candidate.key === key);
            const weight = bruteForce(texts, one, other, scope);
            expect(found?.weight ?? 0).toBe(weight >= minWeight ? weight : 0);
            if (!found) continue;
            expect(found.evidence.length).toBe(weight);
            expect(found.documents).toBe(bruteForce(texts, one, other, 'document'));
            expect(found.paragraphs).toBe(bruteForce(texts, one, other, 'paragraph'));
            expect(found.sentences).toBe(bruteForce(texts, one, other, 'sentence'));
            for (const { document, sentences } of found.evidence) {
              const cited = sentences.map((s) => graph.documents[document]?.sentences[s]?.text);
              expect(cited.join()).toContain(one);
              expect(cited.join()).toContain(other);
            }
          }
        }
      }),
    );
  });

  it('does not depend on the order in which mentions are listed', () => {
    fc.assert(
      fc.property(given, (any) => {
        const { documents, resolution } = corpus(any);
        const reversed = documents.map((d) => ({ ...d, mentions: [...d.mentions].reverse() }));
        const assignments = resolution.assignments.map((a) => a.slice().reverse());
        expect(buildGraph(reversed, { ...resolution, assignments }, DEFAULT_BUILD_OPTIONS)).toEqual(
          buildGraph(documents, resolution, DEFAULT_BUILD_OPTIONS),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('significance', () => {
  it('is the G statistic of the two-by-two table', () => {
    // Table 10, 5 / 20, 65, worked out by hand as 2 Σ O ln(O / E).
    expect(logLikelihoodRatio({ together: 10, one: 15, other: 30, documents: 100 })).toBeCloseTo(
      10.326357787372961,
      6,
    );
  });

  it('is 0 for independence and for avoidance, and finite at the extremes', () => {
    expect(logLikelihoodRatio({ together: 5, one: 5, other: 5, documents: 5 })).toBe(0);
    expect(logLikelihoodRatio({ together: 1, one: 50, other: 50, documents: 100 })).toBe(0);
    expect(logLikelihoodRatio({ together: 1, one: 1, other: 1, documents: 1e7 })).toBeGreaterThan(
      30,
    );
  });
});

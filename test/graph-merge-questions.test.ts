import { describe, expect, test } from 'vitest';
import { buildGraph } from '../src/graph/build-graph.js';
import { mergeQuestions } from '../src/graph/merge-questions.js';
import { quote } from '../src/graph/quote.js';
import { DEFAULT_BUILD_OPTIONS } from '../src/model/options.js';
import { corpus } from './graph-corpus.js';

const TEXTS = {
  a: 'Ada Hart met Bo in Oslo. Ada Hart left.',
  b: 'Ada Hart saw Cy. Then Hartley wrote to Cy.',
  c: 'Hartley met Bo and Di in Oslo.',
  d: 'Di met Cy.',
};
const NAMES = {
  'person:ada-hart': ['Ada Hart'],
  'person:hartley': ['Hartley'],
  'person:bo': ['Bo'],
  'person:cy': ['Cy'],
  'person:di': ['Di'],
  'location:oslo': ['Oslo'],
};

function graph() {
  const { documents, resolution } = corpus({ texts: TEXTS, names: NAMES });
  const miss = (one: string, other: string) => ({
    one,
    other,
    reasonsFor: ['similar spelling'],
    reasonsAgainst: ['spelled differently'],
  });
  const nearMisses = [
    miss('person:ada-hart', 'person:hartley'),
    miss('person:cy', 'person:di'),
    miss('person:cy', 'person:nobody'),
  ];
  return buildGraph(documents, { ...resolution, nearMisses }, DEFAULT_BUILD_OPTIONS);
}

describe('the questions of a graph', () => {
  test('say what a merge would change, the most first', () => {
    const questions = mergeQuestions(graph());
    expect(questions.map(({ one, other }) => [one.label, other.label])).toEqual([
      ['Ada Hart', 'Hartley'],
      ['Cy', 'Di'],
    ]);
    // Hartley is named with Ada Hart, Cy, Bo, Di and Oslo; Ada Hart with Bo, Oslo and Cy already.
    expect(questions[0]?.effect).toEqual({
      into: 'person:ada-hart',
      moved: 4,
      onto: 3,
      together: 1,
    });
  });

  test('hold true: merging leaves as many links as they say', () => {
    const names = { ...NAMES, 'person:ada-hart': ['Ada Hart', 'Hartley'] };
    const { 'person:hartley': _, ...merged } = names;
    const { documents, resolution } = corpus({ texts: TEXTS, names: merged });
    const after = buildGraph(documents, resolution, DEFAULT_BUILD_OPTIONS);
    const [question] = mergeQuestions(graph());
    const { onto = 0, together = 0 } = question?.effect ?? {};
    expect(after.edges).toHaveLength(graph().edges.length - onto - together);
  });
});

test('an entity is quoted once from each source', () => {
  const { nodes, documents } = graph();
  const ada = nodes.find(({ key }) => key === 'person:ada-hart');
  if (!ada) throw new Error('Ada Hart is missing');
  const quoted = (most: number) =>
    quote({ documents }, ada, most).map(({ document, text }) => [document.id, text]);
  expect(quoted(9)).toEqual([
    ['a', 'Ada Hart met Bo in Oslo.'],
    ['b', 'Ada Hart saw Cy.'],
  ]);
  expect(quoted(1)).toHaveLength(1);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Kind } from '../src/model/kind.js';
import type { GraphNode } from '../src/model/knowledge-graph.js';
import { type BuildResult, build } from '../src/pipeline/build.js';

const seeds = join(import.meta.dirname, '..', 'seeds');
const articles = readdirSync(seeds).map((id) => ({
  id,
  text: readFileSync(join(seeds, id), 'utf8'),
}));

/** What a careful reader of the five articles finds, and in how many of them. */
const EXPECTED: Readonly<Record<Kind, Readonly<Record<string, number>>>> = {
  person: {
    'Bashar al-Assad': 5,
    'Ahmad al-Sharaa': 5,
    'Ayman Fares': 4,
    'Ghiath Dallah': 3,
    Ali: 3,
  },
  group: { Alawites: 5, Sunnis: 4, 'Assad loyalists': 3 },
  organization: { 'Syrian Observatory for Human Rights': 3, BBC: 2, 'United Nations': 1 },
  location: {
    Syria: 5,
    Latakia: 5,
    Tartus: 5,
    'Hai Al Kusour': 4,
    Banias: 4,
    'United Kingdom': 3,
    Damascus: 2,
    Jableh: 1,
    France: 1,
    Russia: 1,
    Moscow: 1,
  },
};

let result: BuildResult;
beforeAll(async () => {
  result = await build(articles);
});

function node(label: string): GraphNode | undefined {
  return result.graph.nodes.find((candidate) => candidate.label === label);
}

function weight(a: string, b: string): number {
  const keys = [node(a)?.key, node(b)?.key].sort();
  return result.graph.edges.find((edge) => edge.key === keys.join('|'))?.weight ?? 0;
}

describe('the seed articles', () => {
  for (const [kind, labels] of Object.entries(EXPECTED)) {
    test.each(Object.entries(labels))(`${kind} %s is named by %d sources`, (label, sources) => {
      expect(node(label)).toMatchObject({ kind, sources });
    });
  }

  test('edges weigh as many sources as mention both', () => {
    expect(weight('Bashar al-Assad', 'Ahmad al-Sharaa')).toBe(5);
    expect(weight('Ghiath Dallah', 'Ahmad al-Sharaa')).toBe(3);
    expect(weight('BBC', 'Syrian Observatory for Human Rights')).toBe(2);
  });

  test('the weight of an edge is the number of sources that its evidence lists', () => {
    for (const edge of result.graph.edges) {
      expect(edge.evidence.length).toBe(edge.weight);
      expect(new Set(edge.evidence.map((item) => item.document)).size).toBe(edge.weight);
    }
  });

  test('mentions and sentences stand where they say', () => {
    for (const { document, mentions, sentences } of result.documents) {
      for (const mention of mentions) {
        expect(document.text.slice(mention.start, mention.end)).toBe(mention.surface);
        const sentence = sentences[mention.sentence];
        expect(sentence?.text.slice(mention.offset, mention.offset + mention.name.length)).toBe(
          mention.name,
        );
      }
    }
  });

  test('the order of the articles does not matter', async () => {
    const reversed = await build([...articles].reverse());
    expect(JSON.stringify(reversed.graph)).toBe(JSON.stringify(result.graph));
  });
});

import { describe, expect, test } from 'vitest';
import { build } from '../../src/pipeline/build.js';
import { resolve } from '../../src/resolve/resolve.js';
import { markedUp } from './marked-up.js';

function entities(...texts: string[]) {
  return resolve(texts.map((text, i) => markedUp(`${i}`.padStart(3, '0'), text))).entities;
}

function label(...texts: string[]): string | undefined {
  return entities(...texts)[0]?.label;
}

describe('the label of an entity', () => {
  test.each([
    ['the most used full form', 'Maria Okafor', '[Maria Okafor]p, [Okafor]p, [Okafor]p.'],
    ['not the one in capitals', 'Gary Ross', '[GARY ROSS]p, [GARY ROSS]p, [Gary Ross]p.'],
    ['not a dateline in capitals', 'Accra', '[ACCRA]l, [ACCRA]l, [Accra]l.'],
    ['capitals where nothing else was seen', 'GARY ROSS', '[GARY ROSS]p.'],
    ['the longer of two used alike', 'W. Mark Felt', '[Mark Felt]p, [W. Mark Felt]p.'],
    ['the name, not the acronym', 'World Trade Council', '[World Trade Council]o, [WTC]o, [WTC]o.'],
    ['an acronym that nothing explains', 'WTC', '[WTC]o.'],
    ['the usual name of a country', 'United Kingdom', '[UK]l, [U.K.]l.'],
    ['the name of a country that the articles use', 'Turkey', '[Turkey]l.'],
    ['its usual name where they use it too', 'Türkiye', '[Turkey]l, [Turkey]l, [Türkiye]l.'],
    ['a people in the plural', 'Yazidis', '[Yazidi]g, [Yazidi]g, [Yazidi families]g.'],
    ['a faith as it stands', 'Islam', '[Islam]g, [Islam]g.'],
    ['an adjective without a plural', 'Islamic', '[Islamic]g, [Islamic]g.'],
    ['a people in the plural that was seen', 'Chechens', '[Chechens]g, [Chechen]g, [Chechen]g.'],
    ['a people without a plural', 'British', '[British]g.'],
    ['a people without a plural', 'Chinese', '[Chinese]g, [Chinese community]g.'],
    ['a people without a plural', 'French', '[French]g.'],
    ['a plural of its own spelling', 'Tories', '[Tory]g, [Tory]g, [Tories]g.'],
    ['an adjective that names no people', 'Western', '[Western]g.'],
    ['a people that acts as a plural', 'Taliban', 'The [Taliban]g have gone. [Taliban]g.'],
    ['the people, not its adjective', 'Kurds', '[Kurdish]g, [Kurdish]g, [Kurds]g.'],
    ['a collective as it stands', 'Okafor loyalists', '[Okafor loyalists]g.'],
  ])('is %s', (_, expected, text) => {
    expect(label(text)).toBe(expected);
  });
});

describe('the labels of namesakes', () => {
  const labels = (...texts: string[]) => entities(...texts).map((each) => each.label);
  const striker = 'Striker [John Smith]p left.';
  const senator = 'Senator [John Smith]p spoke.';

  test('say what tells them apart', () => {
    expect(labels(striker, senator)).toEqual(['John Smith (senator)', 'John Smith (striker)']);
  });

  test('leave the one that is mostly meant without addition', () => {
    expect(labels(striker, striker, striker, senator)).toEqual([
      'John Smith',
      'John Smith (senator)',
    ]);
  });

  test('fall to one when the user makes them one', () => {
    const documents = [striker, senator].map((text, i) => markedUp(`${i}`, text));
    const names = ['John Smith (senator)', 'John Smith (striker)'];
    const decisions = { rules: [{ type: 'merge', names, line: 1 } as const] };
    const { entities: found, unmatchedRules } = resolve(documents, { decisions });
    expect(found.map(({ key, label: shown }) => `${key} ${shown}`)).toEqual([
      'person:john-smith John Smith',
    ]);
    expect(unmatchedRules).toBeUndefined();
  });
});

describe('aliases', () => {
  test('say how often each is used and why it belongs', () => {
    expect(entities('[Maria Okafor]p met [Okafor]p. [Okafor]p left.')[0]?.aliases).toEqual([
      { name: 'Okafor', mentions: 2, reason: 'surname of Maria Okafor in its document' },
      { name: 'Maria Okafor', mentions: 1, reason: 'same name' },
    ]);
  });

  test('count a paragraph that a document repeats once, as its node does', async () => {
    const paragraph = 'Angela Merkel met Emmanuel Macron in Berlin on Monday, and Merkel smiled.';
    const { graph } = await build([{ id: 'a', text: `${paragraph}\n\n${paragraph}` }]);
    const counted = graph.nodes.map(({ label: shown, mentions, aliasReasons }) => ({
      shown,
      mentions,
      aliases: aliasReasons.reduce((sum, alias) => sum + alias.mentions, 0),
    }));
    expect(counted).toContainEqual({ shown: 'Angela Merkel', mentions: 2, aliases: 2 });
    for (const { mentions, aliases } of counted) expect(aliases).toBe(mentions);
  });

  test('name the country they belong to', () => {
    const [country] = entities('[UK]l and [Britain]l.');
    expect(country?.aliases.map(({ reason }) => reason)).toEqual([
      'name of United Kingdom',
      'name of United Kingdom',
    ]);
  });
});

describe('keys', () => {
  const keys = (...texts: string[]) => entities(...texts).map(({ key }) => key);

  test('are slugs that begin with the kind, sorted', () => {
    expect(keys('[José Muñoz]p, [Łódź]l, [Анна Иванова]p, [AT&T]o.')).toEqual([
      'location:lodz',
      'organization:at-t',
      'person:jose-munoz',
      'person:анна-иванова',
    ]);
  });

  test('that collide get a number, the more used first', () => {
    const found = entities('[A-B]o.', '[A B C]o, [A.B]o.', '[U-N]o.');
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
  });

  test('differ for two kinds of one name', () => {
    expect(keys('[Leeds]l.', '[Leeds]o.')).toEqual(['location:leeds', 'organization:leeds']);
  });

  test('are nobody’s where a name holds no letter', () => {
    const documents = [markedUp('a', '[---]o and [Acme]o.')];
    expect(Array.from(resolve(documents).assignments[0] ?? [])).toEqual([-1, 0]);
  });
});

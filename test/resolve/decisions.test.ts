import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/model/errors.js';
import { parseDecisions } from '../../src/resolve/decisions.js';
import { resolve } from '../../src/resolve/resolve.js';
import { markedUp } from './marked-up.js';

const FILE = `
# What we know better
merge:
  - [Ada Lovelace, Countess of Lovelace]
never-merge:
  - [Ada Lovelace, Lovelace]
rename:
  Analytical Society: The Analytical Society
retype:
  Babbage Ltd: organization
ban:
  - Read More
split:
  - name: Lovelace
    documents: [b]
    as: Ralph Lovelace
`;

describe('a decisions file', () => {
  test('is read with the line of each rule', () => {
    expect(parseDecisions(FILE, 'd.yaml').rules).toEqual([
      { type: 'merge', names: ['Ada Lovelace', 'Countess of Lovelace'], line: 4 },
      { type: 'never-merge', names: ['Ada Lovelace', 'Lovelace'], line: 6 },
      { type: 'rename', name: 'Analytical Society', to: 'The Analytical Society', line: 8 },
      { type: 'retype', name: 'Babbage Ltd', kind: 'organization', line: 10 },
      { type: 'ban', name: 'Read More', line: 12 },
      { type: 'split', name: 'Lovelace', documents: ['b'], as: 'Ralph Lovelace', line: 14 },
    ]);
  });

  test.each(['', '# nothing yet\n', 'merge:\n'])('may be empty: %j', (text) => {
    expect(parseDecisions(text, 'd.yaml').rules).toEqual([]);
  });

  test.each([
    ['merge: [a', /^d\.yaml:1: this is no YAML/],
    ['- merge', /^d\.yaml:1: expected sections/],
    ['ban: [x]\njoin: [y]', /^d\.yaml:2: no section is called "join": use merge, /],
    ['__proto__: [y]', /^d\.yaml:1: no section is called "__proto__"/],
    ['merge:\n  - Ada', /^d\.yaml:2: "merge" is a list of lists/],
    ['merge:\n  - [Ada]', /^d\.yaml:2: "merge" is a list of lists/],
    ['retype:\n  Ada: place', /^d\.yaml:2: "retype" is names and kinds \(person, group/],
    ['rename:\n  Ada: [x]', /^d\.yaml:2: "rename" is/],
    ['ban:\n  - 7', /^d\.yaml:2: "ban" is a list of names/],
    ['merge: [[A, B]]\nnever-merge: [[b, a]]', /^d\.yaml:2: this contradicts line 1/],
    ['ban: [A]\nrename: {a: B}', /^d\.yaml:2: this contradicts line 1/],
    ['split:\n  - {name: A, as: B}', /^d\.yaml:2: "split" is a list of what to take from whom/],
    ['split: {A: B}', /^d\.yaml:1: "split" is/],
    ['merge: {A: B}', /^d\.yaml:1: "merge" is/],
    ['ban: [A]\nsplit: [{name: a, documents: [x], as: B}]', /^d\.yaml:2: this contradicts line 1/],
    [
      'merge: [[A, B]]\nsplit: [{name: A, documents: [x], as: B}]',
      /^d\.yaml:2: this contradicts line 1/,
    ],
    [
      'split:\n- {name: A, documents: [x, y], as: B}\n- {name: A, documents: [y], as: C}',
      /^d\.yaml:3: this contradicts line 2/,
    ],
    ['retype: {A: group}\nretype: {a: person}', /^d\.yaml:2: /],
  ])('that is wrong names file, line and remedy: %j', (text, message) => {
    expect(() => parseDecisions(text, 'd.yaml')).toThrow(message);
    expect(() => parseDecisions(text, 'd.yaml')).toThrow(UsageError);
  });
});

describe('decisions', () => {
  const documents = [
    markedUp('a', '[Ada Lovelace]p, the [Countess of Lovelace]p, or [Lovelace]p. [Read More]o.'),
    markedUp('b', '[Babbage Ltd]p. [Analytical Society]o. [Lovelace]p.'),
  ];
  const resolved = (text: string) =>
    resolve(documents, { decisions: parseDecisions(text, 'd.yaml') });

  test('do what they say', () => {
    const { entities, assignments, unmatchedRules } = resolved(FILE);
    expect(entities.map(({ key, label }) => `${key} ${label}`)).toEqual([
      'organization:babbage-ltd Babbage Ltd',
      'organization:the-analytical-society The Analytical Society',
      'person:ada-lovelace Ada Lovelace',
      'person:lovelace Lovelace',
      'person:ralph-lovelace Ralph Lovelace',
    ]);
    expect(assignments.map((each) => Array.from(each))).toEqual([
      [2, 2, 3, -1],
      [0, 1, 4],
    ]);
    expect(unmatchedRules).toBeUndefined();
  });

  test('name an entity by key where two have one label', () => {
    const leeds = [markedUp('a', '[Leeds]l.'), markedUp('b', '[Leeds]o.')];
    const { entities } = resolve(leeds, {
      decisions: parseDecisions('rename: {"organization:leeds": Leeds United}', 'd.yaml'),
    });
    expect(entities.map(({ label }) => label)).toEqual(['Leeds', 'Leeds United']);
  });

  test('split the mentions of some documents off, with the rest as it was', () => {
    const smiths = ['a', 'b', 'c'].map((id) =>
      markedUp(id, '[John Smith]p of [Leeds]l. [Smith]p ran. [Mr. Smith]p won.'),
    );
    const split = (documents: string) =>
      resolve(smiths, {
        decisions: parseDecisions(
          `split: [{name: john smith, documents: ${documents}, as: John Smith (runner)}]\n` +
            'retype: {Leeds: organization}\nrename: {John Smith (runner): Jack Smith}',
          'd.yaml',
        ),
      });
    const { entities, assignments, unmatchedRules } = split('[a, c, gone]');
    const used = (label: string) =>
      entities
        .find((each) => each.label === label)
        ?.aliases.map(({ name, mentions }) => `${name} ${mentions}`);
    expect(used('Jack Smith')).toEqual(['John Smith 2', 'Mr. Smith 2', 'Smith 2']);
    expect(used('John Smith')).toEqual(['John Smith 1', 'Mr. Smith 1', 'Smith 1']);
    expect(assignments.map((each) => entities[each[0] ?? -1]?.label)).toEqual([
      'Jack Smith',
      'John Smith',
      'Jack Smith',
    ]);
    expect(unmatchedRules).toEqual([
      'line 1: split john smith in a, c, gone as John Smith (runner)',
    ]);
    expect(split('[a, b, c]').entities.map(({ label }) => label)).toEqual(['Leeds', 'Jack Smith']);
  });

  test('say which of them match nothing', () => {
    expect(
      resolved('ban:\n  - Nobody\nmerge:\n  - [Ada Lovelace, No One]\n').unmatchedRules,
    ).toEqual(['line 2: ban Nobody', 'line 4: merge Ada Lovelace, No One']);
  });

  test('never-merge beats a merge by way of a third name', () => {
    const { entities, unmatchedRules } = resolved(
      'merge:\n  - [Ada Lovelace, Babbage Ltd]\n  - [Babbage Ltd, Analytical Society]\n' +
        'never-merge:\n  - [Ada Lovelace, Analytical Society]\n',
    );
    const holding = (name: string) =>
      entities.find(({ aliases }) => aliases.some((alias) => alias.name === name))?.key;
    expect(holding('Ada Lovelace')).not.toBe(holding('Analytical Society'));
    expect(unmatchedRules).toEqual(['line 3: merge Babbage Ltd, Analytical Society']);
  });
});

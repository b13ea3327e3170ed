import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/model/errors.js';
import { addRule } from '../../src/resolve/add-rule.js';
import { parseDecisions } from '../../src/resolve/decisions.js';
import { canonicalRule, type RuleContent } from '../../src/resolve/rule.js';

const add = (text: string, ...rules: RuleContent[]) =>
  rules.reduce((known, rule) => addRule(known, 'd.yaml', rule).text, text);

const FILE = `# Ours.

merge: # one and the same
  - [Ada Lovelace, Countess of Lovelace] # the countess
  # a comment of its own
  - [Zoe, Zoë Hart]

ban:
  - Read More
`;

describe('a rule is added to a decisions file', () => {
  test('that is new, under a header', () => {
    const text = add('', { type: 'never-merge', names: ['John Hart', 'John Hart: runner'] });
    expect(text).toMatch(/^(# .*\n)+\nnever-merge:\n {2}- \[John Hart, "John Hart: runner"\]\n$/);
  });

  test('in its place, with all comments kept', () => {
    const text = add(
      FILE,
      { type: 'merge', names: ['Bo', 'Bo Hart'] },
      { type: 'ban', name: 'Advertisement' },
      { type: 'rename', name: 'Zoe', to: 'Zoë Hart' },
      { type: 'retype', name: 'Hart Ltd', kind: 'organization' },
      { type: 'split', name: 'Hart', documents: ['b.txt', 'a.txt'], as: 'Ed Hart' },
      { type: 'rename', name: 'Ada', to: 'yes' },
    );
    expect(text).toBe(`# Ours.

merge:
  # one and the same
  - [Ada Lovelace, Countess of Lovelace] # the countess
  - [Bo, Bo Hart]
  # a comment of its own
  - [Zoe, Zoë Hart]
rename:
  Ada: yes
  Zoe: Zoë Hart
retype:
  Hart Ltd: organization

ban:
  - Advertisement
  - Read More
split:
  - name: Hart
    documents: [a.txt, b.txt]
    as: Ed Hart
`);
  });

  test('once', () => {
    const again = addRule(FILE, 'd.yaml', { type: 'merge', names: ['Zoë Hart', 'Zoe'] });
    expect(again).toEqual({ text: FILE, knownLine: 6 });
  });

  test('only where it contradicts no other', () => {
    const never: RuleContent = { type: 'never-merge', names: ['zoe', 'Zoë Hart'] };
    const ban: RuleContent = { type: 'ban', name: 'Zoe' };
    expect(() => add(FILE, never)).toThrow(
      'd.yaml:6: "never-merge zoe, Zoë Hart" contradicts line 6: merge Zoe, Zoë Hart: take that away first',
    );
    expect(() => add(FILE, ban)).toThrow(UsageError);
    expect(() => add('merge: [', ban)).toThrow(/^d\.yaml:1: this is no YAML/);
  });

  test('and read back as it was said, whatever the names', () => {
    const name = fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.constantFrom('null', '- a: [b]', '#c', '7'),
      )
      .map((text) => `A${text.trim()}`.trim());
    const rule: fc.Arbitrary<RuleContent> = fc.oneof(
      fc.record({ type: fc.constant('ban' as const), name }),
      fc.record({ type: fc.constant('rename' as const), name, to: name }),
      fc.record({
        type: fc.constant('merge' as const),
        names: fc.array(name, { minLength: 2, maxLength: 4 }),
      }),
      fc.record({
        type: fc.constant('split' as const),
        name,
        documents: fc.array(name, { minLength: 1, maxLength: 3 }),
        as: name,
      }),
    );
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), (rules) => {
        const kept: RuleContent[] = [];
        let text = '';
        for (const each of rules) {
          try {
            text = addRule(text, 'd.yaml', each).text;
            kept.push(each);
          } catch (error) {
            expect(error).toBeInstanceOf(UsageError);
          }
        }
        const read = new Set(parseDecisions(text, 'd.yaml').rules.map(canonicalRule));
        expect(read).toEqual(new Set(kept.map(canonicalRule)));
      }),
    );
  });
});

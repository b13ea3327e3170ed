import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entity, Resolution } from '../../src/model/entity.js';
import type { AnnotatedDocument } from '../../src/model/mention.js';
import { compareStrings } from '../../src/model/order.js';
import { resolve } from '../../src/resolve/resolve.js';
import { type Rule, ruleKey } from '../../src/resolve/rule.js';
import { markedUp } from './marked-up.js';

const first = fc.constantFrom('Ada', 'Bill', 'William', 'Maria', 'A.', 'B.', '');
const middle = fc.constantFrom('', '', 'Maria', 'M.', 'Stan');
const last = fc.constantFrom('Okafor', 'Lindgren', 'Maria');
const person = fc.tuple(first, middle, last).map((parts) => parts.filter((part) => part).join(' '));
const thing = fc.constantFrom(
  '[World Trade Council]o',
  '[WTC]o',
  '[Council]o',
  '[Kurds]g',
  '[Kurdish]g',
  '[UK]l',
  '[Britain]l',
  '[Maria]l',
  '[Okafor]o30',
);
const mention = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('', '', 'striker ', 'senator '), person)
      .map(([role, name]) => `${role}[${name}]p`),
  },
  { weight: 1, arbitrary: thing },
);
const texts = fc.array(
  fc
    .tuple(fc.array(mention, { maxLength: 6 }), fc.constantFrom(', ', '.\n'))
    .map(([mentions, between]) => mentions.join(between)),
  {
    minLength: 1,
    maxLength: 8,
  },
);

function corpus(all: readonly string[]): AnnotatedDocument[] {
  return all.map((text, i) => markedUp(`${i}`.padStart(3, '0'), text));
}

/** Names by entity, as pairs of document id and name: what a resolution says, without its order. */
function partition(documents: readonly AnnotatedDocument[], resolution: Resolution): unknown {
  return documents
    .flatMap(({ document, mentions }, d) =>
      mentions.map(({ name, start }, m) => {
        const key = resolution.entities[resolution.assignments[d]?.[m] ?? -1]?.key;
        return `${document.id} ${start} ${name} ${key}`;
      }),
    )
    .sort(compareStrings);
}

function contradict(a: string, b: string): boolean {
  const [partsA, partsB] = [a.split(' '), b.split(' ')];
  if (partsA.length < 2 || partsB.length < 2) return false;
  const [givenA, givenB] = [partsA[0] as string, partsB[0] as string];
  if (givenA.endsWith('.') || givenB.endsWith('.')) return false;
  // Of all given names here, "Bill" alone is a form of another.
  const formal = (given: string) => (given === 'Bill' ? 'William' : given);
  return formal(givenA) !== formal(givenB);
}

const name = fc.oneof(
  person,
  fc.constantFrom('World Trade Council', 'WTC', 'Kurds', 'UK', 'Nobody'),
);
const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    type: fc.constantFrom('merge' as const, 'never-merge' as const),
    names: fc.array(name, { minLength: 2, maxLength: 3 }),
    line: fc.constant(1),
  }),
  fc.record({ type: fc.constant('ban' as const), name, line: fc.constant(1) }),
  fc.record({
    type: fc.constant('rename' as const),
    name,
    to: fc.constantFrom('Alpha', 'Beta'),
    line: fc.constant(1),
  }),
  fc.record({
    type: fc.constant('retype' as const),
    name,
    kind: fc.constantFrom('group' as const, 'location' as const),
    line: fc.constant(1),
  }),
  fc.record({
    type: fc.constant('split' as const),
    name,
    documents: fc.subarray(['000', '001', '002', 'gone'], { minLength: 1 }),
    as: fc.constantFrom('Gamma', 'Delta', 'Maria Okafor'),
    line: fc.constant(1),
  }),
);

describe('resolution', () => {
  test('does not depend on the order of documents', () => {
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.integer()), (all, noise) => {
        const documents = corpus(all);
        const shuffled = documents
          .map((document) => ({ document, at: noise.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ document }) => document);
        expect(partition(shuffled, resolve(shuffled))).toEqual(
          partition(documents, resolve(documents)),
        );
      }),
    );
  });

  test('never joins full names with different given names, however long the chain', () => {
    fc.assert(
      fc.property(texts, (all) => {
        for (const { aliases } of resolve(corpus(all)).entities) {
          for (const a of aliases) {
            for (const b of aliases)
              expect(contradict(a.name, b.name), `${a.name}, ${b.name}`).toBe(false);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('gives every mention an entity that counts it among its aliases', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const documents = corpus(all);
        const { entities, assignments } = resolve(documents);
        const counts = new Map<string, number>();
        documents.forEach(({ mentions }, d) => {
          mentions.forEach((each, m) => {
            const id = `${entities[assignments[d]?.[m] ?? -1]?.key} ${each.name}`;
            counts.set(id, (counts.get(id) ?? 0) + 1);
          });
        });
        const said = entities.flatMap(({ key, aliases }) =>
          aliases.map((alias) => [`${key} ${alias.name}`, alias.mentions] as const),
        );
        expect(new Map(said)).toEqual(counts);
        expect(entities.map(({ key }) => key)).toEqual(
          [...new Set(entities.map(({ key }) => key))].sort(compareStrings),
        );
      }),
    );
  });
});

describe('decisions', () => {
  test('mean the same in any order and said twice', () => {
    fc.assert(
      fc.property(texts, fc.array(rule, { maxLength: 6 }), (all, rules) => {
        const documents = corpus(all);
        const once = resolve(documents, { decisions: { rules } });
        const reversed = resolve(documents, { decisions: { rules: [...rules].reverse() } });
        const twice = resolve(documents, { decisions: { rules: [...rules, ...rules] } });
        expect(reversed).toEqual(once);
        expect(twice).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  test('keep apart whatever else is merged', () => {
    fc.assert(
      fc.property(texts, fc.array(rule, { maxLength: 6 }), name, name, (all, rules, a, b) => {
        fc.pre(a !== b);
        const never: Rule = { type: 'never-merge', names: [a, b], line: 9 };
        const { entities } = resolve(corpus(all), { decisions: { rules: [...rules, never] } });
        for (const { aliases } of entities) {
          const names = aliases.map((alias) => alias.name);
          expect(names.includes(a) && names.includes(b), `${names}`).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('change nothing that they do not name', () => {
    fc.assert(
      fc.property(texts, fc.array(rule, { maxLength: 4 }), (all, rules) => {
        const documents = corpus(all);
        const before = resolve(documents);
        const after = resolve(documents, { decisions: { rules } });
        const named = new Set(
          // A new label may take the key of an entity that has it already.
          rules
            .flatMap((each) => ('names' in each ? each.names : [each.name]))
            .concat(rules.map((each) => ('as' in each ? each.as : 'to' in each ? each.to : '')))
            .map(ruleKey),
        );
        const isFree = ({ key, label, aliases }: Entity) =>
          ![label, ...aliases.map((alias) => alias.name)].map(ruleKey).some((n) => named.has(n)) &&
          !named.has(ruleKey(key));
        const said = ({ label, kind, aliases, roles }: Entity) => ({ label, kind, aliases, roles });
        const left = after.entities.map((entity) => JSON.stringify(said(entity)));
        for (const entity of before.entities.filter(isFree)) {
          expect(left).toContain(JSON.stringify(said(entity)));
        }
        const free = new Set(before.entities.filter(isFree).map(({ key }) => key));
        const misses = ({ nearMisses }: Resolution) =>
          nearMisses.filter(({ one, other }) => free.has(one) && free.has(other));
        expect(misses(after)).toEqual(misses(before));
      }),
      { numRuns: 300 },
    );
  });

  test('leave every other mention in an entity that counts it among its aliases', () => {
    fc.assert(
      fc.property(texts, fc.array(rule, { maxLength: 6 }), (all, rules) => {
        const documents = corpus(all);
        const { entities, assignments } = resolve(documents, { decisions: { rules } });
        const counts = new Map<string, number>();
        documents.forEach(({ mentions }, d) => {
          mentions.forEach((each, m) => {
            const entity = entities[assignments[d]?.[m] ?? -1];
            const id = `${entity?.key} ${each.name}`;
            if (entity) counts.set(id, (counts.get(id) ?? 0) + 1);
            else expect(rules.some(({ type }) => type === 'ban')).toBe(true);
          });
        });
        const said = entities.flatMap(({ key, aliases }) =>
          aliases.map((alias) => [`${key} ${alias.name}`, alias.mentions] as const),
        );
        expect(new Map(said)).toEqual(counts);
      }),
      { numRuns: 300 },
    );
  });

  test('hold in whatever corpus has their names', () => {
    fc.assert(
      fc.property(texts, name, name, (all, a, b) => {
        const rules: Rule[] = [{ type: 'merge', names: [a, b], line: 1 }];
        const before = resolve(corpus(all)).entities;
        const uses = (entity: Entity, wanted: string) =>
          entity.aliases.some((alias) => ruleKey(alias.name) === ruleKey(wanted));
        const { entities, unmatchedRules } = resolve(corpus(all), { decisions: { rules } });
        const known = [a, b].every((each) => before.some((entity) => uses(entity, each)));
        if (known) expect(entities.some((each) => uses(each, a) && uses(each, b))).toBe(true);
        expect(unmatchedRules === undefined).toBe(known);
      }),
      { numRuns: 300 },
    );
  });

  test('survive that documents are renamed and reordered, if they name none', () => {
    fc.assert(
      fc.property(texts, fc.array(rule, { maxLength: 4 }), (all, rules) => {
        const decisions = { rules: rules.filter(({ type }) => type !== 'split') };
        const renamed = all.map((text, i) => markedUp(`new/${99 - i}`, text)).reverse();
        expect(resolve(renamed, { decisions }).entities.map(namesOf)).toEqual(
          resolve(corpus(all), { decisions }).entities.map(namesOf),
        );
      }),
      { numRuns: 300 },
    );
  });
});

function namesOf({ key, label, aliases }: Entity): unknown {
  return { key, label, aliases };
}

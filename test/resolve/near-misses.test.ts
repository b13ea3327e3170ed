import { describe, expect, test } from 'vitest';
import { parseDecisions } from '../../src/resolve/decisions.js';
import { resolve } from '../../src/resolve/resolve.js';
import { markedUp } from './marked-up.js';

function nearMisses(texts: readonly string[], decisions = '') {
  const documents = texts.map((text, i) => markedUp(`${i}`.padStart(3, '0'), text));
  const rules = parseDecisions(decisions, 'd.yaml');
  return resolve(documents, { decisions: rules }).nearMisses;
}

const HARTS = ['[Bill Hart]p and [Hilda Hart]p in [Leeds]l.', '[Hart]p in [Leeds]l.'];

describe('a near-miss', () => {
  test('is a short form that could be two, with what speaks for and against', () => {
    expect(nearMisses(HARTS)).toEqual([
      {
        one: 'person:bill-hart',
        other: 'person:hart',
        reasonsFor: ['surname of Bill Hart', 'both are named with Leeds'],
        reasonsAgainst: ['may as well be Hilda Hart'],
      },
      {
        one: 'person:hart',
        other: 'person:hilda-hart',
        reasonsFor: ['surname of Hilda Hart', 'both are named with Leeds'],
        reasonsAgainst: ['may as well be Bill Hart'],
      },
    ]);
  });

  test.each([
    [
      'a surname in an unrelated document',
      ['[Maria Okafor]p visited [Lagos]l.', '[Okafor]p sings in [Oslo]l.'],
      'person:maria-okafor | person:okafor: surname of Maria Okafor / ' +
        'not so named in one document with the full name, their documents share no other telling name',
    ],
    [
      'a given name across documents',
      ['[Omar]p fled [Aden]l.', '[Omar Haddad]p fled [Aden]l.'],
      'person:omar | person:omar-haddad: given name of Omar Haddad, both are named with Aden / ' +
        'a given name alone says too little across documents',
    ],
    [
      'one name of two kinds',
      ['[Leeds]l is a city. [Leeds]o won.'],
      'location:leeds | organization:leeds: same name / ' +
        'read 1 as location, 1 as organization, a document names both',
    ],
    [
      'a person of the same name',
      ['Striker [John Smith]p joined [Norham Rovers]o.', 'Senator [John Smith]p left [Ardley]l.'],
      'person:john-smith-senator | person:john-smith-striker: same name / ' +
        'told apart: senator, striker, their documents share no other telling name',
    ],
    [
      'a similar spelling',
      ['[Ghislaine Maxwell]p left [Oslo]l.', '[Ghislane Maxwell]p left [Oslo]l.'],
      'person:ghislaine-maxwell | person:ghislane-maxwell: similar spelling, ' +
        'both are named with Oslo / spelled differently',
    ],
    [
      'a son',
      ['[Donald Hart]p.', '[Donald Hart Jr.]p.'],
      'person:donald-hart | person:donald-hart-jr: same name / ' +
        '"jr" tells them apart, their documents share no other telling name',
    ],
    [
      'part of an organization’s name',
      ['[Walden Electric]o grew.', '[Walden]o fell.'],
      'organization:walden | organization:walden-electric: beginning of Walden Electric / ' +
        'not every document that says Walden explains it, their documents share no other telling name',
    ],
  ])('is %s', (_, texts, expected) => {
    const said = nearMisses(texts).map(
      ({ one, other, reasonsFor, reasonsAgainst }) =>
        `${one} | ${other}: ${reasonsFor.join(', ')} / ${reasonsAgainst.join(', ')}`,
    );
    expect(said).toEqual([expected]);
  });

  test('is no pair that was joined, nor one that has nothing in common', () => {
    expect(nearMisses(['[Maria Okafor]p met [Okafor]p and [Bill Hart]p in [Oslo]l.'])).toEqual([]);
  });

  test('falls out once the user joins or bans it, and is marked once they keep it apart', () => {
    expect(nearMisses(HARTS, 'merge: [[Bill Hart, Hart]]')).toEqual([]);
    expect(nearMisses(HARTS, 'ban: [Hart]')).toEqual([]);
    const [first, second] = nearMisses(HARTS, 'never-merge: [[Bill Hart, Hart]]');
    expect(first).toMatchObject({
      decided: true,
      reasonsAgainst: ['kept apart by a decision', 'may as well be Hilda Hart'],
    });
    expect(second).not.toHaveProperty('decided');
  });

  test('is found among as many namesakes as there are, eight at most each', () => {
    const given = 'Ada Bea Cleo Dora Ella Fay Gia Hope Ida Joy Kim Lea'.split(' ');
    const texts = [...given.map((name) => `[${name} Hart]p.`), '[Hart]p.'];
    const found = nearMisses(texts).filter(({ one, other }) =>
      [one, other].includes('person:hart'),
    );
    expect(found).toHaveLength(8);
    expect(found[0]?.reasonsAgainst[0]).toBe(
      'may as well be Bea Hart, Cleo Hart, Dora Hart and 8 more',
    );
  });
});

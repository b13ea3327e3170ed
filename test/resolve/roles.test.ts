import { describe, expect, test } from 'vitest';
import { parseDecisions } from '../../src/resolve/decisions.js';
import { resolve } from '../../src/resolve/resolve.js';
import { markedUp } from './marked-up.js';

function rolesOf(...texts: string[]) {
  const { entities } = resolve(texts.map((text, i) => markedUp(`${i}`, text)));
  return entities.flatMap(({ label, roles }) => roles.map(({ name }) => `${label}: ${name}`));
}

describe('the roles of a person', () => {
  test.each([
    ['a title', 'They met interim president [Ada Hart]p.', 'Ada Hart: interim president'],
    ['a title in capitals', 'Prime Minister [Ada Hart]p left.', 'Ada Hart: prime minister'],
    [
      'a title that was',
      'The ex-brigadier general [Bo Lee]p fled.',
      'Bo Lee: ex-brigadier general',
    ],
    ['a title inside the name', '[President Hart]p left.', 'President Hart: president'],
    [
      'an apposition',
      '[Bo Lee]p, an ex-brigadier general in the army, fled.',
      'Bo Lee: ex-brigadier general',
    ],
    [
      'an apposition with its place',
      '[Ada Hart]p, the mayor of [Leeds]l, spoke.',
      'Ada Hart: mayor of Leeds',
    ],
    [
      'an apposition without article',
      '[Ada Hart]p, president of the United States, spoke.',
      'Ada Hart: president of the United States',
    ],
    [
      'an introduction',
      'The head coach of the club, [Ada Hart]p, resigned.',
      'Ada Hart: head coach of the club',
    ],
    [
      'the end of a sentence',
      'He met [Ada Hart]p, chief executive of Apple Corps.',
      'Ada Hart: chief executive of Apple Corps',
    ],
    ['the last of them', 'The founder of the party met the mayor, [Bo Lee]p.', 'Bo Lee: mayor'],
  ])('are read from %s', (_, text, expected) => {
    expect(rolesOf(text)).toEqual([expected]);
  });

  test.each([
    'They will judge [Ada Hart]p.',
    'Vice presidents [Ada Hart]p and [Bo Lee]p.',
    'He met [Ada Hart]p, the mayor, and others.',
    'He met the mayor, [Ada Hart]p, and others.',
    '[Ada Hart]p, a day later, left.',
    'The wife of the president and [Ada Hart]p spoke.',
    'The general secretary [BBC]o said.',
    '[Ada Hart]p, president [Bo]l of all.',
  ])('are not invented: %s', (text) => {
    expect(rolesOf(text)).toEqual([]);
  });

  test('are counted over all names of a person, with the places that say so', () => {
    const texts = [
      'President [Ada Hart]p spoke. [Hart]p, the president, left. Mayor [Bo Lee]p came.',
      'The president, [Ada Hart]p, was a judge.',
    ];
    const documents = texts.map((text, i) => markedUp(`${i}`, text));
    const { entities } = resolve(documents, {
      decisions: parseDecisions('merge: [[Ada Hart, Bo Lee]]', 'd.yaml'),
    });
    const said = entities[0]?.roles.map(({ name, mentions, evidence }) => [
      name,
      mentions,
      evidence.flatMap(({ document, spans }) =>
        spans.map(({ start, end }) => documents[document]?.document.text.slice(start, end)),
      ),
    ]);
    expect(said).toEqual([
      ['president', 3, ['President', 'president', 'president']],
      ['mayor', 1, ['Mayor']],
    ]);
  });
});

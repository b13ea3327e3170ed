import { beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '../src/ingest/create-document.js';
import { type Annotator, createAnnotator } from '../src/nlp/annotator.js';

let annotator: Annotator;
beforeAll(async () => {
  annotator = await createAnnotator();
});

/** The names in a text as "kind: name", in reading order. */
function names(text: string): string[] {
  const { mentions } = annotator.annotate(createDocument({ id: 'a', text }));
  return mentions.map(({ kind, name }) => `${kind}: ${name}`);
}

describe('a name and its neighbours', () => {
  it.each([
    ['The president of Peru flew to Lima.', ['location: Peru', 'location: Lima']],
    ['Peruvian farmers blocked the road.', ['group: Peruvian']],
    ['President Emmanuel Macron spoke first.', ['person: Emmanuel Macron']],
    ['Interim president Dina Boluarte resigned.', ['person: Dina Boluarte']],
    ["Germany's Angela Merkel declined.", ['location: Germany', 'person: Angela Merkel']],
    ['A UK-based charity paid for it.', ['location: UK']],
    ['The court freed Navalny’s lawyer.', ['person: Navalny']],
    ['She teaches at the University of Nairobi.', ['organization: University of Nairobi']],
    ['They fled to the village of Ali Hassan.', ['location: Ali Hassan']],
    [
      'They fled Ali Hassan, a mostly empty town near Garissa.',
      ['location: Ali Hassan', 'location: Garissa'],
    ],
    ['Ali Hassan, a village elder, wept.', ['person: Ali Hassan']],
    [
      'They crossed Kenya, Uganda, and Bugoro on foot.',
      ['location: Kenya', 'location: Uganda', 'location: Bugoro'],
    ],
    ['Fighters of al-Shabaab left the port.', ['organization: al-Shabaab']],
    ['They met in Gulu, Uganda, on Sunday.', ['location: Gulu', 'location: Uganda']],
    ['we moved from nairobi to tampa bay', ['location: nairobi', 'location: tampa bay']],
    ['we ate turkey from the china in march', []],
    [
      'Karel Krajčovič met Zlata Đurđević in Poznań.',
      ['person: Karel Krajčovič', 'person: Zlata Đurđević', 'location: Poznań'],
    ],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('a document', () => {
  it('gives one name one kind', () => {
    const text =
      'Rahima Okoth spoke in Mombasa. The crowd cheered Rahima Okoth. Rahima Okoth, where most expected anger, thanked them.';
    expect(names(text).filter((name) => name.endsWith('Okoth'))).toEqual([
      'person: Rahima Okoth',
      'person: Rahima Okoth',
      'person: Rahima Okoth',
    ]);
  });

  it('finds a surname by the full name that stands elsewhere', () => {
    const text =
      'Wanjiku Price, a nurse in Nakuru, fled in May. Two days later Price and a neighbour came back.';
    expect(names(text).filter((name) => name.endsWith('Price'))).toEqual([
      'person: Wanjiku Price',
      'person: Price',
    ]);
  });
});

describe('groups built on names', () => {
  it.each([
    ['Bolsonaro supporters filled the square.', 'group: Bolsonaro supporters'],
    ['Hezbollah fighters crossed the border.', 'group: Hezbollah fighters'],
    ['The camp houses Rohingya refugees.', 'group: Rohingya'],
    ['Shells hit pro-Russian separatists near the town.', 'group: pro-Russian separatists'],
    ['Police held back anti-Maduro protesters.', 'group: anti-Maduro protesters'],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual([expected]);
  });

  it.each([
    ['Many Kurdish families left the town.', ['group: Kurdish']],
    ['The Yazidi community mourned.', ['group: Yazidi']],
    ['The protesters and the rebels went home.', []],
    ["Bolsonaro's supporters went home.", ['person: Bolsonaro']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('what is no name', () => {
  it('knows the acronym of a thing from that of a body', () => {
    const text =
      'The child has cleidocranial dysplasia (CCD). CCD is rare, says the ministry of health (MOH). MOH officials met.';
    expect(names(text).filter((name) => /CCD|MOH/.test(name))).toEqual([
      'organization: MOH',
      'organization: MOH',
    ]);
  });

  it.each([
    'Eyewitness accounts differ. Witnesses said so on Monday. Hundreds fled.',
    'Protesters gathered early. However, nobody came in December.',
    'Rising Tensions as Families Face Brutal Killings',
    'HUNDREDS DEAD AS RIVAL FACTIONS CLASH',
    'It stands at https://example.org/News/Kenya-Uganda/Odinga for all to read.',
    'Everything You Need to Know About the Coming Heat Wave',
    'Write to HaveYourSay@kenya.example.org, or open MinutesMay.pdf.',
  ])('%s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('keeps the place of a dateline and the names of a headline', () => {
    expect(names('NAIROBI (Reuters) - The river rose again.')).toContain('location: NAIROBI');
    const article =
      'Floods Hit Kenya as Thousands Flee Their Homes\n\nFloods hit Kenya on Sunday, officials said.';
    expect(names(article)).toEqual(['location: Kenya', 'location: Kenya']);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocument } from '../src/ingest/create-document.js';
import type { TextFormat } from '../src/model/document.js';
import { type Paragraph, toSource } from '../src/model/prose.js';

function paragraphsOf(text: string, format: TextFormat = 'plain'): readonly Paragraph[] {
  return createDocument({ id: 'a', text, format }).prose.paragraphs;
}

function textsOf(text: string, format: TextFormat = 'plain'): string[] {
  return paragraphsOf(text, format).map((paragraph) => paragraph.text);
}

/** What a reader sees of both: white space single, no markup, no reference, no lone surrogate. */
function expectAligned(text: string, paragraph: Paragraph): void {
  let at = 0;
  let source = 0;
  for (const piece of paragraph.pieces) {
    expect(piece.at).toBe(at);
    expect(piece.length).toBeGreaterThan(0);
    expect(piece.source).toBeGreaterThanOrEqual(source);
    at += piece.length;
    source = piece.source + piece.sourceLength;
    if (piece.length !== piece.sourceLength) continue;
    const given = text.slice(piece.source, source).replace(/\p{Cs}/gu, '\ufffd');
    const read = paragraph.text.slice(piece.at, at);
    expect(read).toBe(read.includes(' ') ? given.replace(/[\s\p{Cc}]/gu, ' ') : given);
  }
  expect(at).toBe(paragraph.text.length);
  expect(source).toBeLessThanOrEqual(text.length);
}

/** Pieces of articles in every format, with what goes wrong in them. */
const fragment = fc.constantFrom(
  ...[
    'Kofi Annan',
    'met',
    'Mary-Jane O’Neill',
    'in',
    'Genève',
    '5*3*2',
    'snake_case',
    '😀',
    'a.',
    '?',
  ],
  ...[
    '**',
    '*',
    '_',
    '`',
    '# ',
    '## ',
    '- ',
    '> ',
    '[',
    '](http://a.b/c_d)',
    '![',
    '| ',
    '---',
    '```',
  ],
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<br>',
    '<div class="x">',
    '</div>',
    '<script>x<y</script>',
    '<!-- c -->',
  ],
  ...[
    '&amp;',
    '&eacute;',
    '&nbsp;',
    '&#128512;',
    '&lt',
    '&',
    '<',
    '\\*',
    '\u00ad',
    '\u200b',
    '\ud83d',
    '\ufeff',
  ],
  ...[' ', '  ', '\t', '\n', '\n\n', '\r\n', '\u2028', '\u0000', '\u0007'],
);
const article = fc.array(fragment, { maxLength: 60 }).map((parts) => `Word ${parts.join('')}`);

describe('prose points back to the text as given', () => {
  test.each(['plain', 'markdown', 'html'] as const)('%s', (format) => {
    fc.assert(
      fc.property(article, (text) => {
        for (const paragraph of paragraphsOf(text, format)) {
          expect(paragraph.text).toMatch(/\S/);
          expect(paragraph.text).not.toMatch(/^\s|\s\s|\s$|[\n\r\t]/);
          expectAligned(text, paragraph);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each(['plain', 'markdown', 'html'] as const)(
    'a name in %s is found at its place',
    (format) => {
      const name = 'Zoë Quartermaine';
      fc.assert(
        fc.property(article, article, (before, after) => {
          const text = `${before} ${name} ${after}`;
          for (const paragraph of paragraphsOf(text, format)) {
            const start = paragraph.text.indexOf(name);
            if (start < 0) continue;
            const span = toSource(paragraph, { start, end: start + name.length });
            expect(text.slice(span.start, span.end)).toBe(name);
          }
        }),
      );
    },
  );

  test('a name with markup, a line break or a reference inside', () => {
    const cases: [TextFormat, string, string][] = [
      ['plain', 'Now **Ada** Lovelace spoke.', 'Ada** Lovelace'],
      ['markdown', 'Now [Ada](http://x.org) _Lovelace_ spoke.', 'Ada](http://x.org) _Lovelace'],
      ['markdown', 'Now Ada\nLovelace spoke.', ''],
      ['html', '<p>Now <b>Ada</b>&nbsp;Lovelace spoke.</p>', 'Ada</b>&nbsp;Lovelace'],
    ];
    for (const [format, text, source] of cases) {
      const found = paragraphsOf(text, format).find((p) => p.text.includes('Ada Lovelace'));
      if (source === '') {
        expect(found).toBeUndefined();
        continue;
      }
      const start = (found as Paragraph).text.indexOf('Ada Lovelace');
      const span = toSource(found as Paragraph, { start, end: start + 'Ada Lovelace'.length });
      expect(text.slice(span.start, span.end)).toBe(source);
    }
  });
});

describe('what is text', () => {
  test('marks of emphasis are none, though their partner is lost', () => {
    expect(textsOf('**Bold** and *thin* and _low_ and `code` here.')).toEqual([
      'Bold and thin and low and code here.',
    ]);
    expect(textsOf('A sentence in bold, half of it lost.**')).toEqual([
      'A sentence in bold, half of it lost.',
    ]);
  });

  test('signs inside words and sums stay', () => {
    const text = 'The file snake_case_name holds 5*3*2, 2 ** 8 and __proto__ as they are.';
    expect(textsOf(text)).toEqual([text]);
  });

  test('characters that do not show vanish, inside names too', () => {
    expect(textsOf('Ada Love\u00adlace\u200b met\u0007 Charles\ud83d.')).toEqual([
      'Ada Lovelace met Charles\ufffd.',
    ]);
  });

  test('the text itself stays as given', () => {
    const text = ' x\ud800\r\n**y** ';
    expect(createDocument({ id: 'a', text }).text).toBe(text);
  });
});

describe('paragraphs of plain text', () => {
  const WRAPPED = `The committee met on Monday in the old town hall, where Ada Lovelace and
her colleague Charles Babbage presented the plan that the United Nations
had asked for. It was received with little enthusiasm, members said.

A second session is to follow in the spring. Until then, the office in
Geneva will collect the answers of all members, Ms Lovelace told Reuters
after the vote, and publish them in full.
`;

  test('one a line', () => {
    expect(textsOf('First line here.\nSecond line here.\r\n\r\nThird.')).toEqual([
      'First line here.',
      'Second line here.',
      'Third.',
    ]);
  });

  test.each(['plain', 'markdown'] as const)(
    'hard-wrapped lines belong together in %s',
    (format) => {
      const paragraphs = textsOf(WRAPPED, format);
      expect(paragraphs).toHaveLength(2);
      expect(paragraphs[0]).toContain('Ada Lovelace and her colleague Charles Babbage');
      expect(paragraphs[1]).toContain('the office in Geneva will collect');
    },
  );

  test('a heading, a list and an indented paragraph begin anew in wrapped text', () => {
    const text = `# Minutes\n${WRAPPED}\n- one point that was made\n- another point that was made`;
    expect(textsOf(text)).toHaveLength(5);
  });

  test('short lines that are sentences are paragraphs of their own', () => {
    const lines = [
      'The bridge is closed until Monday, police said.',
      'Trains run as usual on all lines.',
    ];
    const text = Array.from({ length: 6 }, (_, i) => `${i} ${lines[i % 2]}`).join('\n');
    expect(textsOf(text)).toHaveLength(6);
  });
});

describe('headings, titles, repeats', () => {
  test('a heading is marked, or short, without full stop, and bold or in title case', () => {
    const roles = paragraphsOf(
      [
        '**A lead sentence in bold that ends with a full stop.**',
        '**Rivals meet again**',
        'Old Rivals Meet Again in the Northern Capital',
        'FIRE IN THE HARBOUR',
        '- Mary Robinson Kofi Annan Gro Brundtland',
        'They met and talked about many things until evening',
        'Old Rivals Part Again in the Northern Capital',
      ].join('\n'),
    ).map(({ role }) => role);
    expect(roles).toEqual(['body', 'heading', 'heading', 'heading', 'body', 'body', 'body']);
  });

  test('the title is given, marked, or the first heading near the top', () => {
    const text = 'A lead that says it all.\nOld Rivals Meet Again Today\nThey met.';
    expect(createDocument({ id: 'a', text }).title).toBe('Old Rivals Meet Again Today');
    expect(createDocument({ id: 'a', text, title: 'Given' }).title).toBe('Given');
    expect(
      createDocument({ id: 'a', text: 'They met. They spoke.\nThey left.' }).title,
    ).toBeUndefined();
    const markdown = 'Some line.\n\n# The *fire* of Lyon\n\nText.';
    expect(createDocument({ id: 'a', text: markdown, format: 'markdown' }).title).toBe(
      'The fire of Lyon',
    );
  });

  test('a paragraph that stood before is told, whatever its case and marks', () => {
    const repeated = paragraphsOf('They met.\n**THEY  met.**\nThey left.\nThey met.');
    expect(repeated.map((paragraph) => paragraph.repeated)).toEqual([false, true, false, true]);
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '../src/ingest/create-document.js';
import { type Annotator, createAnnotator } from '../src/nlp/annotator.js';

let annotator: Annotator;
beforeAll(async () => {
  annotator = await createAnnotator();
});

function annotate(text: string) {
  return annotator.annotate(createDocument({ id: 'a', text }));
}

/** Text that tokenizers stumble over, in all mixtures. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'Angela Merkel',
    "Kenya's",
    'pro-Kremlin',
    '__proto__',
    'constructor',
    '\ud83d',
    '🙂',
    '\u0000',
    '**Berlin**',
    '\n\n',
    ' ',
    '\u00a0',
    '—',
    "'s",
    'U.S.-based',
    'Łódź',
    'e\u0301',
    'http://a.b/C?D=E',
    'A'.repeat(700),
    'a-'.repeat(400),
    '((((',
    '&amp;',
  ),
);
const messy = fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' '));

describe('annotate', () => {
  it('gives mentions that stand in the text and in their sentence', () => {
    fc.assert(
      fc.property(messy, (text) => {
        fc.pre(/\p{L}/u.test(text));
        const { mentions, sentences, document } = annotate(`Paris ${text}`);
        let end = 0;
        for (const mention of mentions) {
          expect(document.text.slice(mention.start, mention.end)).toBe(mention.surface);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          end = mention.end;
          const sentence = sentences[mention.sentence];
          expect(sentence?.text.slice(mention.offset, mention.offset + mention.name.length)).toBe(
            mention.name,
          );
          expect(mention.name).not.toBe('');
          expect(mention.confidence).toBeGreaterThan(0);
          expect(mention.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('says the same of a document whatever it read before', () => {
    const text = 'Wanjiru Kamau, who leads the Nairobi Water Company, met voters in Kisumu.';
    const first = annotate(text).mentions;
    annotate('Kisumu said nothing. The minister left for Oslo on Monday.');
    expect(annotate(text).mentions).toEqual(first);
  });

  it('reads a long run without spaces in little time', () => {
    const began = performance.now();
    annotate(`Lagos ${'abc-'.repeat(50_000)} Abuja`);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('does not end a sentence inside a name', () => {
    const { sentences, mentions } = annotate('The march reached St. Petersburg on Friday evening.');
    expect(mentions.map(({ name }) => name)).toEqual(['St. Petersburg']);
    expect(sentences).toHaveLength(1);
  });

  it('finds nothing in text without names', () => {
    expect(annotate('The rain fell all night and the river rose again.').mentions).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenizer } from '../src/nlp/tokenize.js';

const tokenize = createTokenizer();

describe('the tokenizer', () => {
  it('reads an abbreviation alike, whatever it met before', () => {
    const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 2, maxLength: 4 }), (letters) => {
        const open = letters.join('.');
        tokenize(`officials of the ${open} for now`);
        expect(tokenize(`Most ${open}. officials left.`).words).toContain(`${open}.`);
      }),
    );
  });

  it('reads dots after a word alike, whatever it met before', () => {
    const before = tokenize("It is Ruweida's... and hers").words;
    tokenize("It is Ruweida's.. and hers");
    expect(tokenize("It is Ruweida's... and hers").words).toEqual(before);
  });

  it('keeps words of all alphabets whole', () => {
    const { words } = tokenize(
      "Zlata Đurđević-Horvat's Nguyễn Phú Trọng met Erdoğan; Ελλάδα, Москва.",
    );
    expect(words).toEqual([
      ...['Zlata', 'Đurđević', '-', 'Horvat', "'s", 'Nguyễn', 'Phú', 'Trọng', 'met', 'Erdoğan'],
      ...[';', 'Ελλάδα', ',', 'Москва', '.'],
    ]);
  });

  it('keeps the cuts inside contractions', () => {
    expect(tokenize("They can't and don't.").words).toEqual([
      ...['They', 'ca', "n't", 'and', 'do', "n't", '.'],
    ]);
  });
});

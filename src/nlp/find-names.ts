import type { Kind } from '../model/kind.js';
import type { Span } from '../model/span.js';
import { agree } from './agreement.js';
import { mendBoundaries } from './boundary-rules.js';
import { commonAcronyms } from './common-acronyms.js';
import { completeEnumerations } from './enumerations.js';
import { applyGroupRules } from './group-rules.js';
import { knownNames, readHeadline } from './headline-rules.js';
import type { Lexicon } from './lexicon.js';
import { readNames, spanOf, type TaggedParagraph } from './names.js';
import { withoutNonNames } from './non-names.js';
import { placeByContext } from './place-rules.js';
import { recallSurnames, surnamesOf } from './surnames.js';
import type { Tagging } from './tagger.js';

/** A name in a paragraph; the span points into the paragraph's text. */
export interface Name extends Span {
  readonly kind: Kind;
  readonly confidence: number;
}

/** The names of each paragraph: as tagged, with edges mended, the document agreed, groups built. */
export function findNames(
  tagging: Tagging,
  paragraphs: readonly TaggedParagraph[],
  lexicon: Lexicon,
): Name[][] {
  const { sequence } = tagging;
  const acronyms = commonAcronyms(paragraphs);
  const tagged = paragraphs.map((paragraph, p) => {
    const offset = sequence.offsets[p] as number;
    const read = readNames(tagging, p, paragraph.tokens.starts.length);
    const names = withoutNonNames(read, paragraph, acronyms, offset, sequence, lexicon);
    const placed = mendBoundaries(names, paragraph).map((name) => placeByContext(name, paragraph));
    return completeEnumerations(placed, paragraph, offset, sequence, lexicon);
  });
  const agreed = agree(tagged, paragraphs);
  const surnames = surnamesOf(agreed, paragraphs);
  const known = knownNames(agreed, paragraphs, sequence);
  return agreed.map((names, p) => {
    const paragraph = paragraphs[p] as TaggedParagraph;
    const offset = sequence.offsets[p] as number;
    const all = recallSurnames(names, paragraph, offset, sequence, lexicon, surnames);
    const read = readHeadline(all, paragraph, offset, sequence, lexicon, known);
    return applyGroupRules(read, paragraph).map((name) => {
      const { kind, confidence } = name;
      return { ...spanOf(name, paragraph), kind, confidence };
    });
  });
}

import type { Lexicon } from './lexicon.js';
import { type TaggedName, type TaggedParagraph, wordAt } from './names.js';
import { BODY, type TokenSequence } from './token-sequence.js';
import { hasCapital } from './word-shape.js';

const CONJUNCTIONS = new Set(['and', 'or', '&']);
/** Below this a last member gives way to the kind of the members before it. */
const UNSURE = 0.5;
/** How sure we are of a last member that the tagger overlooked. */
const GUESS = 0.6;
/** A word that is written small in so many eighths of its uses is no overlooked name. */
const COMMON = 3;

/**
 * Reads the last member of an enumeration as what the members before it are: "Kenya, Uganda, and
 * …". Two members of one kind must go before, and the tagger be unsure of the last or have
 * overlooked it.
 * @param names the names of the paragraph, in order
 * @param offset where the paragraph begins in `sequence`
 */
export function completeEnumerations(
  names: readonly TaggedName[],
  paragraph: TaggedParagraph,
  offset: number,
  sequence: TokenSequence,
  lexicon: Lexicon,
): TaggedName[] {
  const typeAt = (i: number) => sequence.types[offset + i] as number;
  const capitalAt = (i: number) => hasCapital(lexicon.flags[typeAt(i)] as number);
  const isOverlookedName = (i: number) =>
    capitalAt(i) &&
    !capitalAt(i + 1) &&
    sequence.cases[offset + i] === BODY &&
    !lexicon.isOftenSmall(typeAt(i), COMMON);
  const completed: TaggedName[] = [];
  let before: TaggedName | undefined;
  for (let n = 0; n < names.length; n++) {
    const name = names[n] as TaggedName;
    const first = before;
    before = name;
    completed.push(name);
    if (!first || first.kind !== name.kind || !areListed(first, name, paragraph)) continue;
    const last = lastMember(name, paragraph);
    const next = names[n + 1];
    if (last === undefined || (next && next.from < last)) continue;
    const { kind } = name;
    if (next?.from === last) {
      if (next.kind === kind || next.confidence >= UNSURE) continue;
      completed.push({ ...next, kind });
      n += 1;
      before = undefined;
    } else if (isOverlookedName(last)) {
      completed.push({ from: last, to: last + 1, kind, confidence: GUESS });
    }
  }
  return completed;
}

function areListed(one: TaggedName, other: TaggedName, paragraph: TaggedParagraph): boolean {
  return other.from === one.to + 1 && wordAt(paragraph, one.to) === ',';
}

/** Where the member after the conjunction begins; undefined where none follows. */
function lastMember({ to }: TaggedName, paragraph: TaggedParagraph): number | undefined {
  const at = wordAt(paragraph, to) === ',' ? to + 1 : to;
  return CONJUNCTIONS.has(wordAt(paragraph, at)) ? at + 1 : undefined;
}

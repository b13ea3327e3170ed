import { KINDS, type Kind } from '../model/kind.js';
import { type TaggedName, type TaggedParagraph, wordAt } from './names.js';

/** A document that tags one name in two ways settles on one where it weighs this many times more. */
const MAJORITY = 1.5;

/** Summed confidence for each kind. */
type Support = Float64Array;

/**
 * Makes a document agree with itself (one sense per discourse, Gale et al. 1992): a name keeps one
 * kind where one clearly prevails.
 * @param tagged the names of each paragraph, in reading order
 */
export function agree(
  tagged: readonly (readonly TaggedName[])[],
  paragraphs: readonly TaggedParagraph[],
): TaggedName[][] {
  const supports = collect(tagged, paragraphs);
  return tagged.map((names, p) => {
    const paragraph = paragraphs[p] as TaggedParagraph;
    return names.map((name) => {
      const support = supports.get(keyOf(name, paragraph));
      const kind = support && prevailing(support, name.kind);
      return kind === undefined || kind === name.kind ? name : { ...name, kind };
    });
  });
}

function collect(
  tagged: readonly (readonly TaggedName[])[],
  paragraphs: readonly TaggedParagraph[],
): Map<string, Support> {
  const supports = new Map<string, Support>();
  tagged.forEach((names, p) => {
    const paragraph = paragraphs[p] as TaggedParagraph;
    for (const name of names) {
      const key = keyOf(name, paragraph);
      let support = supports.get(key);
      if (!support) {
        support = new Float64Array(KINDS.length);
        supports.set(key, support);
      }
      const k = KINDS.indexOf(name.kind);
      support[k] = (support[k] as number) + name.confidence;
    }
  });
  return supports;
}

/** The name's words; a single word without the s of its plural, as peoples are named both ways. */
function keyOf({ from, to }: TaggedName, paragraph: TaggedParagraph): string {
  let key = wordAt(paragraph, from);
  if (to === from + 1 && key.length > 4 && key.endsWith('s')) return key.slice(0, -1);
  for (let i = from + 1; i < to; i++) key += ` ${wordAt(paragraph, i)}`;
  return key;
}

/** The kind that weighs MAJORITY times as much as `own`, or undefined. */
function prevailing(kinds: Support, own: Kind): Kind | undefined {
  const best = kinds.indexOf(Math.max(...kinds));
  const weight = kinds[KINDS.indexOf(own)] as number;
  return (kinds[best] as number) >= MAJORITY * weight ? KINDS[best] : undefined;
}

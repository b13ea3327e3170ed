import { ARMED_SERVICES, FOLLOWERS, isHumanPlural, PEOPLE_NOUNS } from './group-nouns.js';
import { type TaggedName, type TaggedParagraph, touches, wordAt } from './names.js';

const SIDE_PREFIX = /^(?:pro|anti)$/i;
const CAPITALISED = /^\p{Lu}/u;
/** Endings of adjectives that are capitalised without naming anyone who has followers. */
const ADJECTIVE = /(?:ic|ian|ish|ese|ern)$/;
/** How sure we are of a group whose name the tagger did not see. */
const GUESS = 0.5;

/**
 * Groups built on names. Supporters or fighters of a person or an organization are a group of their
 * own ("… loyalists"), and so are humans for or against anyone ("pro-… farmers"); after the name of a
 * people, a noun for humans is no part of it.
 */
export function applyGroupRules(
  names: readonly TaggedName[],
  paragraph: TaggedParagraph,
): TaggedName[] {
  const built: TaggedName[] = [];
  const limit = paragraph.tokens.starts.length;
  let covered = 0;
  for (let n = 0; n <= names.length; n++) {
    const name = names[n];
    const until = name?.from ?? limit;
    for (let i = covered; i < until; i++) {
      const guessed = guess(paragraph, i, until);
      if (!guessed) continue;
      built.push(guessed);
      i = guessed.to - 1;
      covered = guessed.to;
    }
    if (!name) break;
    const next = names[n + 1]?.from ?? limit;
    const group = build(name, paragraph, covered, next);
    built.push(group);
    covered = group.to;
  }
  return built;
}

/** The name itself, or the group that is built on it between the tokens `covered` and `next`. */
function build(
  name: TaggedName,
  paragraph: TaggedParagraph,
  covered: number,
  next: number,
): TaggedName {
  const noun = name.to < next ? nounAt(paragraph, name.to) : '';
  const side = sideBefore(paragraph, name.from);
  if (side >= covered && isHumanPlural(noun)) {
    return { ...name, from: side, to: name.to + 1, kind: 'group' };
  }
  switch (name.kind) {
    case 'group':
      return ofPeople(name, paragraph, noun);
    case 'location':
      return name;
    default:
      return FOLLOWERS.has(noun) ? { ...name, to: name.to + 1, kind: 'group' } : name;
  }
}

function ofPeople(name: TaggedName, paragraph: TaggedParagraph, noun: string): TaggedName {
  if (ARMED_SERVICES.has(noun)) return { ...name, to: name.to + 1, kind: 'organization' };
  let { to } = name;
  while (to > name.from + 1 && PEOPLE_NOUNS.has(wordAt(paragraph, to - 1))) to -= 1;
  return to === name.to ? name : { ...name, to };
}

/** A group on a name that the tagger overlooked at token i: what stands around it tells it. */
function guess(paragraph: TaggedParagraph, i: number, until: number): TaggedName | undefined {
  const word = wordAt(paragraph, i);
  if (!CAPITALISED.test(word) || paragraph.role === 'heading') return undefined;
  if (i + 1 >= until) return undefined;
  const noun = nounAt(paragraph, i + 1);
  const side = sideBefore(paragraph, i);
  const group = { to: i + 2, kind: 'group', confidence: GUESS } as const;
  if (side >= 0 && isHumanPlural(noun)) return { ...group, from: side };
  const inside = i > 0 && !paragraph.tokens.sentences.includes(i);
  if (!inside || !FOLLOWERS.has(noun) || ADJECTIVE.test(word)) return undefined;
  if (CAPITALISED.test(wordAt(paragraph, i - 1)) || touches(paragraph, i)) return undefined;
  return { ...group, from: i };
}

/** Where "pro-" or "anti-" before token i begins, or -1. */
function sideBefore(paragraph: TaggedParagraph, i: number): number {
  const isSide = i >= 2 && SIDE_PREFIX.test(wordAt(paragraph, i - 2));
  return isSide && touches(paragraph, i - 1) && touches(paragraph, i) ? i - 2 : -1;
}

/** The word at token i in lower case, where it may be the head noun of what stands before it. */
function nounAt(paragraph: TaggedParagraph, i: number): string {
  return touches(paragraph, i) ? '' : wordAt(paragraph, i).toLowerCase();
}

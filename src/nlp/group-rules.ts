import { type TaggedName, type TaggedParagraph, touches, wordAt } from './names.js';

/** People who take a side or arms: after the name of a person or organization, a group of their own. */
const FOLLOWERS = new Set(
  (
    'loyalists supporters backers followers adherents partisans sympathizers sympathisers ' +
    'devotees admirers diehards hardliners fans fighters militants militiamen rebels insurgents ' +
    'separatists guerrillas guerillas gunmen jihadists jihadis extremists terrorists mercenaries ' +
    'paramilitaries militias remnants operatives cadres dissidents defectors veterans deserters'
  ).split(' '),
);

/** Further nouns that make a group after "pro-" or "anti-" and a name. */
const SIDES = new Set(
  (
    'protesters protestors demonstrators activists campaigners voters politicians lawmakers ' +
    'forces troops soldiers factions groups militia politicians parties officials commanders ' +
    'nationalists unionists royalists students crowds marchers settlers vigilantes'
  ).split(' '),
);

/** People driven out: built on the name of the people they belong to. */
const DISPLACED = new Set(['refugees', 'exiles']);

/** Human nouns that leave a people's name as it is: "the … community", "… families". */
const HUMANS = new Set(
  (
    'community communities family families people peoples person villagers neighbors neighbours ' +
    'residents civilians citizens nationals men women children man woman minority minorities ' +
    'majority population populations villages neighborhoods neighbourhoods areas worshippers ' +
    'worshipers leaders officials'
  ).split(' '),
);

const SIDE_PREFIX = /^(?:pro|anti)$/i;

/**
 * Groups built on names. Supporters or fighters of a person or an organization are a group of their
 * own ("… loyalists", "pro-… militias"); a generic human noun after a people's name is no part of it.
 */
export function applyGroupRules(
  names: readonly TaggedName[],
  paragraph: TaggedParagraph,
): TaggedName[] {
  return names.map((name, n) => {
    const side = sideOf(name, paragraph);
    const follows = name.to < (names[n + 1]?.from ?? paragraph.tokens.starts.length);
    const noun = nounAfter(name, paragraph);
    if (side >= 0 && (names[n - 1]?.to ?? 0) <= side) {
      if (follows && (FOLLOWERS.has(noun) || SIDES.has(noun))) {
        return { ...name, from: side, to: name.to + 1, kind: 'group' };
      }
      if (name.from === side) return { ...name, from: side + 2 };
    }
    if (name.kind === 'group') return ofPeople(name, paragraph, follows && DISPLACED.has(noun));
    if (name.kind === 'location' || !follows || !FOLLOWERS.has(noun)) return name;
    return { ...name, to: name.to + 1, kind: 'group' };
  });
}

/** Where "pro-" or "anti-" stands before the name or at its head, or -1. */
function sideOf(name: TaggedName, paragraph: TaggedParagraph): number {
  for (const at of [name.from, name.from - 2]) {
    if (at < 0 || at + 2 >= name.to + 2) continue;
    const isPrefix = SIDE_PREFIX.test(wordAt(paragraph, at));
    const joined = touches(paragraph, at + 1) && touches(paragraph, at + 2);
    if (isPrefix && joined && at + 2 < name.to) return at;
  }
  return -1;
}

/** The word after a name where it may be its head noun: small, or capital in a headline. */
function nounAfter({ to }: TaggedName, paragraph: TaggedParagraph): string {
  return touches(paragraph, to) ? '' : wordAt(paragraph, to).toLowerCase();
}

function ofPeople(name: TaggedName, paragraph: TaggedParagraph, displaced: boolean): TaggedName {
  if (displaced) return { ...name, to: name.to + 1 };
  let { to } = name;
  while (to > name.from + 1 && HUMANS.has(wordAt(paragraph, to - 1))) to -= 1;
  return to === name.to ? name : { ...name, to };
}

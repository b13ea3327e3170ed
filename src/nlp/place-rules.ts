import { type TaggedName, type TaggedParagraph, wordAt } from './names.js';

/** Common nouns for places, singular and plural. */
const PLACES = new Set(
  (
    'city cities town towns village villages district districts province provinces region regions ' +
    'neighborhood neighborhoods neighbourhood neighbourhoods suburb suburbs municipality county ' +
    'counties hamlet hamlets settlement settlements island islands governorate governorates area areas'
  ).split(' '),
);
/** What is said to be "of" a place and never of a person. */
const OF_PLACES = new Set([
  ...PLACES,
  ...'street streets outskirts residents inhabitants port'.split(' '),
]);
const ARTICLES = new Set(['a', 'an', 'the']);
/** What may follow the noun of an apposition: its end, or what the place is said to be or have. */
const AFTER_NOUN = /^(?:[.,;:)–—]|of|in|on|at|near|with|where|that|which|\w+ed|known|home)$/;
/** An apposition's noun is looked for among so many words. */
const LONGEST_APPOSITION = 6;
/** How sure the words around a name make us that it is a place. */
const SURE = 0.9;

/**
 * Takes for a place what the words around it call one, whatever its own look: "the village of …",
 * "towns such as …", "…, where", "…, a quiet town".
 */
export function placeByContext(name: TaggedName, paragraph: TaggedParagraph): TaggedName {
  if (name.kind !== 'person' && name.kind !== 'group') return name;
  return isCalledPlace(name, paragraph)
    ? { ...name, kind: 'location', confidence: Math.max(name.confidence, SURE) }
    : name;
}

function isCalledPlace({ from, to }: TaggedName, paragraph: TaggedParagraph): boolean {
  const word = (i: number) => wordAt(paragraph, i);
  if (word(to) === ',' && word(to + 1) === 'where') return true;
  if (word(to) === ',' && ARTICLES.has(word(to + 1))) {
    for (let i = to + 2; i < to + 2 + LONGEST_APPOSITION; i++) {
      if (AFTER_NOUN.test(word(i))) break;
      if (PLACES.has(word(i)) && AFTER_NOUN.test(word(i + 1))) return true;
    }
  }
  const before = word(from - 1);
  if (before === 'as') return word(from - 2) === 'such' && PLACES.has(word(from - 3));
  if (before === 'like' || before === 'including') {
    return PLACES.has(word(from - (word(from - 2) === ',' ? 3 : 2)));
  }
  return before === 'of' && OF_PLACES.has(word(from - 2));
}

/*
 * Common nouns that decide what a group built on a name covers. They are words of the language; no
 * name stands here.
 */
const words = (list: string) => new Set(list.split(' '));

/** People who side with someone or fight for them: with the name, a group of their own. */
export const FOLLOWERS = words(
  'loyalists supporters backers followers adherents partisans sympathizers sympathisers devotees ' +
    'admirers diehards hardliners fans fighters militants militiamen rebels insurgents separatists ' +
    'guerrillas guerillas gunmen jihadists jihadis extremists terrorists mercenaries militias ' +
    'paramilitaries remnants',
);

/** Plural nouns for humans that no ending tells. */
const HUMANS = words(
  'forces troops soldiers factions groups militias militia parties officials commanders students ' +
    'crowds mobs gangs youths deputies mps delegates combatants militants insurgents residents ' +
    'loyalists rebels guerrillas guerillas jihadis mercenaries paramilitaries partisans extremists ' +
    'terrorists oligarchs clerics academics bloggers veterans hooligans vigilantes people fans',
);
const HUMAN_ENDING = /(?:[eo]rs|ists|ians|[a-z]men|women|ites)$/;
const THINGS = words(
  'banners posters stickers papers newspapers flyers fliers letters orders powers',
);

/** True of a plural noun for humans: "farmers", "unionists", "forces". */
export function isHumanPlural(word: string): boolean {
  return HUMANS.has(word) || (HUMAN_ENDING.test(word) && !THINGS.has(word));
}

/** Human nouns that a people's name keeps out of itself: "the … community". */
export const PEOPLE_NOUNS = words(
  'community communities family families people peoples villagers neighbors neighbours residents ' +
    'civilians citizens nationals men women children minority minorities majority population ' +
    'populations villages neighborhoods neighbourhoods areas leaders officials refugees',
);

/** Forces that a country has one of: with the country's adjective, an organization. */
export const ARMED_SERVICES = words('army navy');

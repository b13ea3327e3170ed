/** Walks of life that one person seldom changes between. */
export type Field =
  | 'politics'
  | 'law'
  | 'force'
  | 'religion'
  | 'sport'
  | Sport
  | 'arts'
  | 'media'
  | 'science'
  | 'medicine'
  | 'business'
  | 'school'
  | 'trade';

type Sport =
  | 'football'
  | 'rugby'
  | 'cricket'
  | 'tennis'
  | 'athletics'
  | 'golf'
  | 'boxing'
  | 'baseball'
  | 'gridiron';

/** What persons are by office, rank or trade, in the singular, by field. */
const PROFESSIONS: Readonly<Record<Field, string>> = {
  politics:
    'president premier chancellor minister secretary senator governor mayor councillor councilor congressman ' +
    'congresswoman lawmaker legislator ambassador envoy diplomat consul politician dictator backbencher',
  law: 'prosecutor attorney solicitor barrister lawyer judge magistrate justice',
  force:
    'sheriff marshal commander general colonel brigadier lieutenant sergeant corporal admiral soldier ' +
    'fighter militant rebel warlord detective inspector superintendent',
  religion: 'pope cardinal archbishop bishop priest vicar pastor imam rabbi patriarch cleric',
  sport: 'coach trainer winger defender wrestler swimmer cyclist skier jockey athlete',
  football: 'striker midfielder goalkeeper footballer',
  rugby: 'fly-half scrum-half flanker',
  cricket: 'batsman bowler cricketer',
  tennis: '',
  athletics: 'sprinter hurdler',
  golf: 'golfer',
  boxing: 'boxer heavyweight middleweight',
  baseball: 'pitcher shortstop',
  gridiron: 'quarterback linebacker',
  arts:
    'actor actress singer rapper musician guitarist drummer pianist violinist composer conductor dancer ' +
    'artist painter sculptor photographer filmmaker comedian novelist poet playwright screenwriter',
  media: 'journalist reporter correspondent editor columnist broadcaster',
  science:
    'researcher scientist physicist chemist biologist mathematician astronomer historian economist ' +
    'professor lecturer scholar',
  medicine: 'doctor surgeon physician nurse paramedic psychiatrist psychologist dentist',
  business: 'entrepreneur businessman businesswoman banker investor billionaire executive',
  school: 'teacher headteacher student pupil',
  trade:
    'farmer fisherman shopkeeper driver builder carpenter plumber electrician mechanic baker butcher chef ' +
    'waiter waitress hairdresser firefighter pilot',
};

/** What may be said of persons in many fields. */
const OF_ANY_FIELD =
  'representative commissioner king queen prince princess emperor empress sultan emir sheikh leader ' +
  'chairman chairwoman chair chairperson director manager officer official major captain spokesman ' +
  'spokeswoman spokesperson speaker adviser advisor aide analyst expert engineer author writer producer ' +
  'activist campaigner organizer organiser founder co-founder resident candidate nominee';

/** Fields between which people do move, or which they are in at once. */
const NEAR: readonly (readonly Field[])[] = [
  ['politics', 'law', 'business'],
  ['politics', 'force'],
  ['politics', 'media'],
  ['politics', 'science', 'school'],
  ['law', 'force'],
  ['law', 'science'],
  ['arts', 'media'],
  ['arts', 'business', 'media'],
  ['sport', 'media'],
  ['sport', 'business'],
  ['sport', 'school'],
  ['science', 'medicine', 'school'],
  ['science', 'media'],
  ['science', 'business'],
  ['business', 'trade'],
  ['business', 'media'],
];

/** Each is near to sport as such, and no nearer than that to anything else. */
const SPORTS: ReadonlySet<Field> = new Set<Field>([
  'football',
  'rugby',
  'cricket',
  'tennis',
  'athletics',
  'golf',
  'boxing',
  'baseball',
  'gridiron',
]);

const fieldOf = new Map<string, Field>();
for (const [field, words] of Object.entries(PROFESSIONS)) {
  for (const word of words.split(' ')) if (word) fieldOf.set(word, field as Field);
}

/** All words for what a person is by office, rank or trade. */
export const ROLE_NOUNS: readonly string[] = [...fieldOf.keys(), ...OF_ANY_FIELD.split(' ')];

/** The field of a role: of its last noun, or of what stands before "general" where that is none ("attorney general"). */
export function fieldOfRole(role: string): Field | undefined {
  const [head = ''] = role.split(/ (?:of|for|at) /u);
  const words = head.split(/ |(?<=^ex)-/u);
  const last = words.at(-1) === 'general' ? (words.at(-2) ?? 'general') : (words.at(-1) ?? '');
  return fieldOf.get(last);
}

/** Whether a person of one field is hardly one of the other. */
export function areDistant(one: Field, other: Field): boolean {
  if (SPORTS.has(one) && SPORTS.has(other)) return one !== other;
  const [a, b] = [general(one), general(other)];
  return a !== b && !NEAR.some((near) => near.includes(a) && near.includes(b));
}

function general(field: Field): Field {
  return SPORTS.has(field) ? 'sport' : field;
}

/** Words that tell the field of a person beside whose name they stand. */
const TELLING_WORDS: Partial<Record<Field, string>> = {
  politics:
    'senate parliament parliamentary election elections electoral legislation ballot constituency voters ' +
    'cabinet coalition lawmakers senator minister ministers opposition',
  sport:
    'match matches goal goals scored season league cup tournament championship championships olympic medal squad coach ' +
    'winger defender final semi-final playoff',
  football: 'striker midfielder midfield goalkeeper footballer soccer',
  rugby: 'rugby scrum lineout flanker fly-half scrum-half',
  cricket: 'cricket wicket wickets innings batsman bowler',
  tennis: 'tennis',
  athletics: 'sprinter hurdles marathon',
  golf: 'golf golfer birdie bogey',
  boxing: 'boxing boxer',
  baseball: 'baseball pitcher shortstop inning',
  gridiron: 'quarterback touchdown touchdowns linebacker',
  arts:
    'film films movie movies album albums song songs concert band singer actor actress novel novels theatre ' +
    'theater gallery exhibition orchestra opera drama',
  science:
    'researchers scientists species laboratory telescope physics chemistry biology experiment',
};

const fieldOfWord = new Map<string, Field>();
for (const [field, words] of Object.entries(TELLING_WORDS)) {
  for (const word of words.split(' ')) fieldOfWord.set(word, field as Field);
}

/** Words of sport as such are used of much else: they count for one, all others for two. */
const ENOUGH = 3;

/** The fields that sentences speak of, where enough words say so and none is of a distant field. */
export function fieldsOfSentences(sentences: Iterable<string>): Field[] {
  const found = new Map<string, Field>();
  for (const sentence of sentences) {
    for (const [word] of sentence.toLowerCase().matchAll(/[\p{L}-]+/gu)) {
      const field = fieldOfWord.get(word);
      if (field) found.set(word, field);
    }
  }
  const fields = [...new Set(found.values())].sort();
  const isTorn = fields.some((one) => fields.some((other) => areDistant(one, other)));
  // "Sport" says less than which one.
  const told = fields.some((field) => SPORTS.has(field))
    ? fields.filter((field) => field !== 'sport')
    : fields;
  const weight = [...found.values()].reduce((sum, field) => sum + (field === 'sport' ? 1 : 2), 0);
  return weight >= ENOUGH && !isTorn ? told : [];
}

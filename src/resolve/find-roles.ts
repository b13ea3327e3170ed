import type { AnnotatedDocument } from '../model/mention.js';
import { toSource } from '../model/prose.js';
import type { Span } from '../model/span.js';
import { ROLE_NOUNS } from './professions.js';

/** What a sentence says that a person is, and where the document's text as given says so. */
export interface FoundRole {
  readonly name: string;
  readonly span: Span;
}

const ROLES = ROLE_NOUNS.join('|');

/** What goes before a role and belongs to it. */
const MODIFIERS =
  'interim|acting|former|ex|deputy|vice|prime|foreign|defence|defense|finance|interior|health|education|' +
  'justice|trade|labour|labor|culture|energy|environment|transport|agriculture|first|chief|senior|junior|' +
  'assistant|associate|lead|head|general|brigadier|major|lieutenant|attorney|press|police|army|navy|' +
  'military|naval|team|party|opposition|rebel|militia|separatist|union|human|rights|political|' +
  'religious|medical|financial|executive|managing|founding|executive|national|regional|provincial|local|' +
  'federal|state|supreme|crown|retired|late|then|outgoing|incoming|newly|elected|appointed|veteran|' +
  'district|county|court|security|intelligence|public|company|club|village|community|student';

const PHRASE = `(?:(?:${MODIFIERS})[ -])*(?:${ROLES})(?:[ -]general)?`;
/** Of what or for whom: a few words, and no second thing. */
const WORD = "(?!(?:the|an?|to|and|or|in|from|with|under|who) )[\\p{L}\\p{N}][\\p{L}\\p{N}.'’-]*";
const COMPLEMENT = `(?: (?:of|for|at) (?:(?:the|an?|its|his|her|their) )?${WORD}(?: ${WORD}){0,4}?)?`;
/** Where an apposition ends. "Ann Lee, the mayor, and others" may be a list. */
const END =
  '(?=[.;:)]|,(?! (?:and|or)\\b)|$| (?:who|in|from|with|under)\\b| and (?!(?:the|an?|his|her|its)\\b))';

/** "interim president Ahmad": right before the name. */
const TITLE = new RegExp(`(?<![\\p{L}\\p{N}-])(${PHRASE}) $`, 'iu');
/** Words after which what looks like a title is a verb or another's role. */
const NO_TITLE = /(?:^|[\s“"])(?:to|not|will|would|can|could|may|might|must|should|shall|let)\s$/iu;
/** "Ann Lee, the mayor of Leeds," right after the name. */
const APPOSITION = new RegExp(
  `^, ((?:(?:an?|the|its|his|her|their|one of the) )?)(${PHRASE}${COMPLEMENT})${END}`,
  'iu',
);
/** "the mayor of Leeds, Ann Lee," right before the name. */
const INTRODUCTION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:the|its|his|her|their) (${PHRASE}${COMPLEMENT}), $`,
  'iu',
);
/** "President Lee": the tagger may take the title into the name. */
const INSIDE = new RegExp(`^(${PHRASE}) (?=\\p{L})`, 'iu');
const HEAD = new RegExp(`^${PHRASE}`, 'iu');
/** No more of a sentence is read before a name. */
const REACH = 120;

/**
 * The roles that a sentence gives to the person of a mention: titles before the name and appositions
 * on either side of it. Judged by common nouns alone, so that a role is missed rather than invented.
 */
export function findRoles(
  { document, sentences, mentions }: AnnotatedDocument,
  m: number,
): FoundRole[] {
  const mention = mentions[m];
  const sentence = mention && sentences[mention.sentence];
  const paragraph = sentence && document.prose.paragraphs[sentence.paragraph];
  const found: FoundRole[] = [];
  if (!paragraph || paragraph.repeated) return found;
  const { text } = sentence;
  const end = mention.offset + mention.name.length;
  const from = Math.max(0, mention.offset - REACH);
  const before = text.slice(from, mention.offset);
  const after = text.slice(end, end + REACH);
  const add = (match: string | undefined, at: number) => {
    const role = match?.replace(/\.+$/, '');
    if (role === undefined) return;
    const start = sentence.offset + at;
    found.push({
      name: role.replace(HEAD, (head) => head.toLowerCase()),
      span: toSource(paragraph, { start, end: start + role.length }),
    });
  };

  const title = before.match(TITLE);
  if (title && !NO_TITLE.test(before.slice(0, title.index))) {
    add(title[1], from + (title.index as number));
  }
  add(mention.name.match(INSIDE)?.[1], mention.offset);
  const apposition = after.match(APPOSITION);
  add(apposition?.[2], end + 2 + (apposition?.[1]?.length ?? 0));
  if (/^(?:[.;)]|$|,(?! (?:and|or)\b))/u.test(after)) {
    const introduction = before.match(INTRODUCTION);
    const role = introduction?.[1];
    if (role) add(role, mention.offset - 2 - role.length);
  }
  return found;
}

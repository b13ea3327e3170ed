import type { Entity, Resolution } from '../model/entity.js';
import type { AnnotatedDocument } from '../model/mention.js';
import { applyDecisions, type Decided } from './apply-decisions.js';
import { type CorpusNames, cleanName } from './corpus-names.js';
import type { Decisions } from './decisions.js';
import {
  aliasesOf,
  type DraftForm,
  type EntityDraft,
  labelOf,
  mentionsOf,
} from './entity-draft.js';
import { assignKeys } from './entity-keys.js';
import { getOrInsert } from './get-or-insert.js';
import type { Membership } from './membership.js';

/**
 * Makes the entities of a corpus: label, aliases with their reasons, key, and what the user decided.
 * @param memberships for each document, the entity of each of its names, by name id
 */
export function nameEntities(
  documents: readonly AnnotatedDocument[],
  corpus: CorpusNames,
  memberships: readonly ReadonlyMap<number, Membership>[],
  decisions: Decisions | undefined,
): Resolution {
  const { drafts: found, places } = draftEntities(documents, corpus, memberships);
  const { drafts, move, unmatched }: Decided = decisions
    ? applyDecisions(found, decisions)
    : { drafts: found, move: (index) => index, unmatched: [] };

  const used = new Set<number>();
  const moved = places.map((place, d) =>
    Array.from(place, (index, m) => {
      const mention = documents[d]?.mentions[m];
      const target = index < 0 || !mention ? -1 : move(index, cleanName(mention));
      used.add(target);
      return target;
    }),
  );
  const named = drafts.flatMap((draft, id) =>
    used.has(id)
      ? [
          {
            id,
            identity: draft.identity,
            kind: draft.kind,
            label: labelOf(draft),
            aliases: aliasesOf(draft),
            mentions: mentionsOf(draft),
          },
        ]
      : [],
  );
  const entities = assignKeys(named);
  const indices = new Map(entities.map(({ id }, index) => [id, index]));
  return {
    entities: entities.map(
      ({ key, label, kind, aliases }): Entity => ({ key, label, kind, aliases }),
    ),
    assignments: moved.map((ids) => Int32Array.from(ids, (id) => indices.get(id) ?? -1)),
    ...(unmatched.length > 0 && { unmatchedRules: unmatched }),
  };
}

interface Drafts {
  readonly drafts: EntityDraft[];
  /** `places[d][m]` is the draft of mention `m` of document `d`, or -1. */
  readonly places: Int32Array[];
}

function draftEntities(
  documents: readonly AnnotatedDocument[],
  corpus: CorpusNames,
  memberships: readonly ReadonlyMap<number, Membership>[],
): Drafts {
  const drafts: EntityDraft[] = [];
  const indices = new Map<number, number>();
  const places = documents.map((document, d) => {
    const place = new Int32Array(document.mentions.length).fill(-1);
    document.mentions.forEach((mention, m) => {
      const name = corpus.names[corpus.places[d]?.[m] ?? -1];
      const member = name && memberships[d]?.get(name.id);
      if (!name || !member) return;
      const { root, reason } = member;
      const index = getOrInsert(indices, root.id, () => {
        return (
          drafts.push({
            identity: `${root.kind}\n${root.key}`,
            kind: root.kind,
            forms: new Map(),
          }) - 1
        );
      });
      place[m] = index;
      const text = cleanName(mention);
      const form: DraftForm = getOrInsert((drafts[index] as EntityDraft).forms, text, () => ({
        text,
        mentions: 0,
        full: false,
        plural: false,
        reasons: new Map(),
      }));
      form.mentions++;
      form.full ||= name.id === root.id || (name.kind === 'person' && name.full);
      form.plural ||= actsAsPlural(document, m);
      const why = reason ?? name.forms.get(text)?.sameness ?? 'same name';
      form.reasons.set(why, (form.reasons.get(why) ?? 0) + 1);
    });
    return place;
  });
  return { drafts, places };
}

/** "The Druze have …": the name is a plural as it stands. */
function actsAsPlural(document: AnnotatedDocument, m: number): boolean {
  const mention = document.mentions[m];
  const text = mention && document.sentences[mention.sentence]?.text;
  if (!text) return false;
  return /^\s(are|were|have|say)\b/u.test(text.slice(mention.offset + mention.name.length));
}

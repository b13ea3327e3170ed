import type { Entity, Resolution } from '../model/entity.js';
import type { AnnotatedDocument } from '../model/mention.js';
import { applyDecisions, type Decided } from './apply-decisions.js';
import { type CorpusNames, cleanName, timesCounted } from './corpus-names.js';
import type { Decisions } from './decisions.js';
import {
  aliasesOf,
  type DraftForm,
  type EntityDraft,
  labelOf,
  mentionsOf,
} from './entity-draft.js';
import { assignKeys } from './entity-keys.js';
import { gatherRoles } from './gather-roles.js';
import { getOrInsert } from './get-or-insert.js';
import { keyNearMisses } from './key-near-misses.js';
import type { Membership } from './membership.js';
import type { MissedPair } from './near-misses.js';

/**
 * Makes the entities of a corpus: label, aliases with their reasons, key, and what the user decided.
 * @param memberships for each document, the entity of each of its names, by name id
 * @param misses pairs of names that stay apart
 */
export function nameEntities(
  documents: readonly AnnotatedDocument[],
  corpus: CorpusNames,
  memberships: readonly ReadonlyMap<number, Membership>[],
  misses: readonly MissedPair[],
  decisions: Decisions | undefined,
): Resolution {
  const { drafts: found, places, indices } = draftEntities(documents, corpus, memberships);
  const { drafts, move, apart, unmatched }: Decided = decisions
    ? applyDecisions(
        {
          drafts: found,
          documents: documents.map(({ document }) => document.id),
          formsIn: (draft, d) => formsIn(draft, documents[d], places[d]),
        },
        decisions,
      )
    : { drafts: found, move: (index) => index, apart: [], unmatched: [] };

  const used = new Set<number>();
  const moved = places.map((place, d) =>
    Array.from(place, (index, m) => {
      const mention = documents[d]?.mentions[m];
      const target =
        index < 0 || !mention ? -1 : move(index, { document: d, surface: cleanName(mention) });
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
  const byDraft = new Map(entities.map(({ id }, index) => [id, index]));
  const keyOf = (draft: number) => entities[byDraft.get(draft) ?? -1]?.key;
  const keyOfRoot = (root: number) => {
    const draft = indices.get(root);
    return draft === undefined ? undefined : keyOf(move(draft));
  };
  const keptApart = apart.flatMap(([a, b]) => {
    const [keyA, keyB] = [keyOf(a), keyOf(b)];
    return keyA && keyB ? [[keyA, keyB] as const] : [];
  });
  const assignments = moved.map((ids) => Int32Array.from(ids, (id) => byDraft.get(id) ?? -1));
  const roles = gatherRoles(documents, assignments, entities);
  return {
    entities: entities.map(
      ({ key, label, kind, aliases }, e): Entity => ({
        key,
        label,
        kind,
        aliases,
        roles: roles[e] ?? [],
      }),
    ),
    assignments,
    nearMisses: keyNearMisses(misses, keyOfRoot, keptApart),
    ...(unmatched.length > 0 && { unmatchedRules: unmatched }),
  };
}

interface Drafts {
  readonly drafts: EntityDraft[];
  /** `places[d][m]` is the draft of mention `m` of document `d`, or -1. */
  readonly places: Int32Array[];
  /** Index in `drafts` by the id of the name that gives the draft its identity. */
  readonly indices: ReadonlyMap<number, number>;
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
        const { namesake } = root;
        return (
          drafts.push({
            identity: [root.kind, root.key, ...(namesake ? [namesake.told] : [])].join('\n'),
            kind: root.kind,
            forms: new Map(),
            ...(namesake && { namesakeOf: root.key }),
            ...(namesake?.qualifier !== undefined && { qualifier: namesake.qualifier }),
          }) - 1
        );
      });
      place[m] = index;
      const text = cleanName(mention);
      const form: DraftForm = getOrInsert((drafts[index] as EntityDraft).forms, text, () =>
        emptyForm(text),
      );
      const times = timesCounted(document, mention);
      form.mentions += times;
      form.full ||= name.id === root.id || (name.kind === 'person' && name.full);
      form.plural ||= actsAsPlural(document, m);
      const why = reason ?? name.forms.get(text)?.sameness ?? 'same name';
      form.reasons.set(why, (form.reasons.get(why) ?? 0) + times);
    });
    return place;
  });
  dropNeedless(drafts);
  return { drafts, places, indices };
}

/** Takes the addition from the label of the only entity of a name: the others were short forms. */
function dropNeedless(drafts: readonly EntityDraft[]): void {
  const bearers = new Map<string, EntityDraft[]>();
  for (const draft of drafts) {
    if (draft.namesakeOf !== undefined) {
      getOrInsert(bearers, draft.namesakeOf, () => []).push(draft);
    }
  }
  for (const [only, ...others] of bearers.values()) {
    if (only && others.length === 0) delete only.qualifier;
  }
}

/** The surface forms that a document uses of a draft. */
function formsIn(
  draft: number,
  document: AnnotatedDocument | undefined,
  place: Int32Array | undefined,
): DraftForm[] {
  const forms = new Map<string, DraftForm>();
  document?.mentions.forEach((mention, m) => {
    if (place?.[m] !== draft) return;
    const text = cleanName(mention);
    const known = getOrInsert(forms, text, () => emptyForm(text));
    known.mentions += timesCounted(document, mention);
    known.plural ||= actsAsPlural(document, m);
  });
  return [...forms.values()].map((form) => ({ ...form, full: true }));
}

function emptyForm(text: string): DraftForm {
  return { text, mentions: 0, full: false, plural: false, reasons: new Map() };
}

/** "The Druze have …": the name is a plural as it stands. */
function actsAsPlural(document: AnnotatedDocument, m: number): boolean {
  const mention = document.mentions[m];
  const text = mention && document.sentences[mention.sentence]?.text;
  if (!text) return false;
  return /^\s(are|were|have|say)\b/u.test(text.slice(mention.offset + mention.name.length));
}

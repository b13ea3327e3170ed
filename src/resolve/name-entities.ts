import type { Alias, Entity, Resolution } from '../model/entity.js';
import type { AnnotatedDocument } from '../model/mention.js';
import { compareStrings } from '../model/order.js';
import { chooseLabel, type LabelForm } from './choose-label.js';
import { type CorpusNames, cleanName, type Name } from './corpus-names.js';
import { assignKeys } from './entity-keys.js';
import { getOrInsert } from './get-or-insert.js';
import type { Membership } from './resolve.js';

/** An entity while it is gathered. */
interface Gathered {
  readonly root: Name;
  /** By surface form. */
  readonly forms: Map<string, LabelForm>;
  /** By surface form and reason, how many mentions have it. */
  readonly reasons: Map<string, Map<string, number>>;
}

/**
 * Makes the entities of a corpus: label, aliases with their reasons, key.
 * @param memberships for each document, the entity of each of its names, by name id
 */
export function nameEntities(
  documents: readonly AnnotatedDocument[],
  corpus: CorpusNames,
  memberships: readonly ReadonlyMap<number, Membership>[],
): Resolution {
  const gathered = new Map<number, Gathered>();
  const roots = documents.map((document, d) =>
    document.mentions.map((mention, m) => {
      const name = corpus.names[corpus.places[d]?.[m] ?? -1];
      const member = name && memberships[d]?.get(name.id);
      if (!name || !member) return -1;
      const { root } = member;
      const entity = getOrInsert(gathered, root.id, () => ({
        root,
        forms: new Map<string, LabelForm>(),
        reasons: new Map<string, Map<string, number>>(),
      }));
      const text = cleanName(mention);
      const form = getOrInsert(entity.forms, text, () => ({
        text,
        mentions: 0,
        full: false,
        plural: false,
      }));
      form.mentions++;
      form.full ||= name === root || (name.kind === 'person' && name.full);
      form.plural ||= actsAsPlural(document, m);
      const reason = member.reason ?? name.forms.get(text)?.sameness ?? 'same name';
      const reasons = getOrInsert(entity.reasons, text, () => new Map<string, number>());
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      return root.id;
    }),
  );

  const named = [...gathered.values()].map((entity) => ({
    id: entity.root.id,
    kind: entity.root.kind,
    label: chooseLabel(entity.root, [...entity.forms.values()]),
    aliases: aliasesOf(entity),
  }));
  const entities = assignKeys(named);
  const indices = new Map(entities.map(({ id }, index) => [id, index]));
  return {
    entities: entities.map(
      ({ key, label, kind, aliases }): Entity => ({ key, label, kind, aliases }),
    ),
    assignments: roots.map((ids) => Int32Array.from(ids, (id) => indices.get(id) ?? -1)),
  };
}

function aliasesOf({ forms, reasons }: Gathered): Alias[] {
  return [...forms.values()]
    .map(({ text, mentions }) => ({
      name: text,
      mentions,
      reason: mostFrequent(reasons.get(text)),
    }))
    .sort((a, b) => b.mentions - a.mentions || compareStrings(a.name, b.name));
}

function mostFrequent(counts: ReadonlyMap<string, number> = new Map()): string {
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || compareStrings(a, b));
  return sorted[0]?.[0] ?? 'same name';
}

/** "The Druze have …": the name is a plural as it stands. */
function actsAsPlural(document: AnnotatedDocument, m: number): boolean {
  const mention = document.mentions[m];
  const text = mention && document.sentences[mention.sentence]?.text;
  if (!text) return false;
  return /^\s(are|were|have|say)\b/u.test(text.slice(mention.offset + mention.name.length));
}

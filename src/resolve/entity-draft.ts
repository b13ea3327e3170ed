import type { Alias } from '../model/entity.js';
import type { Kind } from '../model/kind.js';
import { compareStrings } from '../model/order.js';
import { chooseLabel, type LabelForm, qualified } from './choose-label.js';

/** A surface form of an entity, and for what reasons its mentions belong there. */
export interface DraftForm extends LabelForm {
  /** How many mentions have each reason. */
  readonly reasons: Map<string, number>;
}

/** An entity before it has a key. */
export interface EntityDraft {
  /** Differs between drafts and does not depend on the order of documents: breaks ties. */
  readonly identity: string;
  kind: Kind;
  /** By surface form. */
  readonly forms: Map<string, DraftForm>;
  /** A label that the user chose. */
  label?: string;
  /** The key of a name that several persons bear. */
  readonly namesakeOf?: string;
  /** What the label adds where others bear the name. */
  qualifier?: string;
}

/** The label of a draft: the user's, or the one that its forms suggest. */
export function labelOf({ kind, forms, label, qualifier }: EntityDraft): string {
  return label ?? qualified(chooseLabel(kind, [...forms.values()]), qualifier);
}

/** The aliases of a draft, most used first, ties by name; without those that only repeated paragraphs use. */
export function aliasesOf({ forms }: EntityDraft): Alias[] {
  return [...forms.values()]
    .filter(({ mentions }) => mentions > 0)
    .map(({ text, mentions, reasons }) => ({ name: text, mentions, reason: mostFrequent(reasons) }))
    .sort((a, b) => b.mentions - a.mentions || compareStrings(a.name, b.name));
}

/** How many mentions a draft has. */
export function mentionsOf({ forms }: EntityDraft): number {
  let sum = 0;
  for (const { mentions } of forms.values()) sum += mentions;
  return sum;
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || compareStrings(a, b));
  return sorted[0]?.[0] ?? 'same name';
}

import type { Alias } from '../model/entity.js';
import { fold } from '../model/fold.js';
import type { Kind } from '../model/kind.js';
import { compareStrings } from '../model/order.js';
import { getOrInsert } from './get-or-insert.js';

/** An entity that lacks nothing but its key. */
export interface NamedEntity {
  /** Differs between entities and does not depend on the order of documents: breaks ties. */
  readonly identity: string;
  readonly kind: Kind;
  readonly label: string;
  readonly aliases: readonly Alias[];
  readonly mentions: number;
}

/**
 * Gives each entity its key and sorts by it. Where two labels make the same slug, the entity with
 * more mentions has it, the next gets `-2`; ties go by the names they use.
 */
export function assignKeys<T extends NamedEntity>(named: readonly T[]): (T & { key: string })[] {
  const slugs = new Map<string, T[]>();
  for (const entity of named) {
    const base = `${entity.kind}:${slugOf(entity.label)}`;
    getOrInsert(slugs, base, () => []).push(entity);
  }
  const taken = new Set(slugs.keys());
  const keyed: (T & { key: string })[] = [];
  for (const [base, list] of [...slugs].sort(([a], [b]) => compareStrings(a, b))) {
    list.sort(byMentions).forEach((entity, i) => {
      let key = base;
      for (let n = i + 1; i > 0 && taken.has(key); n++) key = `${base}-${n}`;
      taken.add(key);
      keyed.push({ ...entity, key });
    });
  }
  return keyed.sort((a, b) => compareStrings(a.key, b.key));
}

/** Letters and digits of any script in lower case, Latin without diacritics, hyphens between words. */
export function slugOf(label: string): string {
  const slug = fold(label)
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug || 'unnamed';
}

function byMentions(a: NamedEntity, b: NamedEntity): number {
  return (
    b.mentions - a.mentions ||
    compareStrings(a.label, b.label) ||
    compareStrings(namesOf(a), namesOf(b)) ||
    compareStrings(a.identity, b.identity)
  );
}

function namesOf({ aliases }: NamedEntity): string {
  return aliases.map(({ name }) => name).join('\n');
}

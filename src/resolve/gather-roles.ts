import type { Entity, Role, RoleEvidence } from '../model/entity.js';
import { fold } from '../model/fold.js';
import type { AnnotatedDocument } from '../model/mention.js';
import { compareStrings } from '../model/order.js';
import type { Span } from '../model/span.js';
import { findRoles } from './find-roles.js';
import { getOrInsert } from './get-or-insert.js';

interface Gathered {
  readonly name: string;
  /** By document index, ascending. */
  readonly spans: Map<number, Span[]>;
}

/**
 * What the documents say that each person is, with every place that says so.
 * @param assignments the entity of each mention, or -1
 * @returns for each entity its roles, most used first, ties by name
 */
export function gatherRoles(
  documents: readonly AnnotatedDocument[],
  assignments: readonly Int32Array[],
  entities: readonly Pick<Entity, 'kind'>[],
): Role[][] {
  const gathered = entities.map(() => new Map<string, Gathered>());
  for (const [d, document] of documents.entries()) {
    for (const m of document.mentions.keys()) {
      const entity = assignments[d]?.[m] ?? -1;
      if (entities[entity]?.kind !== 'person') continue;
      for (const { name, span } of findRoles(document, m)) {
        const roles = gathered[entity] as Map<string, Gathered>;
        const role = getOrInsert(roles, fold(name), () => ({ name, spans: new Map() }));
        getOrInsert(role.spans, d, () => []).push(span);
      }
    }
  }
  return gathered.map((roles) =>
    [...roles.values()]
      .map(({ name, spans }): Role => {
        const evidence = [...spans].map(
          ([document, list]): RoleEvidence => ({ document, spans: list }),
        );
        return {
          name,
          mentions: evidence.reduce((sum, each) => sum + each.spans.length, 0),
          evidence,
        };
      })
      .sort((a, b) => b.mentions - a.mentions || compareStrings(a.name, b.name)),
  );
}

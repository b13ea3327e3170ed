/**
 * Which entities occur in which units of text (documents, paragraphs or sentences), both ways, as
 * posting lists in flat arrays: the entities of unit `u` are `unitEntities` from `unitStart[u]` to
 * `unitStart[u + 1]`, the units of entity `e` are `entityUnits` from `entityStart[e]` on. Lists are
 * ascending in units and free of repetition.
 */
export interface Incidence {
  readonly unitStart: Int32Array;
  readonly unitEntities: Int32Array;
  readonly entityStart: Int32Array;
  readonly entityUnits: Int32Array;
  /** The document to which each unit belongs. */
  readonly documentOf: Int32Array;
}

/**
 * @param units the unit of each mention, never descending
 * @param entities the entity of each mention
 */
export function incidence(
  units: readonly number[],
  entities: readonly number[],
  entityCount: number,
  documentOf: Int32Array,
): Incidence {
  const unitCount = documentOf.length;
  const unitStart = new Int32Array(unitCount + 1);
  const entityStart = new Int32Array(entityCount + 1);
  const pairUnits: number[] = [];
  const pairEntities: number[] = [];
  const lastUnit = new Int32Array(entityCount).fill(-1);
  for (const [mention, unit] of units.entries()) {
    const entity = at(entities, mention);
    if (lastUnit[entity] === unit) continue;
    lastUnit[entity] = unit;
    pairUnits.push(unit);
    pairEntities.push(entity);
    unitStart[unit + 1] = at(unitStart, unit + 1) + 1;
    entityStart[entity + 1] = at(entityStart, entity + 1) + 1;
  }
  accumulate(unitStart);
  accumulate(entityStart);
  const entityUnits = new Int32Array(pairUnits.length);
  const free = entityStart.slice();
  for (const [pair, entity] of pairEntities.entries()) {
    const slot = at(free, entity);
    free[entity] = slot + 1;
    entityUnits[slot] = at(pairUnits, pair);
  }
  return {
    unitStart,
    unitEntities: Int32Array.from(pairEntities),
    entityStart,
    entityUnits,
    documentOf,
  };
}

/** Reads an element that is known to exist. */
export function at(list: ArrayLike<number>, index: number): number {
  return list[index] as number;
}

function accumulate(counts: Int32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i] = at(counts, i) + at(counts, i - 1);
}

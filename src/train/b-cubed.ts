/** How well a clustering meets the gold one, in percent. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * B-cubed (Bagga and Baldwin 1998): for each mention, how much of its cluster is of its entity
 * (precision) and how much of its entity is in its cluster (recall), averaged over mentions.
 * @param gold the entity of each mention
 * @param found the cluster of each mention, parallel to `gold`
 */
export function bCubed(gold: readonly string[], found: readonly string[]): BCubed {
  const both = gold.map((entity, i) => `${entity}\n${found[i]}`);
  const [inGold, inFound, inBoth] = [gold, found, both].map(count) as [Counts, Counts, Counts];
  let precision = 0;
  let recall = 0;
  gold.forEach((entity, i) => {
    const shared = inBoth.get(both[i] as string) as number;
    precision += shared / (inFound.get(found[i] as string) as number);
    recall += shared / (inGold.get(entity) as number);
  });
  precision *= 100 / gold.length;
  recall *= 100 / gold.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

type Counts = ReadonlyMap<string, number>;

function count(labels: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

import type { NearMiss } from '../model/entity.js';
import { compareStrings } from '../model/order.js';
import { getOrInsert } from './get-or-insert.js';
import type { MissedPair } from './near-misses.js';

/** How many reasons of each side are kept. */
const MOST_REASONS = 3;

/**
 * Says of entities what was found of their names: one near-miss a pair of entities, its reasons each
 * once. Pairs that the user keeps apart are marked; pairs that the user made one fall out, as do the
 * other pairs of a short form that was made one with a name, and pairs of which one is gone.
 * @param keyOf the key of the entity of a root's id
 * @param apart pairs of keys that the user keeps apart
 */
export function keyNearMisses(
  pairs: readonly MissedPair[],
  keyOf: (root: number) => string | undefined,
  apart: readonly (readonly [string, string])[],
): NearMiss[] {
  const reasons = new Map<string, [one: string, other: string, MissedPair[]]>();
  const add = (a: string | undefined, b: string | undefined, pair?: MissedPair) => {
    if (a === undefined || b === undefined || a === b) return;
    const [one, other] = a < b ? [a, b] : [b, a];
    const [, , known] = getOrInsert(reasons, `${one}|${other}`, () => [one, other, []]);
    if (pair) known.push(pair);
  };
  const settled = new Set(
    pairs
      .filter(({ one, other, isShortForm }) => isShortForm && keyOf(one.id) === keyOf(other.id))
      .map(({ one }) => one.id),
  );
  for (const pair of pairs) {
    const { one, other, isShortForm } = pair;
    if (!isShortForm || !settled.has(one.id)) add(keyOf(one.id), keyOf(other.id), pair);
  }
  const decided = new Set<string>();
  for (const [a, b] of apart) {
    add(a, b);
    decided.add(a < b ? `${a}|${b}` : `${b}|${a}`);
  }
  return [...reasons]
    .map(([key, [one, other, known]]): NearMiss => {
      const isDecided = decided.has(key);
      const against = distinct(known.map(({ reasonsAgainst }) => reasonsAgainst));
      return {
        one,
        other,
        reasonsFor: distinct(known.map(({ reasonsFor }) => reasonsFor)),
        reasonsAgainst: isDecided ? ['kept apart by a decision', ...against] : against,
        ...(isDecided && { decided: true }),
      };
    })
    .sort((a, b) => compareStrings(a.one, b.one) || compareStrings(a.other, b.other));
}

/** Each once; the first of each list before the second of any. */
function distinct(lists: readonly (readonly string[])[]): string[] {
  const ranked = lists.flatMap((list) => list.map((reason, rank) => ({ reason, rank })));
  ranked.sort((a, b) => a.rank - b.rank || compareStrings(a.reason, b.reason));
  return [...new Set(ranked.map(({ reason }) => reason))].slice(0, MOST_REASONS);
}

import { KINDS, type Kind } from '../model/kind.js';

/**
 * The tags of the sequence model: O, then B I L U (begin, inside, last, unit; Ratinov and Roth 2009)
 * of each kind, so that kind k has tags 1 + 4k to 4 + 4k.
 */
export const TAGS = 1 + 4 * KINDS.length;
export const OUTSIDE = 0;

export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;

export function tagOf(kind: Kind, position: number): number {
  return 1 + 4 * KINDS.indexOf(kind) + position;
}

export function kindOf(tag: number): Kind {
  return KINDS[(tag - 1) >> 2] as Kind;
}

/** BEGIN, INSIDE, LAST or UNIT of a tag that is not OUTSIDE. */
function positionOf(tag: number): number {
  return (tag - 1) & 3;
}

/** True where a name is still open after the tag: only I or L of the same kind may follow. */
export function opens(tag: number): boolean {
  return tag !== OUTSIDE && positionOf(tag) <= INSIDE;
}

/** True where the tag carries on a name: it may follow only B or I of the same kind. */
function continues(tag: number): boolean {
  return tag !== OUTSIDE && (positionOf(tag) === INSIDE || positionOf(tag) === LAST);
}

export function mayFollow(previous: number, next: number): boolean {
  if (opens(previous) !== continues(next)) return false;
  return !opens(previous) || (previous - 1) >> 2 === (next - 1) >> 2;
}

/** For each tag, the tags that may stand before it. */
export const PREDECESSORS: readonly Int32Array[] = Array.from({ length: TAGS }, (_, next) =>
  Int32Array.from(
    Array.from({ length: TAGS }, (_, previous) => previous).filter((p) => mayFollow(p, next)),
  ),
);

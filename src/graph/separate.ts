import { at } from './incidence.js';
import { type Positions, scale } from './positions.js';

/** The room that a node needs around its position: for its circle and, to the right, its label. */
export interface Box {
  readonly left: number;
  readonly right: number;
  /** Above and below alike. */
  readonly half: number;
}

const ROUNDS = 60;
const GROWTH = 1.08;

/**
 * Moves nodes until no two boxes overlap, each pair along the axis where they are nearly apart.
 * Where that does not settle, the drawing grows and it starts again, so it always ends.
 */
export function separate(positions: Positions, boxes: readonly Box[]): void {
  const widths = boxes.reduce((sum, { left, right, half }) => sum + left + right + 2 * half, 0);
  // About one and a half boxes wide, so that most boxes reach into few cells.
  const cell = Math.max(1, (0.75 * widths) / boxes.length);
  for (let round = 1; pushApart(positions, boxes, cell); round++) {
    if (round % ROUNDS === 0) scale(positions, GROWTH);
  }
}

/**
 * One pass over all pairs that could overlap: those that reach into one cell of a grid, whose cells
 * share the slots of a table (Teschner and others 2003, "Optimized spatial hashing"). Cells that
 * share a slot by chance only cost time.
 * @returns whether any did
 */
function pushApart({ x, y }: Positions, boxes: readonly Box[], cell: number): boolean {
  const mask = 2 ** Math.ceil(Math.log2(2 * boxes.length + 1)) - 1;
  const latest = new Int32Array(mask + 1).fill(-1);
  const entries: number[] = [];
  const previous: number[] = [];
  let overlapping = false;
  for (const [b, { left, right, half }] of boxes.entries()) {
    const low = Math.floor((at(y, b) - half) / cell);
    const high = Math.floor((at(y, b) + half) / cell);
    const last = Math.floor((at(x, b) + right) / cell);
    for (let column = Math.floor((at(x, b) - left) / cell); column <= last; column++) {
      for (let row = low; row <= high; row++) {
        const slot = (Math.imul(column, 73856093) ^ Math.imul(row, 19349663)) & mask;
        for (let entry = at(latest, slot); entry >= 0; entry = at(previous, entry)) {
          if (pushPair(at(entries, entry), b)) overlapping = true;
        }
        previous.push(at(latest, slot));
        latest[slot] = entries.push(b) - 1;
      }
    }
  }
  return overlapping;

  function pushPair(a: number, b: number): boolean {
    if (a === b) return false;
    const [one, other] = [boxes[a] as Box, boxes[b] as Box];
    const dx = at(x, b) - at(x, a);
    const dy = at(y, b) - at(y, a);
    const inX = dx >= 0 ? one.right + other.left - dx : other.right + one.left + dx;
    const inY = one.half + other.half - Math.abs(dy);
    if (inX <= 0 || inY <= 0) return false;
    if (inX < inY) {
      const push = ((dx >= 0 ? 1 : -1) * (inX + 0.01)) / 2;
      x[a] = at(x, a) - push;
      x[b] = at(x, b) + push;
    } else {
      const push = ((dy >= 0 ? 1 : -1) * (inY + 0.01)) / 2;
      y[a] = at(y, a) - push;
      y[b] = at(y, b) + push;
    }
    return true;
  }
}

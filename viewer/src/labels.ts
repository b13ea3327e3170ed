/** A disc on the screen with the name to write at it, in CSS pixels. */
export interface Labelled {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fontSize: number;
  readonly bold: boolean;
}

export interface Placed extends Labelled {
  /** Left end of the text. */
  readonly left: number;
  /** Middle of its height. */
  readonly middle: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 4;
const CELL = 64;

/**
 * Places labels without collisions, greedily in the order given (the important first): right of the
 * disc, left, below or above it, whichever first is free of other labels and of discs; one that
 * fits nowhere is left out. Greedy placement by priority over a few candidate positions follows
 * Christensen, Marks and Shieber, "An empirical study of algorithms for point-feature label
 * placement" (1995).
 * @param width measures a text
 */
export function placeLabels(
  wanted: readonly Labelled[],
  obstacles: readonly { x: number; y: number; radius: number }[],
  width: (label: Labelled) => number,
  limit: number,
): Placed[] {
  const taken = new Boxes();
  const discs = new Boxes();
  for (const { x, y, radius } of obstacles) {
    discs.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  }
  const placed: Placed[] = [];
  for (const label of wanted) {
    if (placed.length >= limit) break;
    const options = positions(label, width(label));
    const free = options.filter((option) => !taken.meets(option.box));
    const best =
      free.find((option) => discs.count(option.box) === 0) ?? (label.bold ? free[0] : undefined);
    if (!best) continue;
    taken.add(best.box);
    placed.push({ ...label, left: best.box.left, middle: (best.box.top + best.box.bottom) / 2 });
  }
  return placed;
}

function positions({ x, y, radius, fontSize }: Labelled, width: number): { box: Box }[] {
  const half = fontSize * 0.62;
  const at = (left: number, middle: number) => ({
    box: { left, top: middle - half, right: left + width, bottom: middle + half },
  });
  return [
    at(x + radius + GAP, y),
    at(x - radius - GAP - width, y),
    at(x - width / 2, y + radius + GAP + half),
    at(x - width / 2, y - radius - GAP - half),
  ];
}

/** Boxes in a coarse grid, so that only near ones are compared. */
class Boxes {
  readonly #cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.push(box);
      else this.#cells.set(cell, [box]);
    }
  }

  meets(box: Box): boolean {
    return this.count(box) > 0;
  }

  count(box: Box): number {
    const met = new Set<Box>();
    for (const cell of cellsOf(box)) {
      for (const other of this.#cells.get(cell) ?? []) if (overlap(box, other)) met.add(other);
    }
    return met.size;
  }
}

function cellsOf({ left, top, right, bottom }: Box): string[] {
  const cells: string[] = [];
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
      cells.push(`${column},${row}`);
    }
  }
  return cells;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

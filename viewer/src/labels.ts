/** A disc on the screen with the name to write at it, in CSS pixels. */
export interface Labelled {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fontSize: number;
  readonly bold: boolean;
  /** Prefers the left side of its disc to the right. */
  readonly leftward: boolean;
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

interface Disc extends Box {
  readonly radius: number;
}

const GAP = 4;
/** What the box around a bold label adds on each side. */
export const BOX_PADDING = 5;
/** A label may cover discs that are smaller than its own by this factor. */
const MINOR = 0.7;
const CELL = 64;

/**
 * Places labels without collisions, greedily in the order given (the important first): beside the
 * disc, below, above or at its corners, wherever it is free of other labels and covers the fewest
 * discs, and those only if much smaller than its own. One that fits nowhere is left out, unless it
 * is bold. Greedy placement by priority over a few candidate positions follows Christensen, Marks and
 * Shieber, "An empirical study of algorithms for point-feature label placement" (1995).
 * @param width measures a text
 * @param screen labels stay inside it
 */
export function placeLabels(
  wanted: readonly Labelled[],
  obstacles: readonly { x: number; y: number; radius: number }[],
  width: (label: Labelled) => number,
  screen: { readonly width: number; readonly height: number },
): Placed[] {
  const taken = new Boxes<Box>();
  const discs = new Boxes<Disc>();
  for (const { x, y, radius } of obstacles) {
    discs.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius, radius });
  }
  const placed: Placed[] = [];
  for (const label of wanted) {
    const free = positions(label, width(label)).filter((box) => taken.met(box).size === 0);
    const inside = free.filter((box) => within(box, screen));
    const box =
      leastCovering(inside, discs, label.radius) ?? (label.bold ? (inside[0] ?? free[0]) : null);
    if (!box) continue;
    taken.add(box);
    const left = box.left + (label.bold ? BOX_PADDING : 0);
    placed.push({ ...label, left, middle: (box.top + box.bottom) / 2 });
  }
  return placed;
}

function positions(label: Labelled, textWidth: number): Box[] {
  const { x, y, radius, fontSize, bold, leftward } = label;
  const padding = bold ? BOX_PADDING : 0;
  const half = fontSize * 0.62 + padding / 2;
  const width = textWidth + 2 * padding;
  const away = radius + GAP;
  const corner = radius * 0.7 + GAP / 2;
  const at = (left: number, middle: number) => ({
    left,
    top: middle - half,
    right: left + width,
    bottom: middle + half,
  });
  const sides = [at(x + away, y), at(x - away - width, y)];
  return [
    ...(leftward ? sides.reverse() : sides),
    at(x - width / 2, y + away + half),
    at(x - width / 2, y - away - half),
    at(x + corner, y - corner - half),
    at(x + corner, y + corner + half),
    at(x - corner - width, y - corner - half),
    at(x - corner - width, y + corner + half),
  ];
}

/** The first of the boxes that cover the fewest discs; none covers one that matters. */
function leastCovering(boxes: readonly Box[], discs: Boxes<Disc>, radius: number): Box | null {
  let best: Box | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const covered = discs.met(box);
    const harmless = [...covered].every((disc) => disc.radius < radius * MINOR);
    if (!harmless || covered.size >= fewest) continue;
    best = box;
    fewest = covered.size;
  }
  return best;
}

/** Boxes in a coarse grid, so that only near ones are compared. */
class Boxes<B extends Box> {
  readonly #cells = new Map<string, B[]>();

  add(box: B): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.push(box);
      else this.#cells.set(cell, [box]);
    }
  }

  /** Those that overlap `box`. */
  met(box: Box): Set<B> {
    const met = new Set<B>();
    for (const cell of cellsOf(box)) {
      for (const other of this.#cells.get(cell) ?? []) if (overlap(box, other)) met.add(other);
    }
    return met;
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

function within(
  { left, top, right, bottom }: Box,
  screen: { width: number; height: number },
): boolean {
  return left >= GAP && top >= GAP && right <= screen.width - GAP && bottom <= screen.height - GAP;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

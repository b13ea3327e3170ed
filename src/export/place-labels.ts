import { compareStrings } from '../model/order.js';

/** A rectangle on the drawing; its y axis points down. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A dot that wants its name beside it. */
export interface Dot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Of dots equally large, those with more get their names first. */
  readonly importance: number;
  readonly text: string;
  readonly fontSize: number;
}

/** Where a name goes: the point on its base line from which `anchor` counts. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** What it covers. */
  readonly box: Box;
}

/** Between a dot and its name. */
const GAP = 3;
/** A name may cover dots that many times smaller than its own, if it has no other place. */
const COVERS = 2;
/** Where so many names, the most important, wait for a place, no lesser one takes it. */
const MOST_NAMES = 1000;
/** Side of the squares in which what is near is looked up. */
const CELL = 64;

/**
 * Gives names places beside their dots, the largest dots first: right, left, below, above or at a
 * corner, at the first where the name covers neither another dot nor another name, or else the first
 * where it covers none but much smaller dots (greedy, as in Christensen, Marks and Shieber 1995).
 * @returns parallel to `dots`; undefined where a name has no room
 */
export function placeLabels(dots: readonly Dot[]): (PlacedLabel | undefined)[] {
  const taken = new Boxes();
  for (const dot of dots) taken.add(boxOf(dot), dot);
  const placed: (PlacedLabel | undefined)[] = dots.map(() => undefined);
  const order = [...dots.keys()].sort((a, b) => {
    const [one, other] = [dots[a] as Dot, dots[b] as Dot];
    return (
      other.radius - one.radius ||
      other.importance - one.importance ||
      compareStrings(one.key, other.key)
    );
  });
  for (const index of order.slice(0, MOST_NAMES)) {
    const dot = dots[index] as Dot;
    const places = candidates(dot);
    const label =
      places.find(({ box }) => !taken.meets(box, dot, 0)) ??
      places.find(({ box }) => !taken.meets(box, dot, dot.radius / COVERS));
    if (!label) continue;
    taken.add(label.box);
    placed[index] = label;
  }
  return placed;
}

/** The square that a dot fits into. */
export function boxOf({ x, y, radius }: Dot): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function candidates({ x, y, radius, text, fontSize }: Dot): PlacedLabel[] {
  const width = textWidth(text) * fontSize;
  const [ascent, descent] = [fontSize * 0.8, fontSize * 0.25];
  const away = radius + GAP;
  const corner = radius * Math.SQRT1_2 + GAP / 2;
  const middle = y + fontSize * 0.3;
  const at = (anchor: PlacedLabel['anchor'], fromX: number, base: number): PlacedLabel => {
    const left = fromX - { start: 0, middle: width / 2, end: width }[anchor];
    const box = { left, top: base - ascent, right: left + width, bottom: base + descent };
    return { x: fromX, y: base, anchor, box };
  };
  return [
    at('start', x + away, middle),
    at('end', x - away, middle),
    at('middle', x, y + away + ascent),
    at('middle', x, y - away - descent),
    at('start', x + corner, y - corner - descent),
    at('start', x + corner, y + corner + ascent),
    at('end', x - corner, y - corner - descent),
    at('end', x - corner, y + corner + ascent),
  ];
}

/**
 * How wide a text is at font size 1: rather too wide than too narrow, because nobody knows the fonts
 * of the reader's machine.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[\p{Mn}\p{Cf}]/u.test(character)) continue;
    else if (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character))
      width += 1;
    else if ((character.codePointAt(0) ?? 0) > 0xffff) width += 1.3;
    else if (/[ijlft.,:;'’|!()[\] I]/.test(character)) width += 0.36;
    else if (/[mwMW@%]/.test(character)) width += 0.95;
    else if (/\p{Lu}/u.test(character)) width += 0.74;
    else width += 0.6;
  }
  return width;
}

/** Boxes, each in every square of a grid that it touches. */
class Boxes {
  readonly #cells = new Map<string, { box: Box; owner: Dot | undefined }[]>();

  add(box: Box, owner?: Dot): void {
    for (const cell of cellsOf(box)) {
      const there = this.#cells.get(cell);
      if (there) there.push({ box, owner });
      else this.#cells.set(cell, [{ box, owner }]);
    }
  }

  /** Whether the box covers a name, or a dot other than `owner` with a radius of `least` or more. */
  meets(box: Box, owner: Dot, least: number): boolean {
    for (const cell of cellsOf(box)) {
      for (const other of this.#cells.get(cell) ?? []) {
        const matters = !other.owner || (other.owner !== owner && other.owner.radius >= least);
        if (matters && overlap(box, other.box)) return true;
      }
    }
    return false;
  }
}

function* cellsOf({ left, top, right, bottom }: Box): Iterable<string> {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
      yield `${column} ${row}`;
    }
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

import { at } from './incidence.js';

/** Where nodes lie in the plane, by index. The functions of the layout move them in place. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Where one node lies. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export function shift({ x, y }: Positions, dx: number, dy: number): void {
  for (let i = 0; i < x.length; i++) {
    x[i] = at(x, i) + dx;
    y[i] = at(y, i) + dy;
  }
}

export function scale({ x, y }: Positions, factor: number): void {
  for (let i = 0; i < x.length; i++) {
    x[i] = at(x, i) * factor;
    y[i] = at(y, i) * factor;
  }
}

/** How far nodes are from the origin, in the mean square. */
export function extent({ x, y }: Positions): number {
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += at(x, i) ** 2 + at(y, i) ** 2;
  return Math.sqrt(squares / x.length);
}

/** Scales a drawing to that extent. */
export function spread(positions: Positions, distance: number): void {
  const now = extent(positions);
  if (now > 0) scale(positions, distance / now);
}

/**
 * Centres a drawing and turns its longest axis level: screens are wide, and so are labels. The angle
 * comes by square roots, because sines are not the same to the last bit in every engine.
 */
export function level(positions: Positions): void {
  const { x, y } = positions;
  const count = x.length;
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / count;
  shift(positions, -mean(x), -mean(y));
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    xx += at(x, i) ** 2;
    xy += at(x, i) * at(y, i);
    yy += at(y, i) ** 2;
  }
  const length = Math.sqrt((xx - yy) ** 2 + 4 * xy ** 2);
  const cosOfTwice = length > 0 ? (xx - yy) / length : 1;
  const cos = Math.sqrt((1 + cosOfTwice) / 2);
  const sin = Math.sqrt((1 - cosOfTwice) / 2) * (xy < 0 ? -1 : 1);
  for (let i = 0; i < count; i++) {
    const [dx, dy] = [at(x, i), at(y, i)];
    x[i] = dx * cos + dy * sin;
    y[i] = dy * cos - dx * sin;
  }
}

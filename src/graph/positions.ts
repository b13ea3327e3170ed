/** Where nodes lie in the plane, by index. The functions of the layout move them in place. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

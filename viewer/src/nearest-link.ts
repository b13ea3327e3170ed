import type { EntityGraph } from './data.js';
import { endsOf } from './data.js';

/**
 * Finds links under the pointer. Links are a pixel wide, so what is hit is the nearest within a
 * tolerance; sigma's own picking hits only the pixel, and doubles the cost of a frame.
 */
export class NearestLink {
  readonly #edges: readonly string[];
  /** x and y of both ends, four numbers a link. */
  readonly #ends: Float64Array;

  /** @param edges lightest first */
  constructor(graph: EntityGraph, edges: ReadonlySet<string>) {
    this.#edges = [...edges];
    this.#ends = new Float64Array(edges.size * 4);
    for (const [i, edge] of this.#edges.entries()) {
      const [a, b] = endsOf(graph, edge).map((end) => graph.getNodeAttributes(end));
      if (a && b) this.#ends.set([a.x, a.y, b.x, b.y], i * 4);
    }
  }

  /** The link nearest to a point; of equally near ones the heaviest. All in the graph's own unit. */
  find(x: number, y: number, tolerance: number): string | null {
    const ends = this.#ends;
    let nearest: string | null = null;
    let least = tolerance * tolerance;
    for (let i = 0; i < this.#edges.length; i++) {
      const distance = squaredDistance(ends.subarray(i * 4, i * 4 + 4), x, y);
      if (distance <= least) {
        least = distance;
        nearest = this.#edges[i] ?? null;
      }
    }
    return nearest;
  }
}

/** Square of the distance from a point to a stretch of line. */
function squaredDistance(ends: Float64Array, x: number, y: number): number {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends;
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return (x - x1 - t * dx) ** 2 + (y - y1 - t * dy) ** 2;
}

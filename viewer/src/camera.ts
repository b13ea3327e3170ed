import type Sigma from 'sigma';
import type { EntityGraph } from './data.js';

/** What is left free around the graph, in CSS pixels. */
export const PADDING = 36;

interface Box {
  x: [number, number];
  y: [number, number];
}

/** The smallest box around some entities, in the graph's unit. */
export function extentOf(graph: EntityGraph, nodes: Iterable<string>): Box {
  const x: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const y: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const key of nodes) {
    const node = graph.getNodeAttributes(key);
    x[0] = Math.min(x[0], node.x);
    x[1] = Math.max(x[1], node.x);
    y[0] = Math.min(y[0], node.y);
    y[1] = Math.max(y[1], node.y);
  }
  return x[0] > x[1] ? { x: [0, 1], y: [0, 1] } : { x, y };
}

/** Brings a box into view, as large as it fits. */
export function frame(sigma: Sigma, { x, y }: Box, milliseconds: number): void {
  const whole = { cameraState: { x: 0.5, y: 0.5, angle: 0, ratio: 1 } };
  const a = sigma.graphToViewport({ x: x[0], y: y[0] }, whole);
  const b = sigma.graphToViewport({ x: x[1], y: y[1] }, whole);
  const { width, height } = sigma.getDimensions();
  const across = Math.abs(b.x - a.x) / (width - 2 * PADDING);
  const down = Math.abs(b.y - a.y) / (height - 2 * PADDING);
  const middle = sigma.viewportToFramedGraph({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, whole);
  move(sigma, { ...middle, ratio: Math.max(0.1, across, down) }, milliseconds);
}

/**
 * Moves so that some entities are well in view, and near enough to tell them from their neighbours.
 * Stays where it is if they are already.
 */
export function approach(sigma: Sigma, graph: EntityGraph, nodes: readonly string[]): void {
  const { width, height } = sigma.getDimensions();
  const { ratio: current } = sigma.getCamera();
  const ratio = Math.min(current, Math.max(0.12, Math.sqrt(80 / graph.order)));
  const points = nodes.map((node) => sigma.graphToViewport(graph.getNodeAttributes(node)));
  const inView = points.every(
    ({ x, y }) => x > PADDING && x < width - PADDING && y > PADDING && y < height - PADDING,
  );
  if (inView && ratio === current) return;
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  move(sigma, { ...sigma.viewportToFramedGraph({ x, y }), ratio }, 400);
}

/** How long a movement may take: none for readers who asked for less motion. */
export function duration(milliseconds: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
}

function move(
  sigma: Sigma,
  to: { x: number; y: number; ratio: number },
  milliseconds: number,
): void {
  const camera = sigma.getCamera();
  const time = duration(milliseconds);
  if (time === 0) camera.setState(to);
  else void camera.animate(to, { duration: time });
}

import type { GraphNode, KnowledgeGraph } from '../model/knowledge-graph.js';
import type { Exporter, Publication, Warn } from './exporter.js';
import { boxOf, type Dot, type PlacedLabel, placeLabels } from './place-labels.js';
import { FONT, LEGEND, legend } from './svg-legend.js';
import { XmlText } from './xml-text.js';

/** The drawing for print: names where there is room, what the colours and the sizes mean below. */
export const svg: Exporter = {
  format: 'svg',
  description: 'a drawing for print, with names, legend and scale',
  files: [{ name: 'graph.svg', write: writeSvg }],
};

/** White around the drawing. */
const MARGIN = 24;
/** Longer names are cut on the drawing; the pointer shows them whole. In code points. */
const LONGEST = 48;

/** One unit of the graph is one of the drawing. The y axis of an SVG points down. */
function* writeSvg({ graph }: Publication, warn: Warn): Iterable<string> {
  const xml = new XmlText();
  const dots = graph.nodes.map(dotOf);
  const labels = placeLabels(dots);
  const { left, top, width, height, scale } = frame(dots, labels);
  const size = `width="${width}" height="${height}"`;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}" font-family="${FONT}">\n`;
  yield `<title>${graph.nodes.length} names, ${graph.edges.length} links</title>\n`;
  yield `<rect ${size} fill="#ffffff"/>\n<g transform="translate(${-left} ${-top})">\n`;
  yield* edges(graph);
  yield '<g stroke="#ffffff">\n';
  for (const [index, node] of graph.nodes.entries()) yield circle(node, dots[index] as Dot, xml);
  yield '</g>\n<g fill="#1a1a1a" stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">\n';
  for (const [index, label] of labels.entries()) {
    if (label) yield text(label, dots[index] as Dot, xml);
  }
  yield '</g>\n</g>\n';
  yield* legend(graph, height - LEGEND.height * scale, scale);
  yield '</svg>\n';
  report(graph, labels, xml, warn);
}

function dotOf({ key, label, x, y, size }: GraphNode): Dot {
  const fontSize = Math.min(20, Math.round(80 + size * 5) / 10);
  return { key, x, y: 0 - y, radius: size, text: shorten(label), fontSize };
}

function shorten(label: string): string {
  const characters = [...label.replace(/\s+/g, ' ').trim()];
  return characters.length > LONGEST
    ? `${characters.slice(0, LONGEST - 1).join('')}…`
    : characters.join('');
}

/** The rectangle that holds dots and names, and the legend below them, larger on a large sheet. */
function frame(dots: readonly Dot[], labels: readonly (PlacedLabel | undefined)[]) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const box of [...dots.map(boxOf), ...labels.flatMap((label) => label?.box ?? [])]) {
    left = Math.min(left, box.left);
    right = Math.max(right, box.right);
    top = Math.min(top, box.top);
    bottom = Math.max(bottom, box.bottom);
  }
  if (dots.length === 0) [left, right, top, bottom] = [0, 0, 0, 0];
  const width = Math.ceil(Math.max(right - left, LEGEND.width) + MARGIN * 2);
  const scale = Math.max(1, Math.round(width / 120) / 10);
  return {
    left: Math.floor(left - MARGIN),
    top: Math.floor(top - MARGIN),
    width,
    height: Math.ceil(bottom - top + MARGIN * 2 + LEGEND.height * scale),
    scale,
  };
}

/** Thin lines first, so that the strong links stay visible; paler where there are many. */
function* edges({ nodes, edges: links }: KnowledgeGraph): Iterable<string> {
  const at = new Map(nodes.map(({ key, x, y }) => [key, `${short(x)} ${short(0 - y)}`]));
  const opacity = Math.max(0.05, Math.min(0.3, 12 / Math.sqrt(links.length))).toFixed(2);
  yield `<g stroke="#5f6b7a" stroke-opacity="${opacity}" fill="none">\n`;
  const order = [...links.keys()].sort(
    (a, b) => (links[a]?.weight ?? 0) - (links[b]?.weight ?? 0) || a - b,
  );
  for (const index of order) {
    const { source, target, weight } = links[index] as KnowledgeGraph['edges'][number];
    const width = short(edgeWidth(weight));
    yield `<path d="M${at.get(source)}L${at.get(target)}" stroke-width="${width}"/>\n`;
  }
  yield '</g>\n';
}

/** Grows with the square root of the sources, to a width that hides nothing. */
function edgeWidth(weight: number): number {
  return Math.min(8, 0.7 * Math.sqrt(weight));
}

function circle({ color, label, sources }: GraphNode, { x, y, radius }: Dot, xml: XmlText): string {
  const title = `${xml.escape(label)} (${sources})`;
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${color}"><title>${title}</title></circle>\n`;
}

function text({ x, y, anchor }: PlacedLabel, dot: Dot, xml: XmlText): string {
  const where = `x="${short(x)}" y="${short(y)}" text-anchor="${anchor}"`;
  return `<text ${where} font-size="${dot.fontSize}">${xml.escape(dot.text)}</text>\n`;
}

function report(
  { nodes }: KnowledgeGraph,
  labels: readonly (PlacedLabel | undefined)[],
  xml: XmlText,
  warn: Warn,
): void {
  xml.report(warn);
  const without = labels.filter((label) => label === undefined).length;
  if (without > 0) warn(`${without} of ${nodes.length} names had no room on the drawing`);
  const cut = nodes.filter(({ label }) => [...label].length > LONGEST).length;
  if (cut > 0) warn(`names longer than ${LONGEST} characters were cut on the drawing: ${cut}`);
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}

import { firstWeight, READABLE_LINKS } from '../model/first-weight.js';
import type { GraphEdge, GraphNode, KnowledgeGraph } from '../model/knowledge-graph.js';
import type { Exporter, Publication, Warn } from './exporter.js';
import { boxOf, type Dot, type PlacedLabel, placeLabels } from './place-labels.js';
import { FONT, type Legend, legendOf } from './svg-legend.js';
import { XmlText } from './xml-text.js';

/** The drawing for print: names where there is room, what signs and sizes mean below. */
export const svg: Exporter = {
  format: 'svg',
  description: 'a drawing for print, with names, legend and scale',
  files: [{ name: 'graph.svg', write: writeSvg }],
};

/** White around the drawing, on a sheet of usual size. */
const MARGIN = 24;
/** A graph that is wider or higher gets signs and names as many times larger. */
const USUAL_SIZE = 1200;
/** Longer names are cut on the drawing; the pointer shows them whole. In code points. */
const LONGEST = 48;

/** One unit of the graph is one of the drawing. The y axis of an SVG points down. */
export function* writeSvg({ graph }: Publication, warn: Warn): Iterable<string> {
  const xml = new XmlText();
  const scale = scaleOf(graph.nodes);
  const dots = graph.nodes.map((node) => dotOf(node, scale));
  const labels = placeLabels(dots);
  const links = drawnLinks(graph);
  const legend = legendOf(graph, links, scale);
  const { left, top, width, height } = frame(dots, labels, legend, scale);
  const size = `width="${width}" height="${height}"`;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}" font-family="${FONT}">\n`;
  yield `<title>${graph.nodes.length} names, ${graph.edges.length} links</title>\n`;
  yield `<rect ${size} fill="#ffffff"/>\n<g transform="translate(${-left} ${-top})">\n`;
  yield* linkLines(graph.nodes, links, scale);
  yield `<g stroke="#ffffff" stroke-width="${short(0.8 * Math.sqrt(scale))}">\n`;
  for (const index of largestFirst(dots)) {
    yield circle(graph.nodes[index] as GraphNode, dots[index] as Dot, xml);
  }
  const halo = short(3 * scale);
  yield `</g>\n<g fill="#1a1a1a" stroke="#ffffff" stroke-width="${halo}" stroke-linejoin="round" paint-order="stroke">\n`;
  for (const [index, label] of labels.entries()) {
    if (label) yield text(label, dots[index] as Dot, xml);
  }
  yield '</g>\n</g>\n';
  yield* legend.write(MARGIN * scale, height - legend.height - MARGIN * scale);
  yield '</svg>\n';
  report(graph, labels, links, xml, warn);
}

/** How many times larger than usual signs and names are, so that the whole sheet can be read. */
function scaleOf(nodes: readonly GraphNode[]): number {
  const extent = (values: number[]) =>
    values.reduce((a, b) => Math.max(a, b), -Infinity) -
    values.reduce((a, b) => Math.min(a, b), Infinity);
  if (nodes.length === 0) return 1;
  const largest = Math.max(extent(nodes.map(({ x }) => x)), extent(nodes.map(({ y }) => y)));
  return Math.max(1, Math.round((largest / USUAL_SIZE) * 10) / 10);
}

/** On a large sheet dots grow less than names do: there are more of them. */
function dotOf({ key, label, x, y, size, pageRank }: GraphNode, scale: number): Dot {
  const fontSize = short(Math.min(20, 8 + size / 2) * scale);
  const radius = short(size * Math.sqrt(scale));
  return { key, x, y: 0 - y, radius, importance: pageRank, text: shorten(label), fontSize };
}

function shorten(label: string): string {
  const characters = [...label.replace(/\s+/g, ' ').trim()];
  return characters.length > LONGEST
    ? `${characters.slice(0, LONGEST - 1).join('')}…`
    : characters.join('');
}

/** All links, or where they are too many to be told apart those with most sources. Lightest first. */
function drawnLinks({ edges }: KnowledgeGraph): GraphEdge[] {
  const sorted = edges
    .map((edge, index) => ({ edge, index }))
    .sort((a, b) => a.edge.weight - b.edge.weight || a.index - b.index)
    .map(({ edge }) => edge);
  const least = firstWeight(
    sorted.map(({ weight }) => weight),
    READABLE_LINKS,
  );
  return sorted.filter(({ weight }) => weight >= least);
}

/** The rectangle that holds dots and names, and the legend below them. */
function frame(
  dots: readonly Dot[],
  labels: readonly (PlacedLabel | undefined)[],
  legend: Legend,
  scale: number,
) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const box of [...dots.map(boxOf), ...labels.flatMap((label) => label?.box ?? [])]) {
    left = Math.min(left, box.left);
    right = Math.max(right, box.right);
    top = Math.min(top, box.top);
    bottom = Math.max(bottom, box.bottom);
  }
  if (dots.length === 0) [left, right, top, bottom] = [0, 0, 0, 0];
  const margin = MARGIN * scale;
  const inside = Math.max(right - left, legend.width);
  return {
    left: Math.floor((left + right - inside) / 2 - margin),
    top: Math.floor(top - margin),
    width: Math.ceil(inside + margin * 2),
    height: Math.ceil(bottom - top + legend.height + margin * 3),
  };
}

/** Thin lines first, so that the strong links stay visible; paler where there are many. */
function* linkLines(
  nodes: readonly GraphNode[],
  links: readonly GraphEdge[],
  scale: number,
): Iterable<string> {
  const at = new Map(nodes.map(({ key, x, y }) => [key, `${short(x)} ${short(0 - y)}`]));
  const opacity = Math.max(0.1, Math.min(0.3, 12 / Math.sqrt(links.length))).toFixed(2);
  yield `<g stroke="#5f6b7a" stroke-opacity="${opacity}" fill="none">\n`;
  for (const { source, target, weight } of links) {
    const width = short(linkWidth(weight) * Math.sqrt(scale));
    yield `<path d="M${at.get(source)}L${at.get(target)}" stroke-width="${width}"/>\n`;
  }
  yield '</g>\n';
}

/** Grows with the square root of the sources, to a width that hides nothing. */
function linkWidth(weight: number): number {
  return Math.min(8, 0.7 * Math.sqrt(weight));
}

/** Small dots lie on large ones: where they meet, all can be seen. */
function largestFirst(dots: readonly Dot[]): number[] {
  return [...dots.keys()].sort((a, b) => (dots[b]?.radius ?? 0) - (dots[a]?.radius ?? 0) || a - b);
}

function circle({ color, label, sources }: GraphNode, { x, y, radius }: Dot, xml: XmlText): string {
  const title = `${xml.escape(label)} (${sources})`;
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${radius}" fill="${color}"><title>${title}</title></circle>\n`;
}

function text({ x, y, anchor }: PlacedLabel, dot: Dot, xml: XmlText): string {
  const where = `x="${short(x)}" y="${short(y)}" text-anchor="${anchor}"`;
  return `<text ${where} font-size="${dot.fontSize}">${xml.escape(dot.text)}</text>\n`;
}

function report(
  { nodes, edges }: KnowledgeGraph,
  labels: readonly (PlacedLabel | undefined)[],
  links: readonly GraphEdge[],
  xml: XmlText,
  warn: Warn,
): void {
  xml.report(warn);
  const without = labels.filter((label) => label === undefined).length;
  if (without > 0)
    warn(`${without} of ${nodes.length} names are not written on the drawing, for want of room`);
  const cut = nodes.filter(({ label }) => [...label].length > LONGEST).length;
  if (cut > 0) warn(`names longer than ${LONGEST} characters were cut on the drawing: ${cut}`);
  const least = links[0]?.weight ?? 1;
  if (links.length < edges.length) {
    warn(
      `${edges.length} links are too many to draw: ${links.length} with ${least} or more sources were drawn`,
    );
  }
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}

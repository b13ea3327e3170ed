import { KINDS, type Kind } from '../model/kind.js';
import type { GraphNode, KnowledgeGraph } from '../model/knowledge-graph.js';
import { KIND_COLORS } from '../model/palette.js';

/** Without quotes, so that it fits into an attribute. The last is there on every machine. */
export const FONT = 'Helvetica, Arial, Liberation Sans, Noto Sans, sans-serif';

/** The room that the legend needs at the foot of the drawing. */
export const LEGEND = { width: 560, height: 96 };

const PLURALS: Readonly<Record<Kind, string>> = {
  person: 'people',
  group: 'groups',
  organization: 'organizations',
  location: 'locations',
};

/**
 * What the drawing means: a line of kinds with their colours and numbers, and below it circles of
 * three sizes with the sources that they stand for.
 * @param top where its room begins
 * @param scale how many times larger than usual its signs and words are
 */
export function* legend(graph: KnowledgeGraph, top: number, scale: number): Iterable<string> {
  yield `<g font-size="13" fill="#333333" transform="translate(24 ${top}) scale(${scale})">\n`;
  let x = 0;
  for (const kind of KINDS) {
    const nodes = graph.nodes.filter((node) => node.kind === kind);
    if (nodes.length === 0) continue;
    const fill = nodes[0]?.color ?? KIND_COLORS[kind];
    yield `<circle cx="${x + 6}" cy="8" r="6" fill="${fill}"/>`;
    yield `<text x="${x + 18}" y="12.5">${nodes.length} ${nodes.length === 1 ? kind : PLURALS[kind]}</text>\n`;
    x += 136;
  }
  x = 0;
  for (const { size: radius, sources } of examples(graph.nodes)) {
    const size = Math.round((radius / scale) * 10) / 10;
    yield `<circle cx="${x + size}" cy="50" r="${size}" fill="none" stroke="#666666"/>`;
    const noun = sources === 1 ? 'source' : 'sources';
    yield `<text x="${x + size * 2 + 6}" y="54.5">${sources} ${noun}</text>\n`;
    x += Math.ceil(size * 2) + 100;
  }
  yield '</g>\n';
}

/** The node with the fewest sources, one between, and the one with the most; each size once. */
function examples(nodes: readonly GraphNode[]): GraphNode[] {
  const sorted = [...nodes].sort((a, b) => a.sources - b.sources || a.size - b.size);
  const most = sorted.at(-1);
  if (!most) return [];
  const middle = sorted.find(({ sources }) => sources * 2 >= most.sources) ?? most;
  const bySources = new Map([sorted[0] ?? most, middle, most].map((node) => [node.sources, node]));
  return [...bySources.values()];
}

import { KINDS, type Kind } from '../model/kind.js';
import type { GraphEdge, GraphNode, KnowledgeGraph } from '../model/knowledge-graph.js';
import { KIND_COLORS } from '../model/palette.js';
import { textWidth } from './place-labels.js';

/** Without quotes, so that it fits into an attribute. The last is there on every machine. */
export const FONT = 'Helvetica, Arial, Liberation Sans, Noto Sans, sans-serif';

/** Below the drawing: what it means, and the room that it needs to say so. */
export interface Legend {
  readonly width: number;
  readonly height: number;
  /** @param left where its room begins */
  write(left: number, top: number): Iterable<string>;
}

/** A sign, drawn around the point (0, 0) at the left end of its middle, and what it means. */
interface Entry {
  readonly sign: string;
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

const FONT_SIZE = 13;
/** Between a sign and its words, between two entries, and between two lines. */
const [NEAR, APART, LEADING] = [7, 26, 12];

const NOUNS: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  person: ['person', 'people'],
  group: ['group', 'groups'],
  organization: ['organization', 'organizations'],
  location: ['location', 'locations'],
};

/**
 * Three lines of signs: kinds with their colours and numbers, circles with the sources that they
 * stand for, and a link.
 * @param links those that are drawn, the lightest first
 * @param scale how many times larger than usual signs and words are
 */
export function legendOf(
  graph: KnowledgeGraph,
  links: readonly GraphEdge[],
  scale: number,
): Legend {
  const lines = [kinds(graph), sizes(graph.nodes, scale), linked(graph, links)]
    .filter((entries) => entries.length > 0)
    .map((entries) => ({
      entries,
      width: entries.reduce((sum, entry) => sum + step(entry), -APART),
      height: entries.reduce((most, entry) => Math.max(most, entry.height), FONT_SIZE * 1.2),
    }));
  const height = lines.reduce((sum, line) => sum + line.height + LEADING, 0);
  return {
    width: lines.reduce((most, line) => Math.max(most, line.width), 0) * scale,
    height: Math.max(0, height - LEADING) * scale,
    *write(left, top) {
      const where = `translate(${short(left)} ${short(top)}) scale(${scale})`;
      yield `<g font-size="${FONT_SIZE}" fill="#333333" transform="${where}">\n`;
      let y = 0;
      for (const line of lines) {
        let x = 0;
        for (const entry of line.entries) {
          const middle = y + line.height / 2;
          yield `<g transform="translate(${short(x)} ${short(middle)})">${entry.sign}`;
          yield `<text x="${short(entry.width + NEAR)}" y="4.5">${entry.words}</text></g>\n`;
          x += step(entry);
        }
        y += line.height + LEADING;
      }
      yield '</g>\n';
    },
  };
}

/** From where an entry begins to where the next one does. */
function step({ width, words }: Entry): number {
  return width + NEAR + textWidth(words) * FONT_SIZE + APART;
}

function kinds({ nodes }: KnowledgeGraph): Entry[] {
  return KINDS.flatMap((kind) => {
    const members = nodes.filter((node) => node.kind === kind);
    if (members.length === 0) return [];
    const fill = members[0]?.color ?? KIND_COLORS[kind];
    const words = `${grouped(members.length)} ${NOUNS[kind][members.length === 1 ? 0 : 1]}`;
    return { sign: `<circle cx="6" r="6" fill="${fill}"/>`, width: 12, height: 12, words };
  });
}

/** The node with the fewest sources, one between, and the one with the most; each size once. */
function sizes(nodes: readonly GraphNode[], scale: number): Entry[] {
  const sorted = [...nodes].sort((a, b) => a.sources - b.sources || a.size - b.size);
  const most = sorted.at(-1);
  if (!most) return [];
  const middle = sorted.find(({ sources }) => sources * 2 >= most.sources) ?? most;
  const examples = [sorted[0] ?? most, middle, most];
  const bySources = new Map(examples.map((node) => [node.sources, node.size]));
  return [...bySources].map(([sources, size]) => {
    // The legend's own scale is that of the names, which grow more than dots.
    const radius = short(size / Math.sqrt(scale));
    const sign = `<circle cx="${radius}" r="${radius}" fill="none" stroke="#666666"/>`;
    const words = `${grouped(sources)} ${sources === 1 ? 'source' : 'sources'}`;
    return { sign, width: radius * 2, height: radius * 2, words };
  });
}

function linked({ edges }: KnowledgeGraph, links: readonly GraphEdge[]): Entry[] {
  const lightest = links[0];
  if (!lightest) return [];
  const words =
    links.length < edges.length
      ? `named together in ${lightest.weight} or more sources: ${grouped(links.length)} of ${grouped(edges.length)} links`
      : `named together: ${grouped(links.length)} ${links.length === 1 ? 'link' : 'links'}, the wider the more sources`;
  const sign = '<path d="M0 0H22" stroke="#5f6b7a" stroke-opacity="0.6" stroke-width="1.4"/>';
  return [{ sign, width: 22, height: FONT_SIZE, words }];
}

/** `12,345`, whatever the machine's language. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}

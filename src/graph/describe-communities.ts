import type { Community, GraphNode } from '../model/knowledge-graph.js';
import { compareStrings } from '../model/order.js';
import { COMMUNITY_COLORS, OTHER_COLOR } from '../model/palette.js';
import { at } from './incidence.js';
import type { WeightedLink } from './measures.js';

/** How many names make a label. */
const NAMES = 3;

/**
 * Names and colours communities. A label is made of the names that tell most of a community: those
 * with the greatest sum of link weights inside it, times the share of all their link weights that this
 * is. So a name that the whole corpus speaks of tells less than one that belongs here.
 * @param community the community of each node
 */
export function describeCommunities(
  nodes: readonly Pick<GraphNode, 'key' | 'label'>[],
  links: readonly WeightedLink[],
  community: readonly number[],
): Community[] {
  const inside = new Float64Array(nodes.length);
  const all = new Float64Array(nodes.length);
  for (const { source, target, weight } of links) {
    const within = at(community, source) === at(community, target) ? weight : 0;
    for (const end of [source, target]) {
      inside[end] = at(inside, end) + within;
      all[end] = at(all, end) + weight;
    }
  }
  const members = new Map<number, Member[]>();
  for (const [node, { key, label }] of nodes.entries()) {
    const telling = at(inside, node) ** 2 / Math.max(1, at(all, node));
    const list = members.get(at(community, node)) ?? [];
    members.set(at(community, node), list);
    list.push({ key, label, telling });
  }
  return Array.from({ length: members.size }, (_, number) => {
    const list = members.get(number) ?? [];
    const color = list.length > 1 ? (COMMUNITY_COLORS[number] ?? OTHER_COLOR) : OTHER_COLOR;
    return { label: labelOf(list), nodes: list.length, color };
  });
}

interface Member {
  readonly key: string;
  readonly label: string;
  readonly telling: number;
}

function labelOf(members: readonly Member[]): string {
  const ranked = [...members].sort((a, b) => b.telling - a.telling || compareStrings(a.key, b.key));
  const names = new Set(ranked.map(({ label }) => label));
  return [...names].slice(0, NAMES).join(' · ');
}

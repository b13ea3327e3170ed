import type { GraphNode, KnowledgeGraph } from '../model/knowledge-graph.js';
import { compareStrings } from '../model/order.js';
import { ruleKey } from '../resolve/rule.js';
import { WorkFailed } from './work-failed.js';

const MOST_SUGGESTED = 5;

/**
 * The nodes that a user means by a name: one with that key, or else all with that label, or else all
 * with that alias; case and diacritics are free. Most sources first.
 * @throws WorkFailed naming similar entities where there is none
 */
export function findEntities({ nodes }: KnowledgeGraph, name: string): GraphNode[] {
  const wanted = ruleKey(name);
  const ways = [
    (node: GraphNode) => node.key === name,
    (node: GraphNode) => ruleKey(node.label) === wanted,
    (node: GraphNode) => node.aliases.some((alias) => ruleKey(alias) === wanted),
  ];
  for (const matches of ways) {
    const found = nodes.filter(matches);
    if (found.length > 0) return found.sort(bySources);
  }
  const parts = wanted.split(' ').filter((part) => part);
  const similar = nodes
    .filter(({ aliases }) =>
      parts.some((part) => aliases.some((alias) => ruleKey(alias).split(' ').includes(part))),
    )
    .sort(bySources)
    .slice(0, MOST_SUGGESTED)
    .map(({ label }) => label);
  const hint = similar.length > 0 ? `: perhaps ${similar.join(', ')}` : '';
  throw new WorkFailed(`no entity is called ${name}${hint}`);
}

function bySources(a: GraphNode, b: GraphNode): number {
  return b.sources - a.sources || compareStrings(a.key, b.key);
}

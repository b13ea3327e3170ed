import type { NearMiss } from '../model/entity.js';
import type { GraphNode, KnowledgeGraph } from '../model/knowledge-graph.js';
import { compareStrings } from '../model/order.js';

/** What making two nodes one would do to the graph. */
export interface MergeEffect {
  /** Key of the node that stays: the one with more mentions. */
  readonly into: string;
  /** Edges of the other node that would get a new end, the one between the two left out. */
  readonly moved: number;
  /** How many of those would fall onto an edge that is there already. */
  readonly onto: number;
  /** The sources that name both: the weight of the edge between them, which would go. */
  readonly together: number;
}

/** Whether two nodes are one: what speaks for and against it, and what it would change. */
export interface MergeQuestion extends Omit<NearMiss, 'one' | 'other'> {
  readonly one: GraphNode;
  readonly other: GraphNode;
  readonly effect: MergeEffect;
}

/**
 * The near-misses of a graph as questions, those first that would move most edges; ties by sources,
 * then by key. What is to be asked of a user are those without `decided`.
 */
export function mergeQuestions(graph: KnowledgeGraph): MergeQuestion[] {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const weights = new Map(graph.nodes.map(({ key }) => [key, new Map<string, number>()]));
  for (const { source, target, weight } of graph.edges) {
    weights.get(source)?.set(target, weight);
    weights.get(target)?.set(source, weight);
  }
  const linksOf = ({ key }: GraphNode) => weights.get(key) ?? new Map<string, number>();
  const questions = graph.nearMisses.flatMap((miss): MergeQuestion[] => {
    const [one, other] = [nodes.get(miss.one), nodes.get(miss.other)];
    if (!one || !other) return [];
    return [{ ...miss, one, other, effect: effectOf(one, other, linksOf) }];
  });
  return questions.sort(
    (a, b) =>
      b.effect.moved - a.effect.moved ||
      sourcesOf(b) - sourcesOf(a) ||
      compareStrings(a.one.key, b.one.key) ||
      compareStrings(a.other.key, b.other.key),
  );
}

function effectOf(
  one: GraphNode,
  other: GraphNode,
  linksOf: (node: GraphNode) => ReadonlyMap<string, number>,
): MergeEffect {
  const [into, gone] = one.mentions >= other.mentions ? [one, other] : [other, one];
  const [kept, moving] = [linksOf(into), linksOf(gone)];
  const moved = [...moving.keys()].filter((key) => key !== into.key);
  return {
    into: into.key,
    moved: moved.length,
    onto: moved.filter((key) => kept.has(key)).length,
    together: kept.get(gone.key) ?? 0,
  };
}

function sourcesOf({ one, other }: MergeQuestion): number {
  return one.sources + other.sources;
}

import { UndirectedGraph } from 'graphology';
import type { Alias, NearMiss, Role } from '../../src/model/entity.js';
import type { Kind } from '../../src/model/kind.js';
import type { CitedDocument, Community } from '../../src/model/knowledge-graph.js';

/** Where something stands in an article's text as given: UTF-16 code units, half-open. */
export type Extent = readonly [start: number, end: number];

export interface NodeAttributes {
  readonly label: string;
  readonly kind: Kind;
  readonly aliases: readonly string[];
  /** The same names, with how often each is used and why it belongs to the entity. */
  readonly aliasReasons?: readonly Alias[];
  /** What a person is said to be, most used first. */
  readonly roles?: readonly Pick<Role, 'name' | 'mentions'>[];
  readonly sources: number;
  readonly mentions: number;
  readonly x: number;
  readonly y: number;
  /** Radius in the unit of `x` and `y`. */
  readonly size: number;
  readonly community: number;
  readonly degree: number;
  readonly weightedDegree: number;
  readonly pageRank: number;
  readonly betweenness: number;
  readonly evidence: readonly { document: string; mentions: readonly Extent[] }[];
}

export interface EdgeAttributes {
  readonly weight: number;
  readonly documents: number;
  readonly paragraphs: number;
  readonly sentences: number;
  readonly evidence: readonly { document: string; sentences: readonly Extent[] }[];
}

export interface GraphAttributes {
  readonly counts?: { readonly documents?: number };
  readonly options?: { readonly scope?: string };
  readonly documents: readonly CitedDocument[];
  /** By their numbers: the largest first. */
  readonly communities?: readonly Community[];
  /** Pairs of nodes that could be one. */
  readonly nearMisses?: readonly NearMiss[];
}

/** The graph as graph.json holds it. */
export type EntityGraph = UndirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/**
 * Reads graph.json.
 * @throws Error with a sentence for the reader if the text is no such graph
 */
export function readGraph(json: string): EntityGraph {
  if (json.trim() === '') throw new Error('This page holds no graph: it is the empty template.');
  try {
    return UndirectedGraph.from<NodeAttributes, EdgeAttributes, GraphAttributes>(JSON.parse(json));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The graph in this page cannot be read (${reason}). Build it again.`);
  }
}

/** Keys of the two ends of an edge and of nothing else, in the order of the edge's key. */
export function endsOf(graph: EntityGraph, edge: string): [string, string] {
  return [graph.source(edge), graph.target(edge)];
}

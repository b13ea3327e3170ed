import type { Alias, NearMiss, Role } from './entity.js';
import type { Kind } from './kind.js';
import type { Span } from './span.js';

/** What counts as together. */
export type Scope = 'document' | 'paragraph' | 'sentence';

/** Where one document names one entity: spans in the text as given, in reading order. */
export interface NodeEvidence {
  /** Index into the graph's `documents`. */
  readonly document: number;
  readonly mentions: readonly Span[];
}

/** Where one document names two entities together. */
export interface EdgeEvidence {
  /** Index into the graph's `documents`. */
  readonly document: number;
  /**
   * Indices into that document's `sentences`: those that name both; where none does, the nearest
   * pair of sentences that name one each.
   */
  readonly sentences: readonly number[];
}

/** A sentence that names an entity of the graph. Its span points into the text as given. */
export interface CitedSentence extends Span {
  readonly text: string;
}

/** A source of the graph, with the sentences that its nodes and edges cite. */
export interface CitedDocument {
  readonly id: string;
  readonly title?: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly sentences: readonly CitedSentence[];
}

export interface GraphNode {
  readonly key: string;
  readonly label: string;
  readonly kind: Kind;
  /** Names by which the articles call it, most used first. */
  readonly aliases: readonly string[];
  /** The same names with how often each is used and why it belongs to the entity. */
  readonly aliasReasons: readonly Alias[];
  /** What the articles say that a person is; evidence by index into the graph's `documents`. */
  readonly roles: readonly Role[];
  /** Distinct sources that mention it: the length of `evidence`. */
  readonly sources: number;
  /** Mentions in all; a paragraph that a document repeats counts once. */
  readonly mentions: number;
  /** The likeliest of its mentions' confidences, 0 to 1. */
  readonly confidence: number;
  readonly x: number;
  readonly y: number;
  /** Radius in the unit of `x` and `y`. */
  readonly size: number;
  /** `#rrggbb`. */
  readonly color: string;
  /** Number of its community, 0 the largest. */
  readonly community: number;
  /** How many others it is linked with. */
  readonly degree: number;
  /** The sum of its links' weights. */
  readonly weightedDegree: number;
  /** PageRank, following links in proportion to their weights; all nodes' together are 1. */
  readonly pageRank: number;
  /** The share of the shortest paths between two others that lead through it, every link one step. */
  readonly betweenness: number;
  readonly evidence: readonly NodeEvidence[];
}

/** Nodes that are mentioned together more than with others. */
export interface Community {
  /** The names that tell most of it, with ` · ` between them. */
  readonly label: string;
  /** How many nodes belong to it. */
  readonly nodes: number;
  /** `#rrggbb`; only the largest have one of their own. */
  readonly color: string;
}

/** An undirected link: two entities that the same sources mention together. */
export interface GraphEdge {
  /** The two node keys in order, with `|` between them. */
  readonly key: string;
  /** Key of the node that sorts first. */
  readonly source: string;
  readonly target: string;
  /** Distinct sources in which both occur in the chosen scope: the length of `evidence`. */
  readonly weight: number;
  /** Distinct sources in which both occur in the same document, paragraph, sentence. */
  readonly documents: number;
  readonly paragraphs: number;
  readonly sentences: number;
  /** How surprising the link is: see the graph room for the measure. */
  readonly significance: number;
  readonly evidence: readonly EdgeEvidence[];
}

/** Who is mentioned with whom. Nodes and edges are sorted by key, documents by id. */
export interface KnowledgeGraph {
  readonly scope: Scope;
  readonly minWeight: number;
  /** Absent where no mention was left out for want of confidence. */
  readonly minConfidence?: number;
  readonly documents: readonly CitedDocument[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** By their numbers: the largest first. */
  readonly communities: readonly Community[];
  /** From how many nodes betweenness was reckoned: all, or a sample of so many. */
  readonly betweennessPivots: 'all' | number;
  /** Pairs of nodes that could be one, sorted by `one`, then `other`. */
  readonly nearMisses: readonly NearMiss[];
}

import type { Scope } from './knowledge-graph.js';

/** What a user can choose about the graph. */
export interface BuildOptions {
  /** What counts as together. */
  readonly scope: Scope;
  /** Leaves out edges with fewer sources. */
  readonly minWeight: number;
  /** Leaves out mentions that the tagger is less sure of, 0 to 1. */
  readonly minConfidence: number;
}

export const DEFAULT_BUILD_OPTIONS: BuildOptions = {
  scope: 'document',
  minWeight: 1,
  minConfidence: 0,
};

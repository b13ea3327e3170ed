import type { Scope } from './knowledge-graph.js';

/** What a user can choose about the graph. */
export interface BuildOptions {
  /** What counts as together. */
  readonly scope: Scope;
  /** Leaves out edges with fewer sources. */
  readonly minWeight: number;
}

export const DEFAULT_BUILD_OPTIONS: BuildOptions = { scope: 'document', minWeight: 1 };

/** A link between two nodes, by their indices. */
export interface Link {
  readonly source: number;
  readonly target: number;
  /** How strongly it ties, above 0. */
  readonly strength: number;
}

/** What of an earlier graph lets a new one be drawn like it. */
export interface EarlierGraph {
  readonly nodes: readonly EarlierNode[];
  /** The weight of each link, by its key. */
  readonly weights: ReadonlyMap<string, number>;
}

export interface EarlierNode {
  readonly key: string;
  readonly label: string;
  readonly sources: number;
  readonly x: number;
  readonly y: number;
  readonly evidence: readonly EarlierEvidence[];
}

/** Where one document names it. */
export interface EarlierEvidence {
  /** Id of the document. */
  readonly document: string;
  /** `[start, end]`: UTF-16 code units, half-open. */
  readonly mentions: readonly (readonly [number, number])[];
}

export const NOTHING_EARLIER: EarlierGraph = { nodes: [], weights: new Map() };

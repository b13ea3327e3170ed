/** How a short form of a name comes from the full one. */
export type Relation =
  | 'surname'
  | 'given name'
  | 'initials'
  | 'middle initial'
  | 'name without initials'
  | 'part of the name'
  | 'nickname'
  | 'other form'
  | 'acronym'
  | 'clipping'
  | 'beginning'
  | 'ending';

/** What the letters of a name say, before any text is looked at. */
export interface NameAnalysis {
  /** Names of one kind with the same key are one name, whatever their spelling. */
  readonly key: string;
  /** Why a name with this key is the same as another, for the reader. */
  readonly sameness: string;
  /** Coarser than `key`: equal for spellings of one name that sound alike. Absent where risky. */
  readonly sound?: string;
  /** What it would be as a short form: looked up among the `shortForms` of longer names. */
  readonly asShort: readonly string[];
  /** The short forms that stand for it, each once. */
  readonly shortForms: ReadonlyMap<string, Relation>;
  /** Whether it can serve as the label: not initials only, not a bare surname. */
  readonly full: boolean;
}

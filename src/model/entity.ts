import type { Kind } from './kind.js';
import type { Span } from './span.js';

/** A name by which an entity is called in the articles. */
export interface Alias {
  readonly name: string;
  /** How many mentions use it. */
  readonly mentions: number;
  /** Why the name belongs to the entity, for the reader: "surname of Ada Lovelace in its document". */
  readonly reason: string;
}

/** Where one document says what a person is. */
export interface RoleEvidence {
  /** Index of the document. */
  readonly document: number;
  /** In the text as given, in reading order. */
  readonly spans: readonly Span[];
}

/** What articles say that a person is. */
export interface Role {
  /** In lower case but for the names in it: "interim president", "mayor of Leeds". */
  readonly name: string;
  /** How many mentions it stands with. */
  readonly mentions: number;
  readonly evidence: readonly RoleEvidence[];
}

/** Someone or something that the articles name: all mentions of one person, group, organization or location. */
export interface Entity {
  /** A stable, readable slug that begins with the kind: `person:ada-lovelace`. */
  readonly key: string;
  /** The name to show. */
  readonly label: string;
  readonly kind: Kind;
  /** Most used first, ties by name. */
  readonly aliases: readonly Alias[];
  /** What a person is said to be, most used first, ties by name; empty for other kinds. */
  readonly roles: readonly Role[];
}

/** Two entities that could be one, and why they were not joined. */
export interface NearMiss {
  /** Key of the entity that sorts first. */
  readonly one: string;
  readonly other: string;
  /** What speaks for their being one, for the reader. */
  readonly reasonsFor: readonly string[];
  /** What speaks against it. */
  readonly reasonsAgainst: readonly string[];
  /** The user said that they are not one. */
  readonly decided?: true;
}

/** What resolution says of a corpus: its entities, and to which of them each mention belongs. */
export interface Resolution {
  /** Sorted by key. */
  readonly entities: readonly Entity[];
  /**
   * `assignments[d][m]` is the index in `entities` of mention `m` of document `d`, or -1 where the
   * mention belongs to none (its name holds no letter or digit, or the user banned it).
   */
  readonly assignments: readonly Int32Array[];
  /** Sorted by `one`, then `other`. */
  readonly nearMisses: readonly NearMiss[];
  /** The user's rules that could not be carried out, or not in full, each with its line. */
  readonly unmatchedRules?: readonly string[];
}

import type { Name } from './corpus-names.js';

/** To which entity a name belongs in one document. */
export interface Membership {
  /** The name that gives the entity its identity. */
  readonly root: Name;
  /** Why; absent where the name is the root's. */
  readonly reason?: string;
}

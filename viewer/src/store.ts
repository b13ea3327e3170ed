import type { Kind } from '../../src/model/kind.js';
import type { Appearance } from './appearance.js';

export interface Selection {
  readonly type: 'entity' | 'link';
  /** Key of the node or edge. */
  readonly key: string;
}

/** Everything that the reader has chosen. What is on the screen follows from it and the graph. */
export interface State extends Appearance {
  readonly selection: Selection | null;
  readonly hiddenKinds: ReadonlySet<Kind>;
  /** Lighter links are not drawn. */
  readonly minWeight: number;
}

export type Listener = (state: State, previous: State) => void;

export interface Store {
  readonly state: State;
  update(change: Partial<State>): void;
  subscribe(listener: Listener): void;
}

export function createStore(initial: State): Store {
  let state = initial;
  const listeners: Listener[] = [];
  return {
    get state() {
      return state;
    },
    update(change) {
      const previous = state;
      state = { ...state, ...change };
      for (const listener of listeners) listener(state, previous);
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  return a?.type === b?.type && a?.key === b?.key;
}

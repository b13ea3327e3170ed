import { KINDS } from '../../src/model/kind.js';
import { COLORINGS, FIRST_APPEARANCE, SIZINGS } from './appearance.js';
import type { EntityGraph } from './data.js';
import { type Selection, type State, type Store, sameSelection } from './store.js';

/** Reads what a linked view has chosen; what the graph does not have is passed over. */
export function readHash(graph: EntityGraph, hash: string, firstWeight: number): State {
  const chosen = new URLSearchParams(hash.replace(/^#/, ''));
  const hidden = (chosen.get('hide') ?? '').split(',');
  const minWeight = Number(chosen.get('min'));
  return {
    selection: selectionIn(graph, chosen),
    hiddenKinds: new Set(KINDS.filter((kind) => hidden.includes(kind))),
    colorBy: COLORINGS.find((one) => one === chosen.get('color')) ?? FIRST_APPEARANCE.colorBy,
    sizeBy: SIZINGS.find((one) => one === chosen.get('size')) ?? FIRST_APPEARANCE.sizeBy,
    minWeight: Number.isInteger(minWeight) && minWeight > 0 ? minWeight : firstWeight,
  };
}

function selectionIn(graph: EntityGraph, chosen: URLSearchParams): Selection | null {
  const entity = chosen.get('entity');
  if (entity !== null && graph.hasNode(entity)) return { type: 'entity', key: entity };
  const link = chosen.get('link');
  if (link !== null && graph.hasEdge(link)) return { type: 'link', key: link };
  return null;
}

/** The view as the part of an address after `#`. */
export function writeHash(state: State, firstWeight: number): string {
  const chosen = new URLSearchParams();
  if (state.selection) chosen.set(state.selection.type, state.selection.key);
  if (state.minWeight !== firstWeight) chosen.set('min', String(state.minWeight));
  if (state.hiddenKinds.size > 0) chosen.set('hide', [...state.hiddenKinds].join(','));
  if (state.colorBy !== FIRST_APPEARANCE.colorBy) chosen.set('color', state.colorBy);
  if (state.sizeBy !== FIRST_APPEARANCE.sizeBy) chosen.set('size', state.sizeBy);
  return chosen.size > 0 ? `#${chosen}` : '#';
}

/** Keeps the address at the state, so that a view can be linked and gone back to. */
export function attachHistory(graph: EntityGraph, store: Store, firstWeight: number): void {
  let following = false;
  store.subscribe((state, previous) => {
    if (following) return;
    const hash = writeHash(state, firstWeight);
    if (sameSelection(state.selection, previous.selection)) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
  });
  window.addEventListener('popstate', () => {
    following = true;
    store.update(readHash(graph, location.hash, firstWeight));
    following = false;
  });
}

import { KINDS } from '../../src/model/kind.js';
import type { EntityGraph } from './data.js';
import type { Drawing, Drawn } from './drawing.js';
import { button, count, element } from './elements.js';
import { KIND_NAMES } from './kind-names.js';
import type { Store } from './store.js';

/** One button a kind, with its colour and how many entities it has: legend and filter in one. */
export function attachLegend(container: HTMLElement, graph: EntityGraph, store: Store): void {
  const buttons = KINDS.map((kind) => {
    const n = graph.filterNodes((_, attributes) => attributes.kind === kind).length;
    const toggle = () => {
      const hidden = new Set(store.state.hiddenKinds);
      if (!hidden.delete(kind)) hidden.add(kind);
      store.update({ hiddenKinds: hidden });
    };
    const made = button(
      { class: 'kind', 'data-kind': kind },
      toggle,
      element('span', { class: 'swatch', 'aria-hidden': 'true' }),
      element('span', {}, KIND_NAMES[kind].many),
      element('span', { class: 'number' }, n.toLocaleString('en')),
    );
    if (n === 0) made.disabled = true;
    return { kind, made };
  });
  const update = () => {
    for (const { kind, made } of buttons) {
      made.setAttribute('aria-pressed', String(!store.state.hiddenKinds.has(kind)));
    }
  };
  store.subscribe(update);
  update();
  container.replaceChildren(...buttons.map(({ made }) => made));
}

/** A slider over the weights that links have; nothing where all links weigh the same. */
export function attachWeight(container: HTMLElement, drawing: Drawing, store: Store): void {
  const { weights } = drawing;
  if (weights.length < 2) {
    container.hidden = true;
    return;
  }
  const slider = element('input', {
    id: 'min-weight',
    type: 'range',
    min: '0',
    max: String(weights.length - 1),
    step: '1',
  });
  const output = element('output', { for: 'min-weight' });
  const update = () => {
    const at = weights.findIndex((weight) => weight >= store.state.minWeight);
    slider.value = String(at < 0 ? weights.length - 1 : at);
    const lightest = weights[Number(slider.value)] ?? 1;
    const text = `${count(lightest, 'source')} or more`;
    output.value = text;
    slider.setAttribute('aria-valuetext', text);
    slider.style.setProperty('--at', String(Number(slider.value) / (weights.length - 1)));
  };
  slider.addEventListener('input', () => {
    store.update({ minWeight: weights[Number(slider.value)] ?? 1 });
  });
  store.subscribe(update);
  update();
  container.replaceChildren(
    element('label', { for: 'min-weight' }, 'Links found in '),
    output,
    slider,
  );
}

/** `27 of 31 entities, 120 of 380 links`. */
export function statusText(graph: EntityGraph, drawn: Drawn): string {
  return `${part(drawn.nodes.size, graph.order, 'entity', 'entities')}, ${part(drawn.edges.size, graph.size, 'link', 'links')}`;
}

function part(n: number, all: number, one: string, many: string): string {
  return n === all
    ? count(all, one, many)
    : `${n.toLocaleString('en')} of ${count(all, one, many)}`;
}

import { COLORINGS, type Coloring, communityName, SIZINGS, type Sizing } from './appearance.js';
import type { EntityGraph } from './data.js';
import { element } from './elements.js';
import type { Store } from './store.js';

const COLORING_NAMES: Readonly<Record<Coloring, string>> = {
  kind: 'kind',
  community: 'community',
};

const SIZING_NAMES: Readonly<Record<Sizing, string>> = {
  sources: 'sources',
  mentions: 'mentions',
  degree: 'links (degree)',
  pageRank: 'PageRank',
  betweenness: 'betweenness',
};

/** Two lists to choose from what colours and sizes say, and what the colours of communities mean. */
export function attachAppearance(container: HTMLElement, graph: EntityGraph, store: Store): void {
  const color = choice('color-by', 'Colour by', COLORINGS, COLORING_NAMES, (colorBy) =>
    store.update({ colorBy }),
  );
  const size = choice('size-by', 'Size by', SIZINGS, SIZING_NAMES, (sizeBy) =>
    store.update({ sizeBy }),
  );
  const communities = communityList(graph);
  const update = () => {
    const { colorBy, sizeBy } = store.state;
    color.select.value = colorBy;
    size.select.value = sizeBy;
    communities.hidden = colorBy !== 'community';
    document.documentElement.dataset.color = colorBy;
  };
  store.subscribe(update);
  update();
  container.replaceChildren(
    element('div', { class: 'choices' }, color.label, size.label),
    communities,
  );
}

function choice<Value extends string>(
  id: string,
  title: string,
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
  choose: (value: Value) => void,
) {
  const options = values.map((value) => element('option', { value }, names[value]));
  const select = element('select', { id }, ...options);
  select.addEventListener('change', () => {
    const chosen = values.find((value) => value === select.value);
    if (chosen) choose(chosen);
  });
  return { select, label: element('label', { for: id }, `${title} `, select) };
}

/** The communities that have a colour of their own, the largest first, and how many have none. */
function communityList(graph: EntityGraph): HTMLElement {
  const all = graph.getAttribute('communities') ?? [];
  const rows: HTMLElement[] = [];
  let [others, nodesInOthers] = [0, 0];
  for (const [number, { label, nodes }] of all.entries()) {
    const name = communityName(graph, number);
    if (name === 'other') {
      others++;
      nodesInOthers += nodes;
    } else rows.push(row(name, label, nodes));
  }
  if (others > 0) {
    const label = others === 1 ? '1 smaller one' : `${others.toLocaleString('en')} smaller ones`;
    rows.push(row('other', label, nodesInOthers));
  }
  return element('ul', { class: 'communities', 'aria-label': 'Communities' }, ...rows);
}

function row(name: string, label: string, nodes: number): HTMLElement {
  return element(
    'li',
    { 'data-community': name, title: label },
    element('span', { class: 'swatch', 'aria-hidden': 'true' }),
    element('span', { class: 'label' }, label),
    element('span', { class: 'number' }, nodes.toLocaleString('en')),
  );
}

import { colored } from './appearance.js';
import type { EntityGraph } from './data.js';
import { element } from './elements.js';
import { createFinder, type Entry } from './finder.js';

/** Makes the field a combobox over the graph's names. */
export function attachSearch(
  field: HTMLInputElement,
  list: HTMLElement,
  graph: EntityGraph,
  choose: (node: string) => void,
): void {
  const find = createFinder(graph);
  let hits: Entry[] = [];
  let active = -1;

  const render = () => {
    const open = field.value.trim() !== '' && document.activeElement === field;
    list.hidden = !open;
    field.setAttribute('aria-expanded', String(open));
    const rows = hits.map((hit, i) => optionElement(graph, hit, i, i === active, accept));
    if (rows.length === 0) rows.push(element('div', { class: 'none' }, 'No such name'));
    list.replaceChildren(...rows);
    if (active >= 0) field.setAttribute('aria-activedescendant', `result-${active}`);
    else field.removeAttribute('aria-activedescendant');
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  };
  const accept = (hit: Entry) => {
    field.value = '';
    hits = [];
    field.blur();
    render();
    choose(hit.node);
  };
  const move = (step: number) => {
    if (hits.length > 0) active = (active + step + hits.length) % hits.length;
    render();
  };

  field.addEventListener('input', () => {
    hits = find(field.value);
    active = hits.length > 0 ? 0 : -1;
    render();
  });
  field.addEventListener('focus', render);
  field.addEventListener('blur', render);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const hit = hits[active];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && hit) accept(hit);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      if (field.value === '') field.blur();
      field.value = '';
      hits = [];
      render();
    } else return;
    event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type !== 'range';
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });
}

function optionElement(
  graph: EntityGraph,
  hit: Entry,
  i: number,
  active: boolean,
  accept: (hit: Entry) => void,
): HTMLElement {
  const label = graph.getNodeAttribute(hit.node, 'label');
  const option = element(
    'div',
    { id: `result-${i}`, role: 'option', 'aria-selected': String(active) },
    element('span', { class: 'name', ...colored(graph, hit.node) }, element('span', {}, label)),
  );
  if (!hit.isLabel) option.append(element('span', { class: 'alias' }, hit.name));
  option.append(element('span', { class: 'number' }, String(hit.sources)));
  // Before the field loses the focus, which closes the list.
  option.addEventListener('pointerdown', (event) => event.preventDefault());
  option.addEventListener('click', () => accept(hit));
  return option;
}

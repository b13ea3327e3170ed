import type { EntityGraph } from './data.js';
import { element } from './elements.js';

const MAX_RESULTS = 12;

/** Letters whose accents Unicode does not take apart. */
const PLAIN = new Map(
  Object.entries({
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    ı: 'i',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    þ: 'th',
  }),
);

interface Entry {
  readonly node: string;
  readonly name: string;
  readonly folded: string;
  readonly sources: number;
  readonly isLabel: boolean;
}

interface Hit extends Entry {
  readonly rank: number;
}

/** Lower case, without accents, apostrophes and hyphens: `Al-Ǧazīra` and `al jazira` fold alike. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼʿʾ`]/gu, '')
    .replace(/[øłđðħıßæœþ]/g, (letter) => PLAIN.get(letter) ?? letter)
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
}

/** Finds entities by label and alias, best first; one hit an entity. */
export function createFinder(graph: EntityGraph): (query: string) => Entry[] {
  const entries = graph
    .mapNodes((node, { label, aliases, sources }) =>
      [...new Set([label, ...aliases])].map((name) => ({
        node,
        name,
        folded: fold(name),
        sources,
        isLabel: name === label,
      })),
    )
    .flat();
  return (query) => {
    const wanted = fold(query);
    if (wanted === '') return [];
    const best = new Map<string, Hit>();
    for (const entry of entries) {
      const rank = rankOf(entry, wanted);
      const known = best.get(entry.node);
      if (rank > 0 && rank > (known?.rank ?? 0)) best.set(entry.node, { ...entry, rank });
    }
    return [...best.values()]
      .sort((a, b) => b.rank - a.rank || b.sources - a.sources)
      .slice(0, MAX_RESULTS);
  };
}

/** The whole name before its beginning, before the beginning of a word, before anywhere. */
function rankOf({ folded, isLabel }: Entry, wanted: string): number {
  const at = folded.indexOf(wanted);
  if (at < 0) return 0;
  const place = folded === wanted ? 3 : at === 0 || folded.includes(` ${wanted}`) ? 2 : 1;
  return place * 2 + (isLabel ? 1 : 0);
}

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
  const { label, kind } = graph.getNodeAttributes(hit.node);
  const option = element(
    'div',
    { id: `result-${i}`, role: 'option', 'aria-selected': String(active) },
    element('span', { class: 'name', 'data-kind': kind }, element('span', {}, label)),
  );
  if (!hit.isLabel) option.append(element('span', { class: 'alias' }, hit.name));
  option.append(element('span', { class: 'number' }, String(hit.sources)));
  // Before the field loses the focus, which closes the list.
  option.addEventListener('pointerdown', (event) => event.preventDefault());
  option.addEventListener('click', () => accept(hit));
  return option;
}

import { aliasesOf } from './aliases.js';
import { colored } from './appearance.js';
import type { EntityGraph } from './data.js';
import { endsOf } from './data.js';
import { button, count, element } from './elements.js';
import { Evidence } from './evidence.js';
import { KIND_NAMES } from './kind-names.js';
import { measuresOf } from './measures.js';
import { nearMissesOf } from './near-misses.js';
import { foldedList, quotesList } from './quotes.js';
import type { Selection } from './store.js';

const NEIGHBOURS_AT_FIRST = 10;
const OVERVIEW_ROWS = 10;
const MOST_ROLES = 4;

/** Fills the panel: what is known of the selection, or of the graph where nothing is selected. */
export class Panel {
  readonly #graph: EntityGraph;
  readonly #evidence: Evidence;
  #overview: HTMLElement[] | null = null;
  readonly #select: (selection: Selection | null) => void;

  constructor(graph: EntityGraph, select: (selection: Selection | null) => void) {
    this.#graph = graph;
    this.#evidence = new Evidence(graph);
    this.#select = select;
  }

  show(selection: Selection | null): HTMLElement[] {
    if (selection === null) {
      this.#overview ??= this.#makeOverview();
      return this.#overview;
    }
    return selection.type === 'entity' ? this.#entity(selection.key) : this.#link(selection.key);
  }

  #makeOverview(): HTMLElement[] {
    const graph = this.#graph;
    const nodes = graph
      .mapNodes((key, { sources, mentions }) => ({ key, sources, mentions }))
      .sort((a, b) => b.sources - a.sources || b.mentions - a.mentions)
      .slice(0, OVERVIEW_ROWS);
    const edges = graph
      .mapEdges((key, { weight, sentences }) => ({ key, weight, sentences }))
      .sort((a, b) => b.weight - a.weight || b.sentences - a.sentences)
      .slice(0, OVERVIEW_ROWS);
    const parts: HTMLElement[] = [
      element(
        'p',
        { class: 'hint' },
        'Select an entity to see its sources, or a link to read the sentences behind it.',
      ),
    ];
    if (nodes.length > 0) {
      const most = nodes[0]?.sources ?? 1;
      const rows = nodes.map(({ key, sources }) =>
        element('li', { class: 'row' }, this.#name(key), bar(sources, most)),
      );
      parts.push(heading('In most sources'), element('ul', { class: 'rows' }, ...rows));
    }
    if (edges.length > 0) {
      const rows = edges.map(({ key, weight }) =>
        element('li', { class: 'row' }, this.#linkButton(key, String(weight))),
      );
      parts.push(heading('Strongest links'), element('ul', { class: 'rows' }, ...rows));
    }
    return parts;
  }

  #entity(key: string): HTMLElement[] {
    const attributes = this.#graph.getNodeAttributes(key);
    const { label, kind, sources, mentions } = attributes;
    const parts: HTMLElement[] = [
      this.#top(KIND_NAMES[kind].one),
      element('h2', { tabindex: '-1' }, label),
    ];
    for (const [name, value] of Object.entries(colored(this.#graph, key))) {
      parts[1]?.setAttribute(name, value);
    }
    parts.push(facts(count(sources, 'source'), count(mentions, 'mention')));
    const roles = attributes.roles?.slice(0, MOST_ROLES) ?? [];
    if (roles.length > 0) {
      parts.push(element('p', { class: 'roles' }, roles.map(({ name }) => name).join(' · ')));
    }
    parts.push(...aliasesOf(attributes), measuresOf(this.#graph, attributes));
    parts.push(...nearMissesOf(this.#graph, key, (node) => this.#name(node)));
    const neighbours = this.#neighbours(key);
    if (neighbours.length > 0) {
      parts.push(
        heading('Named together with', neighbours.length),
        ...foldedList(neighbours, NEIGHBOURS_AT_FIRST, 'ul', 'entity', 'entities'),
      );
    }
    const articles = this.#evidence.ofEntity(key);
    parts.push(heading('Sources', articles.length), quotesList(articles));
    return parts;
  }

  #neighbours(node: string): HTMLElement[] {
    const graph = this.#graph;
    const links = graph
      .mapEdges(node, (key, { weight, sentences }) => {
        const other = graph.opposite(node, key);
        return { key, weight, sentences, other, sources: graph.getNodeAttribute(other, 'sources') };
      })
      .sort((a, b) => b.weight - a.weight || b.sentences - a.sentences || b.sources - a.sources);
    const most = links[0]?.weight ?? 1;
    return links.map(({ key, weight, other }) => {
      const label = graph.getNodeAttribute(other, 'label');
      const evidence = button(
        { class: 'evidence', 'aria-label': `Read ${count(weight, 'source')} with ${label}` },
        () => this.#select({ type: 'link', key }),
        bar(weight, most),
      );
      return element('li', { class: 'row' }, this.#name(other), evidence);
    });
  }

  #link(key: string): HTMLElement[] {
    const { weight, paragraphs, sentences } = this.#graph.getEdgeAttributes(key);
    const [a, b] = endsOf(this.#graph, key);
    const title = element('h2', { class: 'pair', tabindex: '-1' }, this.#name(a), this.#name(b));
    const articles = this.#evidence.ofLink(key);
    return [
      this.#top('Link'),
      title,
      element('p', { class: 'weight-line' }, `Together in ${count(weight, 'source')}`),
      facts(`In one paragraph: ${paragraphs}`, `in one sentence: ${sentences}`),
      heading('Sentences behind it'),
      quotesList(articles),
    ];
  }

  #top(kind: string): HTMLElement {
    const close = button(
      { class: 'icon close', 'aria-label': 'Close' },
      () => this.#select(null),
      '×',
    );
    return element('div', { class: 'top' }, element('span', { class: 'eyebrow' }, kind), close);
  }

  #name(node: string): HTMLElement {
    const label = this.#graph.getNodeAttribute(node, 'label');
    return button(
      { class: 'name', ...colored(this.#graph, node) },
      () => this.#select({ type: 'entity', key: node }),
      element('span', {}, label),
    );
  }

  #linkButton(edge: string, weight: string): HTMLElement {
    const names = endsOf(this.#graph, edge).map((end) => {
      const label = this.#graph.getNodeAttribute(end, 'label');
      const attributes = { class: 'name', ...colored(this.#graph, end) };
      return element('span', attributes, element('span', {}, label));
    });
    return button(
      { class: 'pair-row' },
      () => this.#select({ type: 'link', key: edge }),
      element('span', { class: 'pair' }, ...names),
      element('span', { class: 'number' }, weight),
    );
  }
}

function heading(text: string, n?: number): HTMLElement {
  const made = element('h3', {}, text);
  if (n !== undefined) made.append(element('span', { class: 'number' }, n.toLocaleString('en')));
  return made;
}

function facts(...parts: string[]): HTMLElement {
  return element('p', { class: 'facts' }, parts.join(' · '));
}

/** A number with a bar that shows its share of the largest. */
function bar(value: number, most: number): HTMLElement {
  const made = element(
    'span',
    { class: 'bar' },
    element('span', { class: 'number' }, String(value)),
  );
  made.style.setProperty('--share', String(value / most));
  return made;
}

import { attachAppearance } from './appearance-controls.js';
import type { EntityGraph } from './data.js';
import { endsOf, readGraph } from './data.js';
import { Drawing } from './drawing.js';
import { byId, count } from './elements.js';
import { attachLegend, attachWeight, statusText } from './filters.js';
import type { GraphView } from './graph-view.js';
import { attachHistory, readHash } from './hash.js';
import { Panel } from './panel.js';
import { attachSearch } from './search.js';
import { Sheet } from './sheet.js';
import { createStore, type Selection, type Store, sameSelection } from './store.js';
import { attachTheme, readColors } from './theme.js';

function main(): void {
  let view: GraphView | null = null;
  attachTheme(byId('theme'), () => view?.recolor(readColors()));
  let graph: EntityGraph;
  try {
    graph = readGraph(byId('graph').textContent ?? '');
  } catch (error) {
    document.body.classList.add('without-graph');
    showMessage(error instanceof Error ? error.message : String(error));
    return;
  }
  describe(graph);
  if (graph.order === 0) {
    document.body.classList.add('without-graph');
    showMessage('No entities were found in these articles, so there is nothing to draw.');
    return;
  }

  const drawing = new Drawing(graph);
  const store = createStore(readHash(graph, location.hash, drawing.firstWeight));
  attachControls(graph, drawing, store);
  attachPanel(graph, store);
  attachHistory(graph, store, drawing.firstWeight);
  void openView(graph, drawing, store).then((opened) => {
    view = opened;
  });
}

/** Search, legend, slider and the line that says how much is drawn. */
function attachControls(graph: EntityGraph, drawing: Drawing, store: Store): void {
  const field = byId('search') as HTMLInputElement;
  attachSearch(field, byId('results'), graph, (key) => {
    store.update({ selection: { type: 'entity', key } });
    focusPanel();
  });
  attachLegend(byId('legend'), graph, store);
  attachAppearance(byId('appearance'), graph, store);
  attachWeight(byId('weight'), drawing, store);
  const filters = byId('filters');
  const toggle = byId('filter-toggle');
  toggle.addEventListener('click', () => {
    const open = filters.classList.toggle('open');
    toggle.setAttribute('aria-expanded', String(open));
  });

  const update = () => {
    const text = statusText(graph, drawing.of(store.state));
    const held = drawing.holdsBack && store.state.minWeight === drawing.firstWeight;
    byId('status').textContent = held
      ? `${text}. These are the strongest: move the slider to see more.`
      : text;
  };
  store.subscribe(update);
  update();
}

/** Keeps panel and sheet at the selection. */
function attachPanel(graph: EntityGraph, store: Store): void {
  const container = byId('panel');
  const sheet = new Sheet(byId('sheet'), byId('handle'));
  const panel = new Panel(graph, (selection) => {
    store.update({ selection });
    focusPanel();
  });
  const update = () => {
    const { selection } = store.state;
    container.replaceChildren(...panel.show(selection));
    container.scrollTop = 0;
    sheet.name(selection ? nameOf(graph, selection) : scopeText(graph));
    sheet.resize(selection ? 'half' : 'peek');
    document.title = `${selection ? nameOf(graph, selection) : scopeText(graph)} · comention`;
  };
  store.subscribe((state, previous) => {
    if (!sameSelection(state.selection, previous.selection)) update();
  });
  update();
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && store.state.selection) store.update({ selection: null });
  });
}

/** Draws the graph and keeps it at the state; null where the browser cannot. */
async function openView(
  graph: EntityGraph,
  drawing: Drawing,
  store: Store,
): Promise<GraphView | null> {
  let view: GraphView;
  const select = (selection: Selection | null) => store.update({ selection });
  try {
    // Loaded late: sigma fails as it loads where there is no WebGL, and the rest should go on.
    const { GraphView } = await import('./graph-view.js');
    view = new GraphView(byId('canvas'), graph, readColors(), store.state, select);
  } catch {
    byId('stage').classList.add('without-graph');
    showMessage(
      'This browser cannot draw the graph, because WebGL is off or missing. Search and lists still work.',
    );
    return null;
  }
  byId('canvas').setAttribute(
    'aria-label',
    `Graph of ${scopeText(graph)}; the panel lists the same.`,
  );
  byId('zoom-in').addEventListener('click', () => view.zoomIn());
  byId('zoom-out').addEventListener('click', () => view.zoomOut());
  byId('zoom-fit').addEventListener('click', () => view.fit());

  let drawn = drawing.of(store.state);
  view.draw(drawn);
  view.select(store.state.selection);
  view.fit(0);
  if (store.state.selection) view.reveal(store.state.selection);
  store.subscribe((state, previous) => {
    if (drawing.of(state) !== drawn) {
      drawn = drawing.of(state);
      view.draw(drawn);
    }
    if (state.colorBy !== previous.colorBy || state.sizeBy !== previous.sizeBy) view.restyle(state);
    if (!sameSelection(state.selection, previous.selection)) view.select(state.selection);
    if (state.selection && !sameSelection(state.selection, previous.selection)) {
      // The sheet may just have changed the canvas's size.
      requestAnimationFrame(() => state.selection && view.reveal(state.selection));
    }
  });
  return view;
}

function describe(graph: EntityGraph): void {
  const articles = graph.getAttribute('counts')?.documents;
  byId('scope').textContent = articles === undefined ? '' : count(articles, 'article');
}

function scopeText(graph: EntityGraph): string {
  return `${count(graph.order, 'entity', 'entities')} · ${count(graph.size, 'link')}`;
}

function nameOf(graph: EntityGraph, { type, key }: Selection): string {
  const nodes = type === 'entity' ? [key] : endsOf(graph, key);
  return nodes.map((node) => graph.getNodeAttribute(node, 'label')).join(' · ');
}

/** Hands the keyboard and the screen reader to what was just opened. */
function focusPanel(): void {
  const target = byId('panel').querySelector('h2') ?? byId('panel');
  target.focus({ preventScroll: true });
}

function showMessage(text: string): void {
  const message = byId('message');
  message.textContent = text;
  message.hidden = false;
}

main();

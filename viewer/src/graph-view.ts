import { createNodeBorderProgram } from '@sigma/node-border';
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { EntityGraph } from './data.js';
import { endsOf } from './data.js';
import type { Drawn } from './drawing.js';
import { LabelLayer } from './label-layer.js';
import { type Look, lookOf } from './look.js';
import { NearestLink } from './nearest-link.js';
import type { Selection } from './store.js';
import { type Colors, mix, opaque, premultiplied } from './theme.js';

/** What sigma draws: the entities and links that are left, without their evidence. */
type Picture = UndirectedGraph<{ x: number; y: number; label: string }, { weight: number }>;

const PADDING = 36;
/** How near to a link a pointer must be to hit it, in CSS pixels. */
const TOLERANCE = { mouse: 6, touch: 14 };

/** The graph on the screen, drawn by sigma. It shows what it is told, and reports what is clicked. */
export class GraphView {
  readonly #graph: EntityGraph;
  readonly #sigma: Sigma;
  readonly #labels: LabelLayer;
  readonly #container: HTMLElement;
  #colors: Colors;
  #drawn: Drawn = { nodes: new Set(), edges: new Set() };
  #look: Look;
  #links: NearestLink;
  #selection: Selection | null = null;
  #hovered: Selection | null = null;
  /** What the selection or the pointer singles out; empty where everything is equal. */
  #focus: ReadonlySet<string> = new Set();

  constructor(
    container: HTMLElement,
    graph: EntityGraph,
    colors: Colors,
    onSelect: (selection: Selection | null) => void,
  ) {
    this.#graph = graph;
    this.#container = container;
    this.#colors = colors;
    this.#look = this.#measure();
    this.#links = new NearestLink(graph, new Set());
    this.#sigma = new Sigma(new UndirectedGraph(), container, {
      allowInvalidContainer: true,
      defaultNodeType: 'bordered',
      nodeProgramClasses: { bordered: borderedNode() },
      enableCameraRotation: false,
      minCameraRatio: 0.02,
      maxCameraRatio: 2,
      stagePadding: PADDING,
      renderLabels: false,
      zIndex: true,
      nodeReducer: (key) => this.#node(key),
      edgeReducer: (key) => this.#edge(key),
      defaultDrawNodeHover: () => {},
    });
    this.#sigma.setCustomBBox(extentOf(graph));
    this.#labels = new LabelLayer(this.#sigma, graph);
    this.#sigma.on('afterRender', () => this.#drawLabels());
    this.#listen(onSelect);
    new ResizeObserver(() => this.#resize()).observe(container);
  }

  /** Draws another part of the graph. */
  draw(drawn: Drawn): void {
    this.#drawn = drawn;
    this.#look = this.#measure();
    this.#links = new NearestLink(this.#graph, drawn.edges);
    const picture: Picture = new UndirectedGraph();
    for (const key of drawn.nodes) {
      const { x, y, label } = this.#graph.getNodeAttributes(key);
      picture.addNode(key, { x, y, label });
    }
    for (const key of drawn.edges) {
      const [a, b] = endsOf(this.#graph, key);
      picture.addEdgeWithKey(key, a, b, { weight: this.#graph.getEdgeAttribute(key, 'weight') });
    }
    this.#hovered = null;
    this.#refocus();
    this.#sigma.setGraph(picture);
  }

  select(selection: Selection | null): void {
    this.#selection = selection;
    this.#refresh();
  }

  recolor(colors: Colors): void {
    this.#colors = colors;
    this.#refresh();
  }

  /** Moves the camera so that what is selected is well in view. */
  reveal(selection: Selection): void {
    const sigma = this.#sigma;
    const { clientWidth, clientHeight } = this.#container;
    const { width, height } = sigma.getDimensions();
    if (clientWidth !== width || clientHeight !== height) this.#resize();
    const ends = selection.type === 'entity' ? [selection.key] : endsOf(this.#graph, selection.key);
    const points = ends.map((end) => this.#graph.getNodeAttributes(end));
    const camera = sigma.getCamera();
    const ratio = Math.min(camera.ratio, Math.max(0.12, Math.sqrt(80 / this.#graph.order)));
    const inView = points.every((point) => {
      const { x, y } = sigma.graphToViewport(point);
      return x > 40 && x < clientWidth - 40 && y > 30 && y < clientHeight - 30;
    });
    if (inView && ratio === camera.ratio) return;
    const framed = points.map((point) => sigma.viewportToFramedGraph(sigma.graphToViewport(point)));
    const x = framed.reduce((sum, point) => sum + point.x, 0) / framed.length;
    const y = framed.reduce((sum, point) => sum + point.y, 0) / framed.length;
    camera.animate({ x, y, ratio }, { duration: duration(400) });
  }

  zoomIn(): void {
    this.#sigma.getCamera().animatedZoom({ duration: duration(200) });
  }

  zoomOut(): void {
    this.#sigma.getCamera().animatedUnzoom({ duration: duration(200) });
  }

  /** Brings all that is drawn into view. */
  fit(milliseconds = 300): void {
    const sigma = this.#sigma;
    const whole = { cameraState: { x: 0.5, y: 0.5, angle: 0, ratio: 1 } };
    const { x, y } = extentOf(this.#graph, this.#drawn.nodes);
    const corners = [x[0], x[1]].map((_, i) => {
      return sigma.graphToViewport({ x: x[i] ?? 0, y: y[i] ?? 0 }, whole);
    });
    const [a = { x: 0, y: 0 }, b = a] = corners;
    const { width, height } = sigma.getDimensions();
    const ratio = Math.max(
      Math.abs(b.x - a.x) / (width - 2 * PADDING),
      Math.abs(b.y - a.y) / (height - 2 * PADDING),
    );
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    const state = { ...sigma.viewportToFramedGraph(middle, whole), ratio: Math.max(0.1, ratio) };
    sigma.getCamera().animate(state, { duration: duration(milliseconds) });
  }

  #listen(onSelect: (selection: Selection | null) => void): void {
    const sigma = this.#sigma;
    const linkAt = ({ x, y, original }: { x: number; y: number; original: Event }) => {
      const touch = typeof TouchEvent !== 'undefined' && original instanceof TouchEvent;
      const tolerance = touch ? TOLERANCE.touch : TOLERANCE.mouse;
      const point = sigma.viewportToGraph({ x, y });
      const ratio = sigma.getGraphToViewportRatio();
      return this.#links.find(point.x, point.y, tolerance / ratio);
    };
    sigma.on('clickNode', ({ node }) => onSelect({ type: 'entity', key: node }));
    sigma.on('clickStage', ({ event }) => {
      const key = linkAt(event);
      onSelect(key === null ? null : { type: 'link', key });
    });
    let overNode = false;
    sigma.on('enterNode', ({ node }) => {
      overNode = true;
      this.#hover({ type: 'entity', key: node });
    });
    sigma.on('leaveNode', () => {
      overNode = false;
      this.#hover(null);
    });
    sigma.on('leaveStage', () => this.#hover(null));
    sigma.getMouseCaptor().on('mousemove', (event) => {
      if (overNode || (event.original as MouseEvent).buttons !== 0) return;
      const key = linkAt(event);
      this.#hover(key === null ? null : { type: 'link', key });
    });
  }

  #hover(hovered: Selection | null): void {
    if (hovered?.key === this.#hovered?.key) return;
    this.#hovered = hovered;
    this.#container.style.cursor = hovered ? 'pointer' : '';
    this.#refresh();
  }

  #refresh(): void {
    this.#refocus();
    this.#sigma.refresh({ skipIndexation: true });
  }

  #refocus(): void {
    const shown = this.#hovered ?? this.#selection;
    const graph = this.#graph;
    if (!shown) this.#focus = new Set();
    else if (shown.type === 'link') this.#focus = new Set([shown.key, ...endsOf(graph, shown.key)]);
    else {
      const edges = graph.edges(shown.key).filter((edge) => this.#drawn.edges.has(edge));
      const nodes = edges.map((edge) => graph.opposite(shown.key, edge));
      this.#focus = new Set([shown.key, ...edges, ...nodes]);
    }
  }

  #node(key: string) {
    const { x, y, label, kind, size } = this.#graph.getNodeAttributes(key);
    const { kinds, paper, ink } = this.#colors;
    const faded = this.#focus.size > 0 && !this.#focus.has(key);
    const chosen = key === this.#selection?.key || key === this.#hovered?.key;
    return {
      x,
      y,
      label,
      size: this.#look.radius(size),
      color: opaque(faded ? mix(kinds[kind], paper, 0.78) : kinds[kind]),
      borderColor: opaque(chosen ? ink : paper),
    };
  }

  #edge(key: string) {
    const weight = this.#graph.getEdgeAttribute(key, 'weight');
    const { ink, accent } = this.#colors;
    const width = this.#look.width(weight);
    const alpha = this.#look.alpha(weight);
    if (this.#focus.size === 0) return { size: width, color: premultiplied(ink, alpha) };
    if (!this.#focus.has(key)) return { size: width, color: premultiplied(ink, alpha * 0.22) };
    const chosen = key === this.#selection?.key || key === this.#hovered?.key;
    return {
      size: chosen ? Math.max(2.5, width) : width,
      color: premultiplied(chosen ? accent : ink, chosen ? 1 : Math.min(0.8, alpha + 0.25)),
    };
  }

  #drawLabels(): void {
    const chosen = [this.#hovered, this.#selection].flatMap((one) => {
      if (!one) return [];
      return one.type === 'entity' ? [one.key] : endsOf(this.#graph, one.key);
    });
    this.#labels.draw(this.#colors, this.#drawn.nodes, this.#focus, new Set(chosen));
  }

  #measure(): Look {
    const { clientWidth: width, clientHeight: height } = this.#container;
    const { x, y } = extentOf(this.#graph);
    const across = Math.max(x[1] - x[0], 1e-9);
    const down = Math.max(y[1] - y[0], 1e-9);
    const unit = Math.min((width - 2 * PADDING) / across, (height - 2 * PADDING) / down);
    return lookOf(this.#graph, this.#drawn, { width, height }, unit);
  }

  #resize(): void {
    this.#look = this.#measure();
    this.#sigma.refresh();
  }
}

/** The smallest box around some entities. */
function extentOf(
  graph: EntityGraph,
  nodes: Iterable<string> = graph.nodes(),
): { x: [number, number]; y: [number, number] } {
  const x: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const y: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const key of nodes) {
    const node = graph.getNodeAttributes(key);
    x[0] = Math.min(x[0], node.x);
    x[1] = Math.max(x[1], node.x);
    y[0] = Math.min(y[0], node.y);
    y[1] = Math.max(y[1], node.y);
  }
  return x[0] > x[1] ? { x: [0, 1], y: [0, 1] } : { x, y };
}

/** Discs with a thin ring of another colour, which parts those that touch. */
function borderedNode() {
  return createNodeBorderProgram({
    borders: [
      { size: { value: 1.5, mode: 'pixels' }, color: { attribute: 'borderColor' } },
      { size: { fill: true }, color: { attribute: 'color' } },
    ],
  });
}

function duration(milliseconds: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
}

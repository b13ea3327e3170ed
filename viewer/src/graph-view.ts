import { createNodeBorderProgram } from '@sigma/node-border';
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Appearance } from './appearance.js';
import { approach, duration, extentOf, frame, PADDING } from './camera.js';
import type { EntityGraph } from './data.js';
import { endsOf } from './data.js';
import type { Drawn } from './drawing.js';
import { type Focus, focusOf, NO_FOCUS } from './focus.js';
import { LabelLayer } from './label-layer.js';
import { type Look, linkStyle, lookOf, nodeStyle } from './look.js';
import { NearestLink } from './nearest-link.js';
import { attachPointer } from './pointer.js';
import type { Selection } from './store.js';
import type { Colors } from './theme.js';

/** The graph on the screen, drawn by sigma. It shows what it is told, and reports what is clicked. */
export class GraphView {
  readonly #graph: EntityGraph;
  readonly #container: HTMLElement;
  readonly #sigma: Sigma;
  readonly #labels: LabelLayer;
  #colors: Colors;
  #look: Look;
  #drawn: Drawn = { nodes: new Set(), edges: new Set() };
  #appearance: Appearance;
  #links: NearestLink;
  #selection: Selection | null = null;
  #hovered: Selection | null = null;
  #focus: Focus = NO_FOCUS;

  /** @throws Error where the browser has no WebGL */
  constructor(
    container: HTMLElement,
    graph: EntityGraph,
    colors: Colors,
    appearance: Appearance,
    onSelect: (selection: Selection | null) => void,
  ) {
    this.#graph = graph;
    this.#container = container;
    this.#colors = colors;
    this.#appearance = appearance;
    this.#look = this.#measure();
    this.#links = new NearestLink(graph, this.#drawn.edges);
    this.#sigma = new Sigma(new UndirectedGraph(), container, {
      allowInvalidContainer: true,
      defaultNodeType: 'bordered',
      nodeProgramClasses: { bordered: borderedNode() },
      enableCameraRotation: false,
      minCameraRatio: 0.02,
      maxCameraRatio: 2,
      stagePadding: PADDING,
      renderLabels: false,
      nodeReducer: (key) => nodeStyle(graph, key, this.#look, this.#colors, this.#focus),
      edgeReducer: (key) => linkStyle(graph, key, this.#look, this.#colors, this.#focus),
      defaultDrawNodeHover: () => {},
    });
    this.#sigma.setCustomBBox(extentOf(graph, graph.nodes()));
    this.#labels = new LabelLayer(this.#sigma, graph);
    this.#labels.rank(appearance.sizeBy);
    this.#sigma.on('afterRender', () => {
      this.#labels.draw(this.#colors, this.#drawn.nodes, this.#focus);
    });
    const linkAt = (x: number, y: number, tolerance: number) => this.#links.find(x, y, tolerance);
    attachPointer(this.#sigma, linkAt, onSelect, (hovered) => this.#hover(hovered));
    new ResizeObserver(() => this.#resize()).observe(container);
  }

  /** Draws another part of the graph. */
  draw(drawn: Drawn): void {
    this.#drawn = drawn;
    this.#look = this.#measure();
    this.#links = new NearestLink(this.#graph, drawn.edges);
    this.#hovered = null;
    this.#focus = focusOf(this.#graph, drawn, this.#selection, null);
    // A graph of its own without what is not drawn: sigma's cost grows with all that it holds.
    const picture = new UndirectedGraph();
    for (const key of drawn.nodes) {
      const { x, y } = this.#graph.getNodeAttributes(key);
      picture.addNode(key, { x, y });
    }
    for (const key of drawn.edges) picture.addEdgeWithKey(key, ...endsOf(this.#graph, key));
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

  /** Lets colours and sizes say something else. */
  restyle(appearance: Appearance): void {
    this.#appearance = appearance;
    this.#look = this.#measure();
    this.#labels.rank(appearance.sizeBy);
    this.#refresh();
  }

  /** Moves the camera so that what is selected is well in view. */
  reveal({ type, key }: Selection): void {
    const { clientWidth, clientHeight } = this.#container;
    const { width, height } = this.#sigma.getDimensions();
    if (clientWidth !== width || clientHeight !== height) this.#resize();
    approach(this.#sigma, this.#graph, type === 'entity' ? [key] : endsOf(this.#graph, key));
  }

  /** Brings all that is drawn into view. */
  fit(milliseconds = 300): void {
    frame(this.#sigma, extentOf(this.#graph, this.#drawn.nodes), milliseconds);
  }

  zoomIn(): void {
    void this.#sigma.getCamera().animatedZoom({ duration: duration(200) });
  }

  zoomOut(): void {
    void this.#sigma.getCamera().animatedUnzoom({ duration: duration(200) });
  }

  #hover(hovered: Selection | null): void {
    if (hovered?.key === this.#hovered?.key) return;
    this.#hovered = hovered;
    this.#container.style.cursor = hovered ? 'pointer' : '';
    this.#refresh();
  }

  #refresh(): void {
    this.#focus = focusOf(this.#graph, this.#drawn, this.#selection, this.#hovered);
    this.#sigma.refresh({ skipIndexation: true, schedule: true });
  }

  #resize(): void {
    this.#look = this.#measure();
    this.#sigma.refresh();
  }

  #measure(): Look {
    const { clientWidth: width, clientHeight: height } = this.#container;
    const { x, y } = extentOf(this.#graph, this.#graph.nodes());
    const across = (width - 2 * PADDING) / Math.max(x[1] - x[0], Number.EPSILON);
    const down = (height - 2 * PADDING) / Math.max(y[1] - y[0], Number.EPSILON);
    return lookOf(
      this.#graph,
      this.#drawn,
      { width, height },
      Math.min(across, down),
      this.#appearance,
    );
  }
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

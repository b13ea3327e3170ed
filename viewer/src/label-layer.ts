import type Sigma from 'sigma';
import type { Sizing } from './appearance.js';
import type { EntityGraph } from './data.js';
import type { Focus } from './focus.js';
import { BOX_PADDING, type Labelled, type Placed, placeLabels } from './labels.js';
import { type Colors, mix, opaque } from './theme.js';

const FONT =
  'ui-sans-serif, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';
const LONGEST = 40;
/** Width in CSS pixels below which labels are kept smaller. */
const SMALL_SCREEN = 500;
/** Pixels of the screen that a label may claim for itself: what keeps a crowd readable. */
const AREA_PER_LABEL = 7_000;

/** Writes the entities' names on sigma's label canvas. */
export class LabelLayer {
  readonly #sigma: Sigma;
  readonly #graph: EntityGraph;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #widths = new Map<string, number>();
  /** All entities, the important first. */
  #ranked: readonly string[] = [];

  constructor(sigma: Sigma, graph: EntityGraph) {
    this.#sigma = sigma;
    this.#graph = graph;
    const canvas = sigma.getCanvases().labels;
    this.#context = canvas?.getContext('2d') ?? null;
  }

  /** Lets those with more of a measure have their names first. */
  rank(sizeBy: Sizing): void {
    const graph = this.#graph;
    const all = graph.mapNodes((key, node) => ({ key, node }));
    all.sort(
      ({ node: a }, { node: b }) =>
        b[sizeBy] - a[sizeBy] || b.sources - a.sources || b.mentions - a.mentions,
    );
    this.#ranked = all.map(({ key }) => key);
  }

  /** Labels what is drawn, or only what stands out; what is chosen comes first, in boxes. */
  draw(colors: Colors, nodes: ReadonlySet<string>, { near, chosen }: Focus): void {
    const context = this.#context;
    if (!context) return;
    const screen = this.#sigma.getDimensions();
    const limit = (screen.width * screen.height) / AREA_PER_LABEL;
    const first = [...chosen].filter((key) => nodes.has(key));
    const others = this.#ranked.filter(
      (key) => nodes.has(key) && !chosen.has(key) && (near.size === 0 || near.has(key)),
    );
    // The names at the two ends of a link stand outside of it.
    const leftmost = Math.min(...first.map((key) => this.#graph.getNodeAttribute(key, 'x')));
    const inView = [...first, ...others]
      .map((key) => {
        const bold = chosen.has(key);
        const leftward = first.length > 1 && this.#graph.getNodeAttribute(key, 'x') === leftmost;
        return { ...this.#labelled(key, bold), leftward };
      })
      .filter(({ x, y }) => x > 0 && x < screen.width && y > 0 && y < screen.height);
    // Where an important name finds no room, no lesser one takes its turn.
    const wanted = inView.slice(0, limit);
    const measure = (label: Labelled) => this.#width(context, label);
    const placed = placeLabels(wanted, inView, measure, screen);
    context.lineJoin = 'round';
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    for (const label of placed.reverse()) {
      context.font = fontOf(label);
      if (label.bold) this.#box(context, label, colors);
      this.#write(context, label, colors);
    }
  }

  #labelled(key: string, bold: boolean): Omit<Labelled, 'leftward'> {
    const { label, x, y } = this.#graph.getNodeAttributes(key);
    const size = this.#sigma.getNodeDisplayData(key)?.size ?? 4;
    const text = !bold && label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;
    const largest = this.#sigma.getDimensions().width < SMALL_SCREEN ? 13 : 15;
    const fontSize = bold ? 14 : Math.round(Math.max(11, Math.min(largest, 8.5 + size / 2.2)));
    const radius = this.#sigma.scaleSize(size);
    return { key, text, ...this.#sigma.graphToViewport({ x, y }), radius, fontSize, bold };
  }

  #width(context: CanvasRenderingContext2D, label: Labelled): number {
    const font = fontOf(label);
    const id = `${font} ${label.text}`;
    const known = this.#widths.get(id);
    if (known !== undefined) return known;
    context.font = font;
    const width = context.measureText(label.text).width;
    this.#widths.set(id, width);
    return width;
  }

  #write(context: CanvasRenderingContext2D, { text, left, middle }: Placed, colors: Colors): void {
    context.strokeStyle = opaque(colors.paper);
    context.lineWidth = 4.5;
    context.strokeText(text, left, middle);
    context.fillStyle = opaque(colors.ink);
    context.fillText(text, left, middle);
  }

  #box(context: CanvasRenderingContext2D, label: Placed, colors: Colors): void {
    const half = label.fontSize * 0.62 + BOX_PADDING / 2;
    const width = this.#width(context, label) + 2 * BOX_PADDING;
    context.beginPath();
    context.roundRect(label.left - BOX_PADDING, label.middle - half, width, 2 * half, 4);
    context.fillStyle = opaque(colors.paper);
    context.strokeStyle = opaque(mix(colors.ink, colors.paper, 0.6));
    context.lineWidth = 2;
    context.stroke();
    context.fill();
  }
}

function fontOf({ fontSize, bold }: Labelled): string {
  return `${bold ? 600 : 500} ${fontSize}px ${FONT}`;
}

import { firstWeight, READABLE_LINKS } from '../../src/model/first-weight.js';
import type { Kind } from '../../src/model/kind.js';
import type { EntityGraph } from './data.js';
import { endsOf } from './data.js';
import type { State } from './store.js';

/** The part of the graph that the reader's choices leave. */
export interface Drawn {
  readonly nodes: ReadonlySet<string>;
  /** Lightest first, so that the heavy ones are painted over them. */
  readonly edges: ReadonlySet<string>;
}

/** Says what of a graph is drawn. */
export class Drawing {
  /** Distinct weights, ascending: the stops of the slider. */
  readonly weights: readonly number[];
  /** The least weight that is drawn before the reader chooses. */
  readonly firstWeight: number;
  readonly #graph: EntityGraph;
  /** All links, lightest first. */
  readonly #edges: readonly { key: string; weight: number; source: string; target: string }[];
  #filtered: { hiddenKinds: ReadonlySet<Kind>; minWeight: number; drawn: Drawn } | null = null;

  constructor(graph: EntityGraph) {
    this.#graph = graph;
    this.#edges = graph
      .mapEdges((key, { weight }, source, target) => ({ key, weight, source, target }))
      .sort((a, b) => a.weight - b.weight);
    const weights = this.#edges.map(({ weight }) => weight);
    this.weights = [...new Set(weights)];
    this.firstWeight = firstWeight(weights, READABLE_LINKS);
  }

  /** Whether the page holds links back until the reader asks for them. */
  get holdsBack(): boolean {
    return this.firstWeight > this.#lightest;
  }

  /** The same object for as long as the answer is the same; what is selected is always in it. */
  of({ hiddenKinds, minWeight, selection }: State): Drawn {
    if (this.#filtered?.hiddenKinds !== hiddenKinds || this.#filtered.minWeight !== minWeight) {
      this.#filtered = { hiddenKinds, minWeight, drawn: this.#filter(hiddenKinds, minWeight) };
    }
    const { drawn } = this.#filtered;
    if (selection?.type === 'entity' && !drawn.nodes.has(selection.key)) {
      return { nodes: new Set([...drawn.nodes, selection.key]), edges: drawn.edges };
    }
    if (selection?.type === 'link' && !drawn.edges.has(selection.key)) {
      const nodes = new Set([...drawn.nodes, ...endsOf(this.#graph, selection.key)]);
      return { nodes, edges: new Set([...drawn.edges, selection.key]) };
    }
    return drawn;
  }

  /**
   * Links between shown kinds and at least as heavy as asked, and the entities of the shown kinds;
   * once the lightest links are gone, entities left without any go too.
   */
  #filter(hiddenKinds: ReadonlySet<Kind>, minWeight: number): Drawn {
    const shown = new Set(this.#graph.filterNodes((_, { kind }) => !hiddenKinds.has(kind)));
    const links = this.#edges.filter(
      ({ weight, source, target }) => weight >= minWeight && shown.has(source) && shown.has(target),
    );
    const linked = new Set(links.flatMap(({ source, target }) => [source, target]));
    const nodes = minWeight > this.#lightest ? linked : shown;
    return { nodes, edges: new Set(links.map(({ key }) => key)) };
  }

  get #lightest(): number {
    return this.weights[0] ?? 1;
  }
}

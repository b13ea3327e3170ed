import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWeight } from '../src/model/first-weight.js';
import { COLORINGS, FIRST_APPEARANCE, radiiOf, SIZINGS } from '../viewer/src/appearance.js';
import { readGraph } from '../viewer/src/data.js';
import { Drawing } from '../viewer/src/drawing.js';
import { Evidence } from '../viewer/src/evidence.js';
import { createFinder, fold } from '../viewer/src/finder.js';
import { readHash, writeHash } from '../viewer/src/hash.js';
import { placeLabels } from '../viewer/src/labels.js';
import { sampleGraph } from './viewer/sample.js';

const graph = readGraph(JSON.stringify(sampleGraph()));

describe('the weight from which on links are drawn at first', () => {
  it('is the lightest of a graph that is small enough', () => {
    expect(firstWeight([], 10)).toBe(1);
    expect(firstWeight([2, 2, 3], 10)).toBe(2);
  });

  it('keeps to the limit where the next stop still leaves a good part', () => {
    const weights = [...Array(15).fill(1), ...Array(5).fill(2), ...Array(3).fill(7)];
    expect(firstWeight(weights, 10)).toBe(2);
  });

  it('goes over the limit rather than leave next to nothing, but never over twice', () => {
    expect(firstWeight([...Array(14).fill(1), 2], 10)).toBe(1);
    expect(firstWeight([...Array(30).fill(1), 2], 10)).toBe(2);
  });
});

describe('what is drawn', () => {
  const drawing = new Drawing(graph);
  const everything = {
    selection: null,
    hiddenKinds: new Set<never>(),
    minWeight: 1,
    ...FIRST_APPEARANCE,
  };

  it('is the same object while nothing changes', () => {
    const selected = {
      ...everything,
      selection: { type: 'entity', key: 'location:oslo' },
    } as const;
    expect(drawing.of(selected)).toBe(drawing.of(everything));
  });

  it('always holds what is selected', () => {
    const key = graph.findEdge((_, { weight }) => weight === 1) as string;
    const drawn = drawing.of({ ...everything, minWeight: 6, selection: { type: 'link', key } });
    expect(drawn.edges.has(key)).toBe(true);
    for (const end of graph.extremities(key)) expect(drawn.nodes.has(end)).toBe(true);
  });

  it('has both ends of every link', () => {
    for (const minWeight of drawing.weights) {
      const { nodes, edges } = drawing.of({ ...everything, minWeight });
      for (const edge of edges) {
        expect(graph.extremities(edge).every((end) => nodes.has(end))).toBe(true);
      }
    }
  });
});

describe('sizes', () => {
  it('have areas in proportion to what they say, the largest as it was', () => {
    const largest = Math.max(...graph.mapNodes((_, { size }) => size));
    for (const sizeBy of SIZINGS) {
      const radius = radiiOf(graph, sizeBy);
      const radii = graph.mapNodes((_, node) => ({ radius: radius(node), value: node[sizeBy] }));
      radii.sort((a, b) => b.value - a.value);
      expect(radii[0]?.radius).toBeCloseTo(largest);
      if (sizeBy === 'sources') continue;
      for (const { radius: one, value } of radii) {
        const share = value / (radii[0]?.value ?? 1);
        expect(one).toBeCloseTo(Math.max(3, largest * Math.sqrt(share)));
      }
    }
  });
});

describe('search', () => {
  it('folds case, accents, apostrophes and hyphens', () => {
    expect(fold('Ahmad al-Shara’a')).toBe('ahmad al sharaa');
    expect(fold('ŁUKASZ  Wójcik')).toBe('lukasz wojcik');
    expect(fold('Sørensen')).toBe('sorensen');
  });

  it('ranks the whole name first, then beginnings, then the rest by sources', () => {
    const names = createFinder(graph)('reyes').map(({ name }) => name);
    expect(names[0]).toBe('Reyes');
    expect(createFinder(graph)('os')[0]?.name).toBe('Oslo');
    expect(createFinder(graph)('  ')).toEqual([]);
  });
});

describe('evidence', () => {
  const evidence = new Evidence(graph);

  it('cites as many articles as a link weighs, and as an entity has sources', () => {
    graph.forEachEdge((edge, { weight }) => expect(evidence.ofLink(edge)).toHaveLength(weight));
    graph.forEachNode((node, { sources }) => expect(evidence.ofEntity(node)).toHaveLength(sources));
  });

  it('marks, in every sentence that names an entity, one of its names', () => {
    graph.forEachNode((node, { aliases }) => {
      for (const { text, marks } of evidence.ofEntity(node).flatMap(({ quotes }) => quotes)) {
        const marked = marks.map(({ start, end }) => text.slice(start, end));
        expect(marked.length).toBeGreaterThan(0);
        expect(aliases).toEqual(expect.arrayContaining(marked));
      }
    });
  });
});

describe('labels', () => {
  const label = fc.record({
    key: fc.string(),
    text: fc.string({ minLength: 1, maxLength: 30 }),
    x: fc.double({ min: 0, max: 600, noNaN: true }),
    y: fc.double({ min: 0, max: 400, noNaN: true }),
    radius: fc.double({ min: 2, max: 25, noNaN: true }),
    fontSize: fc.integer({ min: 11, max: 15 }),
    bold: fc.constant(false),
    leftward: fc.boolean(),
  });
  const width = ({ text, fontSize }: { text: string; fontSize: number }) =>
    text.length * fontSize * 0.5;

  it('never collide, never leave the screen', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 60 }), (labels) => {
        const placed = placeLabels(labels, labels, width, { width: 600, height: 400 });
        const boxes = placed.map((one) => ({ ...one, right: one.left + width(one) }));
        for (const [i, a] of boxes.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.right).toBeLessThanOrEqual(600);
          for (const b of boxes.slice(i + 1)) {
            const apart = Math.abs(a.middle - b.middle) >= 0.62 * (a.fontSize + b.fontSize) - 1e-6;
            expect(apart || a.right <= b.left || b.right <= a.left).toBe(true);
          }
        }
      }),
    );
  });
});

describe('the address', () => {
  it('brings every view back', () => {
    const nodes = graph.nodes().map((key) => ({ type: 'entity', key }) as const);
    const edges = graph.edges().map((key) => ({ type: 'link', key }) as const);
    const states = fc.record({
      selection: fc.constantFrom(null, ...nodes, ...edges),
      hiddenKinds: fc
        .uniqueArray(fc.constantFrom('person', 'location'))
        .map((kinds) => new Set(kinds)),
      minWeight: fc.integer({ min: 1, max: 50 }),
      colorBy: fc.constantFrom(...COLORINGS),
      sizeBy: fc.constantFrom(...SIZINGS),
    });
    fc.assert(
      fc.property(states, fc.integer({ min: 1, max: 5 }), (state, first) => {
        expect(readHash(graph, writeHash(state as never, first), first)).toEqual(state);
      }),
    );
  });

  it('passes over what the graph does not have', () => {
    const state = readHash(graph, '#entity=person:nobody&min=-3&hide=planets&size=shoe', 2);
    const first = { colorBy: 'kind', sizeBy: 'sources' };
    expect(state).toEqual({ selection: null, hiddenKinds: new Set(), minWeight: 2, ...first });
  });
});

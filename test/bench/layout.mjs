// How well the layout shows graphs, and how fast, beside ForceAtlas2 as it is usually called: with
// inferred settings, 500 iterations from random positions, in the same run.
//
//   npm run bench -- layout [--sizes 1000,10000] [--kinds articles,partition] [--data DIR]
//
// The graphs are seeded ones of several kinds and the articles of the Worldwide News corpus. What is
// measured is said in layout/measures.mjs. The time is the best of some runs, the first of which also warms
// the engine up; the peer runs once.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { build } from 'comention';
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { layOut } from '../../dist/graph/layout.js';
import { nodeRadii } from '../../dist/graph/node-radii.js';
import { seededRandom } from '../../dist/graph/seeded-random.js';
import { KINDS } from './layout/graphs.mjs';
import { crossings, neighboursPreserved, overlapping } from './layout/measures.mjs';

/** Above so many nodes the peer takes minutes and is left out. */
const PEER_LIMIT = 20_000;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,50000' },
    kinds: { type: 'string', default: Object.keys(KINDS).join(',') },
    data: { type: 'string', default: process.env.COMENTION_DATA ?? '../shared/data' },
  },
});

console.log(
  'neighbours: share preserved, degree-many and 10 nearest; crossings: share of pairs of links;\n' +
    'overlaps: share of nodes; each ours | the peer’s | the ratio\n',
);
for (const size of values.sizes.split(',').map(Number)) {
  for (const kind of values.kinds.split(',')) compare(`${kind} ${size}`, KINDS[kind](size));
}
for (const articles of [70, 700]) {
  const graph = await worldwideNews(articles);
  if (graph) compare(`news, ${articles} articles`, graph);
}

function compare(name, { nodes, links }) {
  const radii = nodeRadii(nodes.map(({ sources }) => sources));
  const placed = nodes.map((node, i) => ({ ...node, radius: radii[i] }));
  let own;
  for (let run = 0; run < (nodes.length > 5000 ? 1 : 3); run++) {
    const again = timed(() => layOut(placed, links));
    if (!own || again.seconds < own.seconds) own = again;
  }
  const peer = nodes.length <= PEER_LIMIT ? timed(() => usual(nodes, links)) : undefined;
  console.log(`${name}: ${nodes.length} nodes, ${links.length} links`);
  report('seconds', 2, ({ seconds }) => seconds);
  report('neighbours', 3, ({ result }) => neighboursPreserved(result, links));
  report('of 10', 3, ({ result }) => neighboursPreserved(result, links, 10));
  report('crossings', 4, ({ result }) => crossings(result, links));
  console.log(
    `  ${'overlaps'.padEnd(12)}${overlapping(own.result, radii).toFixed(4).padStart(8)}\n`,
  );

  function report(measure, digits, of) {
    const ours = of(own);
    let line = `  ${measure.padEnd(12)}${ours.toFixed(digits).padStart(8)}`;
    if (peer) {
      const theirs = of(peer);
      line += ` | ${theirs.toFixed(digits).padStart(8)} | ${(ours / theirs).toFixed(2)}`;
    }
    console.log(line);
  }
}

/** What people call: the peer. */
function usual(nodes, links) {
  const random = seededRandom(1);
  const graph = new UndirectedGraph();
  for (const node of nodes.keys()) graph.addNode(node, { x: random(), y: random() });
  for (const { source, target, weight } of links) graph.addEdge(source, target, { weight });
  const settings = forceAtlas2.inferSettings(graph);
  const found = forceAtlas2(graph, { iterations: 500, settings });
  return nodes.map((_, node) => found[node]);
}

function timed(run) {
  const began = performance.now();
  const result = run();
  return { result, seconds: (performance.now() - began) / 1000 };
}

async function worldwideNews(count) {
  const file = join(values.data, 'ner/worldwide-news.train.jsonl');
  if (!existsSync(file)) {
    console.log(`news, ${count} articles: skipped, there is no ${file} (--data DIR says where)\n`);
    return;
  }
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, count);
  const { graph } = await build(lines.map((line) => JSON.parse(line)));
  const index = new Map(graph.nodes.map(({ key }, i) => [key, i]));
  const links = graph.edges.map((edge) => {
    const [source, target] = [index.get(edge.source), index.get(edge.target)];
    const sources = graph.nodes[source].sources * graph.nodes[target].sources;
    return { source, target, weight: edge.weight, strength: edge.weight / Math.sqrt(sources) };
  });
  return { nodes: graph.nodes, links };
}

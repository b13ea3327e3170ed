// How fast a large graph is written as GEXF, and how much memory that takes, beside graphology-gexf.
//
//   npm run bench -- gexf [NODES EDGES]    110,000 nodes and 1,000,000 edges unless told
//
// An invented graph is written at full size by ours, and at half the size by both: the file of
// graphology-gexf is one string, and the engine holds none that is longer. Each writer has a process of
// its own. Memory is resident memory at its highest while the file is written, beyond what the graph takes.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { exporterFor } from 'comention';

const [first, ...more] = process.argv.slice(2);
if (first === '--write') await write(more[0], Number(more[1]), Number(more[2]));
else compare(Number(first ?? 110_000), Number(more[0] ?? 1_000_000));

function compare(nodes, edges) {
  const half = [Math.ceil(nodes / 2), Math.ceil(edges / 2)];
  const runs = [
    ['ours', nodes, edges],
    ['ours', ...half],
    ['graphology-gexf', ...half],
  ];
  const seconds = [];
  console.log(`Node ${process.version}\n`);
  for (const [writer, n, m] of runs) {
    const result = inOwnProcess(writer, n, m);
    seconds.push(result?.seconds);
    console.log(`${`${writer}, ${n} nodes, ${m} edges`.padEnd(48)} ${describe(result)}`);
  }
  const [, own, theirs] = seconds;
  if (own && theirs)
    console.log(`\nours takes 1/${(theirs / own).toFixed(1)} of the time on the same graph`);
}

function inOwnProcess(writer, nodes, edges) {
  const file = fileURLToPath(import.meta.url);
  const heap = writer === 'ours' ? [] : ['--max-old-space-size=8000'];
  const flags = ['--expose-gc', ...heap, file];
  const args = ['--write', writer, String(nodes), String(edges)];
  const { stdout, status } = spawnSync(process.execPath, [...flags, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

function describe(result) {
  if (!result) return 'failed';
  const { seconds, growth, size } = result;
  return `${seconds.toFixed(2).padStart(7)} s   +${(growth / 1e6).toFixed(0).padStart(5)} MB resident   file of ${(size / 1e6).toFixed(0)} MB`;
}

async function write(writer, nodes, edges) {
  const folder = mkdtempSync(join(tmpdir(), 'comention-bench-'));
  const path = join(folder, 'graph.gexf');
  const graph = inventGraph(nodes, edges);
  try {
    const work = writer === 'ours' ? ours(graph, path) : await theirs(graph, path);
    const watch = await watchMemory();
    globalThis.gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    const before = process.memoryUsage.rss();
    watch.reset();
    const began = performance.now();
    work();
    const seconds = (performance.now() - began) / 1000;
    const growth = Math.max(0, (await watch.peak()) - before);
    console.log(JSON.stringify({ seconds, growth, size: statSync(path).size }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Samples resident memory from another thread, so that work that never pauses is seen too. */
async function watchMemory() {
  const peak = new Float64Array(new SharedArrayBuffer(8));
  const program = `
    const { parentPort, workerData: peak } = require('node:worker_threads');
    setInterval(() => { peak[0] = Math.max(peak[0], process.memoryUsage.rss()); }, 5);
    parentPort.postMessage('ready');`;
  const worker = new Worker(program, { eval: true, workerData: peak });
  await new Promise((resolve) => worker.once('message', resolve));
  return {
    reset: () => {
      peak[0] = 0;
    },
    peak: async () => {
      await worker.terminate();
      return Math.max(peak[0], process.memoryUsage.rss());
    },
  };
}

/** As the program writes a file: small pieces, joined to batches. */
function ours(graph, path) {
  const publication = {
    graph,
    mentions: [],
    inputs: [],
    createdWith: { name: 'bench', version: '1' },
  };
  return () => {
    const file = openSync(path, 'w');
    let batch = '';
    for (const piece of exporterFor('gexf').files[0].write(publication, () => {})) {
      batch += piece;
      if (batch.length < 2 ** 16) continue;
      writeSync(file, batch);
      batch = '';
    }
    writeSync(file, batch);
    closeSync(file);
  };
}

/** With the same attributes, except for aliases: it has no lists. */
async function theirs({ nodes, edges }, path) {
  const { UndirectedGraph } = await import('graphology');
  const { default: gexf } = await import('graphology-gexf');
  const graph = new UndirectedGraph();
  for (const { key, aliases, aliasReasons, roles, evidence, ...attributes } of nodes) {
    graph.addNode(key, attributes);
  }
  for (const { key, source, target, evidence, ...attributes } of edges) {
    graph.addEdgeWithKey(key, source, target, { ...attributes, evidence: evidence.length });
  }
  nodes.length = 0;
  edges.length = 0;
  return () => {
    const file = openSync(path, 'w');
    writeSync(file, gexf.write(graph));
    closeSync(file);
  };
}

/** Names of two invented words; a few are mentioned with very many, most with few. */
function inventGraph(nodeCount, edgeCount) {
  const random = mulberry(20261122);
  const kinds = ['person', 'group', 'organization', 'location'];
  const word = () => {
    let text = '';
    for (let i = 0; i < 3; i++)
      text += 'bcdfgklmnprstvz'[Math.floor(random() * 15)] + 'aeiou'[Math.floor(random() * 5)];
    return text[0].toUpperCase() + text.slice(1);
  };
  const nodes = Array.from({ length: nodeCount }, (_, i) => {
    const kind = kinds[i % 4];
    const label = `${word()} ${word()}`;
    return {
      key: `${kind}:${label.toLowerCase().replace(' ', '-')}-${i}`,
      label,
      kind,
      aliases: [label, label.split(' ')[1]],
      aliasReasons: [],
      roles: [],
      sources: 1 + Math.floor(1 / (random() + 0.01)),
      mentions: 1 + Math.floor(3 / (random() + 0.01)),
      confidence: Math.round(random() * 1000) / 1000,
      x: Math.round(random() * 1e6) / 100,
      y: Math.round(random() * 1e6) / 100,
      size: 3 + Math.round(random() * 2000) / 100,
      color: '#3b6fd4',
      community: Math.floor(random() * 100),
      degree: Math.floor(random() * 100),
      weightedDegree: Math.floor(random() * 200),
      pageRank: Number((random() / nodeCount).toPrecision(6)),
      betweenness: Number((random() / 1000).toPrecision(6)),
      evidence: [],
    };
  });
  const edges = [];
  const seen = new Set();
  while (edges.length < edgeCount) {
    const a = Math.floor(random() ** 2 * nodeCount);
    const b = Math.floor(random() ** 2 * nodeCount);
    const pair = Math.min(a, b) * nodeCount + Math.max(a, b);
    if (a === b || seen.has(pair)) continue;
    seen.add(pair);
    const [source, target] = [nodes[a].key, nodes[b].key].sort();
    const weight = 1 + Math.floor(1 / (random() + 0.1));
    edges.push({
      key: `${source}|${target}`,
      source,
      target,
      weight,
      documents: weight,
      paragraphs: weight - 1,
      sentences: weight >> 1,
      significance: Math.round(random() * 100_000) / 1000,
      evidence: [{ document: 0, sentences: [0] }],
    });
  }
  // As a graph is: sorted. Comparing also makes one piece of each key, which is then no part of the work.
  nodes.sort((a, b) => (a.key < b.key ? -1 : 1));
  edges.sort((a, b) => (a.key < b.key ? -1 : 1));
  const communities = Array.from({ length: 100 }, () => ({
    label: word(),
    nodes: 1,
    color: '#80848c',
  }));
  return {
    scope: 'document',
    minWeight: 1,
    documents: [],
    nodes,
    edges,
    communities,
    betweennessPivots: 500,
    nearMisses: [],
  };
}

/** Mulberry32, a small generator of numbers in [0, 1). */
function mulberry(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

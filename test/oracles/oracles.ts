import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { compareStrings } from '../../src/model/order.js';

const here = import.meta.dirname;
const grammar = join(here, '../../../shared/schema/gexf-1.3');
const toolkit =
  process.env.GEPHI_TOOLKIT_JAR ??
  join(homedir(), '.m2/repository/org/gephi/gephi-toolkit/0.10.1/gephi-toolkit-0.10.1-all.jar');

/** What Gephi's importer made of a file, or of several together. */
export interface GephiGraph {
  readonly issues: readonly string[];
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly color: string;
    /** The days on which it is there, if it has any. */
    readonly dates?: readonly string[];
    readonly attributes: Readonly<Record<string, unknown>>;
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    readonly weight?: number;
    /** Instead of `weight` where it changes: the weight on each day. */
    readonly weights?: Readonly<Record<string, number>>;
    readonly dates?: readonly string[];
    readonly directed: boolean;
    readonly attributes: Readonly<Record<string, unknown>>;
  }[];
}

/** What networkx read: attributes by node, and edges with theirs. */
export interface NetworkxGraph {
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly edges: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[];
}

/** What igraph read, in the file's order. */
export interface IgraphGraph {
  readonly directed: boolean;
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly attributes: Readonly<Record<string, unknown>>;
  }[];
}

/** Sorted by id: Gephi has an order of its own. */
export function readWithGephi(context: TestContext, ...files: string[]): GephiGraph {
  need(context, runs('java', '-version') && existsSync(toolkit), 'Java and the Gephi toolkit');
  const { issues, nodes, edges } = printed<GephiGraph>(
    'java',
    '-Djava.awt.headless=true',
    '-cp',
    toolkit,
    join(here, 'ReadGephi.java'),
    ...files,
  );
  const byId = (a: { id: string }, b: { id: string }) => compareStrings(a.id, b.id);
  return { issues, nodes: [...nodes].sort(byId), edges: [...edges].sort(byId) };
}

export function readWithNetworkx(context: TestContext, file: string): NetworkxGraph {
  need(context, runs('python3', '-c', 'import networkx'), 'Python with networkx');
  return printed('python3', join(here, 'read_networkx.py'), file);
}

/** PageRank by igraph and betweenness by networkx; links are source, target, weight. */
export function measureElsewhere(
  context: TestContext,
  graph: { nodes: number; links: readonly (readonly [number, number, number])[] },
): { readonly pageRank: readonly number[]; readonly betweenness: readonly number[] } {
  need(
    context,
    runs('python3', '-c', 'import igraph, networkx'),
    'Python with igraph and networkx',
  );
  const text = execFileSync('python3', [join(here, 'measure_graph.py')], {
    encoding: 'utf8',
    input: JSON.stringify(graph),
  });
  return JSON.parse(text);
}

export function readWithIgraph(context: TestContext, file: string): IgraphGraph {
  need(context, runs('python3', '-c', 'import igraph'), 'Python with igraph');
  return printed('python3', join(here, 'read_igraph.py'), file);
}

/** @returns what the grammar of GEXF 1.3 finds wrong: nothing, if all is well */
export function relaxNgComplaints(context: TestContext, file: string): string {
  need(context, runs('xmllint', '--version'), 'xmllint');
  // The grammar is published apart from the project, so that even a full test run may lack it.
  if (!existsSync(grammar)) context.skip(`the grammar of GEXF is not in ${grammar}`);
  const complete = mkdtempSync(join(tmpdir(), 'gexf-grammar-'));
  copyFileSync(join(here, 'viz.rng'), join(complete, 'viz.rng'));
  for (const name of readdirSync(grammar)) copyFileSync(join(grammar, name), join(complete, name));
  const { status, stderr } = spawnSync(
    'xmllint',
    ['--noout', '--huge', '--relaxng', join(complete, 'gexf.rng'), file],
    { encoding: 'utf8' },
  );
  return status === 0 ? '' : stderr;
}

/** @returns what is no XML in a file: nothing, if all is well */
export function xmlComplaints(context: TestContext, file: string): string {
  need(context, runs('xmllint', '--version'), 'xmllint');
  return spawnSync('xmllint', ['--noout', '--huge', file], { encoding: 'utf8' }).stderr;
}

/** Skips where a person has no such program; where all should be there, its absence is a failure. */
function need(context: TestContext, present: boolean, what: string): void {
  if (present) return;
  if (process.env.CI) throw new Error(`${what} is missing: .ci/run installs it`);
  context.skip(`${what} is not on this machine`);
}

function runs(program: string, ...args: string[]): boolean {
  return spawnSync(program, args).status === 0;
}

function printed<T>(program: string, ...args: string[]): T {
  const text = execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(text.slice(text.indexOf('{'))) as T;
}

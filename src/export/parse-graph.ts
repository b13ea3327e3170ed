import { z } from 'zod';
import { UsageError } from '../model/errors.js';
import { KINDS } from '../model/kind.js';
import type { CitedDocument, KnowledgeGraph } from '../model/knowledge-graph.js';
import type { Span } from '../model/span.js';
import type { InputRecord } from './exporter.js';
import { SCHEMA_VERSION } from './json.js';

const count = z.int().min(0);
const pair = z.tuple([count, count]);
const color = z.string().regex(/^#[0-9a-f]{6}$/);
const optionalText = z.string().exactOptional();

const attributes = z.object({
  options: z.object({
    scope: z.enum(['document', 'paragraph', 'sentence']),
    minWeight: count,
    minConfidence: z.number().exactOptional(),
  }),
  betweennessPivots: z.union([z.literal('all'), count]),
  inputs: z.array(z.object({ id: z.string(), sha256: z.string() })),
  documents: z.array(
    z.object({
      id: z.string(),
      title: optionalText,
      date: optionalText,
      outlet: optionalText,
      url: optionalText,
      sentences: z.array(z.object({ start: count, end: count, text: z.string() })),
    }),
  ),
  communities: z.array(z.object({ label: z.string(), nodes: count, color })),
  nearMisses: z.array(
    z.object({
      one: z.string(),
      other: z.string(),
      reasonsFor: z.array(z.string()),
      reasonsAgainst: z.array(z.string()),
      decided: z.literal(true).exactOptional(),
    }),
  ),
});

const node = z.object({
  key: z.string(),
  attributes: z.object({
    label: z.string(),
    kind: z.enum(KINDS),
    aliases: z.array(z.string()),
    aliasReasons: z.array(z.object({ name: z.string(), mentions: count, reason: z.string() })),
    roles: z.array(
      z.object({
        name: z.string(),
        mentions: count,
        evidence: z.array(z.object({ document: z.string(), spans: z.array(pair) })),
      }),
    ),
    sources: count,
    mentions: count,
    confidence: z.number(),
    x: z.number(),
    y: z.number(),
    size: z.number().positive(),
    color,
    community: count,
    degree: count,
    weightedDegree: count,
    pageRank: z.number(),
    betweenness: z.number(),
    evidence: z.array(z.object({ document: z.string(), mentions: z.array(pair) })),
  }),
});

const edge = z.object({
  key: z.string(),
  source: z.string(),
  target: z.string(),
  attributes: z.object({
    weight: count,
    documents: count,
    paragraphs: count,
    sentences: count,
    significance: z.number(),
    evidence: z.array(z.object({ document: z.string(), sentences: z.array(pair) })),
  }),
});

const graphFile = z.object({ attributes, nodes: z.array(node), edges: z.array(edge) });

/** Enough to tell a graph of another version from something else. */
const outline = z.object({
  nodes: z.array(z.unknown()),
  edges: z.array(z.unknown()),
  attributes: z.object({ schemaVersion: z.unknown() }),
});

/** What graph.json holds: the graph, and what it was made of. */
export interface GraphFile {
  readonly graph: KnowledgeGraph;
  readonly inputs: readonly InputRecord[];
}

/**
 * Reads what `serializeGraph` wrote.
 * @param name what to call the text in messages
 * @throws UsageError where the text is no such graph, or another version's
 */
export function parseGraph(text: string, name: string): KnowledgeGraph {
  return parseGraphFile(text, name).graph;
}

/**
 * Reads what `serializeGraph` wrote, and what the graph was made of.
 * @param name what to call the text in messages
 * @throws UsageError where the text is no such graph, or another version's
 */
export function parseGraphFile(text: string, name: string): GraphFile {
  const fail = (why: string): never => {
    throw new UsageError(`${name} ${why}: build it again with "comention build --format json"`);
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('is no JSON');
  }
  const { data: outer } = outline.safeParse(value);
  if (!outer) return fail('is no graph that comention wrote');
  if (outer.attributes.schemaVersion !== SCHEMA_VERSION) {
    return fail('was written by another version of comention');
  }
  const { data, error } = graphFile.safeParse(value);
  if (error) {
    const [issue] = error.issues;
    return fail(`is damaged (${issue?.path.join('.')}: ${issue?.message})`);
  }
  return { graph: assemble(data, fail), inputs: data.attributes.inputs };
}

/** Puts indices where the file has ids and spans, and refuses what leads nowhere. */
function assemble(
  {
    attributes: { options, communities, betweennessPivots, documents, nearMisses },
    nodes,
    edges,
  }: z.infer<typeof graphFile>,
  fail: (why: string) => never,
): KnowledgeGraph {
  const indices = new Map(documents.map(({ id }, index) => [id, index]));
  const starts = documents.map(startsOf);
  const keys = new Set(nodes.map(({ key }) => key));
  const indexOf = (id: string) =>
    indices.get(id) ??
    fail(`is damaged (evidence in ${JSON.stringify(id)}, which it does not list)`);
  return {
    ...options,
    documents,
    nodes: nodes.map(({ key, attributes: held }) => ({
      key,
      ...held,
      roles: held.roles.map((role) => ({
        ...role,
        evidence: role.evidence.map(({ document, spans }) => ({
          document: indexOf(document),
          spans: spans.map(spanOf),
        })),
      })),
      evidence: held.evidence.map(({ document, mentions }) => ({
        document: indexOf(document),
        mentions: mentions.map(spanOf),
      })),
    })),
    edges: edges.map(({ key, source, target, attributes: held }) => {
      if (!keys.has(source) || !keys.has(target)) {
        fail(`is damaged (the edge ${JSON.stringify(key)} has an end that is no node)`);
      }
      const evidence = held.evidence.map(({ document, sentences }) => {
        const index = indexOf(document);
        const cited = sentences.map(
          ([start]) =>
            starts[index]?.get(start) ??
            fail(`is damaged (a sentence of ${JSON.stringify(document)} is missing)`),
        );
        return { document: index, sentences: cited };
      });
      return { key, source, target, ...held, evidence };
    }),
    communities,
    betweennessPivots,
    nearMisses,
  };
}

function spanOf([start, end]: readonly [number, number]): Span {
  return { start, end };
}

function startsOf({ sentences }: CitedDocument): ReadonlyMap<number, number> {
  return new Map(sentences.map(({ start }, index) => [start, index]));
}

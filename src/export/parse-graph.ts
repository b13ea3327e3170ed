import { UsageError } from '../model/errors.js';
import type {
  CitedDocument,
  EdgeEvidence,
  GraphEdge,
  GraphNode,
  KnowledgeGraph,
} from '../model/knowledge-graph.js';
import { SCHEMA_VERSION } from './json.js';

type Pair = readonly [start: number, end: number];

interface NodeRecord {
  readonly key: string;
  readonly attributes: Omit<GraphNode, 'key' | 'evidence'> & {
    readonly evidence: readonly { readonly document: string; readonly mentions: readonly Pair[] }[];
  };
}

interface EdgeRecord extends Pick<GraphEdge, 'key' | 'source' | 'target'> {
  readonly attributes: Omit<GraphEdge, 'key' | 'source' | 'target' | 'evidence'> & {
    readonly evidence: readonly {
      readonly document: string;
      readonly sentences: readonly Pair[];
    }[];
  };
}

interface GraphRecord {
  readonly attributes: Pick<KnowledgeGraph, 'documents' | 'nearMisses'> & {
    readonly schemaVersion: number;
    readonly options: Pick<KnowledgeGraph, 'scope' | 'minWeight'>;
  };
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
}

/**
 * Reads what `serializeGraph` wrote.
 * @param name what to call the text in messages
 * @throws UsageError where the text is no such graph, or another version's
 */
export function parseGraph(text: string, name: string): KnowledgeGraph {
  const { attributes, nodes, edges } = parseRecord(text, name);
  const { options, documents, nearMisses } = attributes;
  const indices = new Map(documents.map(({ id }, index) => [id, index]));
  const indexOf = (id: string) => indices.get(id) ?? -1;
  return {
    scope: options.scope,
    minWeight: options.minWeight,
    documents,
    nodes: nodes.map(({ key, attributes: node }) => ({
      key,
      ...node,
      evidence: node.evidence.map(({ document, mentions }) => ({
        document: indexOf(document),
        mentions: mentions.map(([start, end]) => ({ start, end })),
      })),
    })),
    edges: edges.map(({ key, source, target, attributes: edge }) => ({
      key,
      source,
      target,
      ...edge,
      evidence: edge.evidence.map(({ document, sentences }): EdgeEvidence => {
        const index = indexOf(document);
        return { document: index, sentences: sentencesAt(documents[index], sentences) };
      }),
    })),
    nearMisses,
  };
}

function parseRecord(text: string, name: string): GraphRecord {
  const fail = (why: string): never => {
    throw new UsageError(`${name} ${why}: build it again with "comention build --format json"`);
  };
  let record: Partial<GraphRecord>;
  try {
    record = JSON.parse(text) as Partial<GraphRecord>;
  } catch {
    return fail('is no JSON');
  }
  const { attributes, nodes, edges } = record ?? {};
  if (!Array.isArray(nodes) || !Array.isArray(edges) || !Array.isArray(attributes?.documents)) {
    return fail('is no graph that comention wrote');
  }
  if (attributes.schemaVersion !== SCHEMA_VERSION || !Array.isArray(attributes.nearMisses)) {
    return fail('was written by another version of comention');
  }
  return record as GraphRecord;
}

function sentencesAt(document: CitedDocument | undefined, pairs: readonly Pair[]): number[] {
  const starts = new Map(document?.sentences.map(({ start }, index) => [start, index]));
  return pairs.map(([start]) => starts.get(start) ?? -1);
}

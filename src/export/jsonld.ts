import type { Kind } from '../model/kind.js';
import type {
  CitedDocument,
  GraphEdge,
  GraphNode,
  KnowledgeGraph,
} from '../model/knowledge-graph.js';
import type { Span } from '../model/span.js';
import type { Exporter, Publication } from './exporter.js';

/** Linked data in the words of schema.org: entities, articles, their sentences, and the links. */
export const jsonld: Exporter = {
  format: 'jsonld',
  description: 'JSON-LD: schema.org entities, articles and quoted sentences, and their links',
  files: [{ name: 'graph.jsonld', write: writeJsonld }],
};

/**
 * schema.org has no people, nation or movement: its Organization would claim members and acts that
 * a group need not have. FOAF's Group is a collection of agents, and no more than that.
 */
const TYPES: Readonly<Record<Kind, string | readonly string[]>> = {
  person: 'Person',
  group: ['Thing', 'foaf:Group'],
  organization: 'Organization',
  location: 'Place',
};

/**
 * Nothing here has to be fetched. What schema.org has no word for is ours: a co-mention and its
 * counts, and `start` and `end`, which are UTF-16 code units in the article's text as given.
 */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  comention: 'urn:comention:vocabulary:',
  entity: 'urn:comention:entity:',
  article: 'urn:comention:article:',
  ...Object.fromEntries(
    [
      ['CoMention', 'between', 'evidence', 'start', 'end', 'sources', 'confidence', 'community'],
      ['degree', 'weightedDegree', 'pageRank', 'betweenness'],
      ['weight', 'documents', 'paragraphs', 'sentences', 'significance'],
    ]
      .flat()
      .map((term) => [term, `comention:${term}`]),
  ),
};

/** One thing a line. An article's sentences and an entity's mentions are `Quotation`s of it. */
function* writeJsonld({ graph }: Publication): Iterable<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`;
  const mentioned = mentionedIn(graph);
  let separator = '\n';
  for (const thing of things(graph, mentioned)) {
    yield separator + JSON.stringify(thing);
    separator = ',\n';
  }
  yield '\n]}\n';
}

function* things(graph: KnowledgeGraph, mentioned: readonly GraphNode[][]): Iterable<object> {
  for (const [index, document] of graph.documents.entries()) {
    yield article(document, mentioned[index] ?? []);
  }
  for (const node of graph.nodes) yield entity(node, graph.documents);
  for (const edge of graph.edges) yield coMention(edge, graph.documents);
}

/** The nodes that each document mentions. */
function mentionedIn({ documents, nodes }: KnowledgeGraph): GraphNode[][] {
  const mentioned = documents.map((): GraphNode[] => []);
  for (const node of nodes) {
    for (const { document } of node.evidence) mentioned[document]?.push(node);
  }
  return mentioned;
}

function article(document: CitedDocument, mentioned: readonly GraphNode[]) {
  const { id, title, date, outlet, url, sentences } = document;
  return {
    '@id': articleId(document),
    '@type': 'Article',
    identifier: id,
    headline: title,
    datePublished: date,
    publisher: outlet === undefined ? undefined : { '@type': 'Organization', name: outlet },
    url,
    mentions: mentioned.map(({ key }) => ({ '@id': entityId(key) })),
    hasPart: sentences.map(({ start, end, text }) => ({
      '@id': partId(document, { start, end }),
      '@type': 'Quotation',
      text,
      start,
      end,
    })),
  };
}

function entity(node: GraphNode, documents: readonly CitedDocument[]) {
  const { key, label, kind, aliases, sources, confidence, community } = node;
  const { degree, weightedDegree, pageRank, betweenness } = node;
  return {
    '@id': entityId(key),
    '@type': TYPES[kind],
    name: label,
    alternateName: aliases.filter((alias) => alias !== label),
    identifier: key,
    sources,
    confidence,
    community,
    degree,
    weightedDegree,
    pageRank,
    betweenness,
    evidence: node.evidence.flatMap(({ document, mentions }) =>
      mentions.map(({ start, end }) => quotation(documents[document], { start, end })),
    ),
  };
}

function coMention(edge: GraphEdge, cited: readonly CitedDocument[]) {
  const { key, source, target, weight, documents, paragraphs, sentences, significance } = edge;
  return {
    '@id': entityId(key),
    '@type': 'CoMention',
    between: [source, target].map((end) => ({ '@id': entityId(end) })),
    weight,
    documents,
    paragraphs,
    sentences,
    significance,
    evidence: edge.evidence.flatMap(({ document, sentences: indices }) => {
      const from = cited[document];
      return indices.flatMap((index) => {
        const sentence = from?.sentences[index];
        return from && sentence ? { '@id': partId(from, sentence) } : [];
      });
    }),
  };
}

function quotation(document: CitedDocument | undefined, { start, end }: Span) {
  const isPartOf = document && { '@id': articleId(document) };
  return { '@type': 'Quotation', isPartOf, start, end };
}

function entityId(key: string): string {
  return `entity:${iriSafe(key)}`;
}

function articleId({ id }: CitedDocument): string {
  return `article:${iriSafe(id)}`;
}

function partId(document: CitedDocument, { start, end }: Span): string {
  return `${articleId(document)}#${start}-${end}`;
}

/** Text as part of an IRI; half a surrogate pair has no place there. */
function iriSafe(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

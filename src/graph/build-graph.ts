import { type EarlierGraph, NOTHING_EARLIER } from '../model/earlier-graph.js';
import type { Resolution } from '../model/entity.js';
import type {
  EdgeEvidence,
  GraphEdge,
  GraphNode,
  KnowledgeGraph,
  NodeEvidence,
} from '../model/knowledge-graph.js';
import type { AnnotatedDocument, Mention } from '../model/mention.js';
import type { BuildOptions } from '../model/options.js';
import { compareStrings } from '../model/order.js';
import { KIND_COLORS } from '../model/palette.js';
import { cosine, logLikelihoodRatio } from './association.js';
import { type Citations, cite, sentencesTogether } from './cite.js';
import { communities } from './communities.js';
import { type CoMention, countCoMentions } from './count-co-mentions.js';
import { describeCommunities } from './describe-communities.js';
import { earlierPlaces, unchangedPlaces } from './earlier-places.js';
import { network } from './graphology.js';
import { at } from './incidence.js';
import { layOut } from './layout.js';
import { type Measures, measure } from './measures.js';
import { nodeRadii } from './node-radii.js';
import { type Occurrences, occurrences } from './occurrences.js';
import type { Place } from './positions.js';

/**
 * The graph of who is mentioned with whom. An entity is a node if a mention of it counts (one in a
 * paragraph that its document repeats does not); nodes without a link stay.
 *
 * The same documents, entities, options and earlier graph give the same graph, positions included.
 * @param documents sorted by id
 * @param resolution parallel to `documents`
 * @param earlier what was drawn before: nodes stay about where they were
 */
export function buildGraph(
  documents: readonly AnnotatedDocument[],
  resolution: Resolution,
  options: BuildOptions,
  earlier: EarlierGraph = NOTHING_EARLIER,
): KnowledgeGraph {
  const where = occurrences(documents, resolution);
  const cited = cite(documents, where);
  const nodes = mentionedNodes(resolution, where, cited);
  const indexOf = new Map(nodes.map((node, index) => [node.key, index]));

  const links = [...countCoMentions(where, options)].map((pair) => {
    const edge = linkedEdge(pair, resolution, where, cited, options);
    const source = indexOf.get(edge.source) as number;
    const target = indexOf.get(edge.target) as number;
    const strength = cosine({
      together: edge.weight,
      one: (nodes[source] as MentionedNode).sources,
      other: (nodes[target] as MentionedNode).sources,
      documents: documents.length,
    });
    return { source, target, strength, weight: edge.weight, edge };
  });
  links.sort((a, b) => compareStrings(a.edge.key, b.edge.key));

  const linked = network(nodes.length, links);
  const community = communities(linked);
  const measured = measure(linked, links);
  const radii = nodeRadii(nodes.map((node) => node.sources));
  const edges = links.map(({ edge }) => edge);
  const before = earlierPlaces(nodes, cited.documents, earlier);
  const places =
    unchangedPlaces(nodes, edges, earlier) ??
    layOut(
      nodes.map(({ key, label }, index) => {
        return { key, label, radius: at(radii, index), place: before[index] };
      }),
      links,
    );
  return {
    scope: options.scope,
    minWeight: options.minWeight,
    ...(options.minConfidence > 0 && { minConfidence: options.minConfidence }),
    documents: cited.documents,
    nodes: nodes.map((node, index): GraphNode => {
      const { x, y } = places[index] as Place;
      const measures = measured.nodes[index] as Measures;
      return {
        ...node,
        x,
        y,
        size: at(radii, index),
        community: at(community, index),
        ...measures,
      };
    }),
    edges,
    communities: describeCommunities(nodes, links, community),
    betweennessPivots: measured.pivots,
    nearMisses: resolution.nearMisses.filter(
      ({ one, other }) => indexOf.has(one) && indexOf.has(other),
    ),
  };
}

type MentionedNode = Omit<GraphNode, 'x' | 'y' | 'size' | 'community' | keyof Measures>;

function mentionedNodes(
  { entities }: Resolution,
  where: Occurrences,
  cited: Citations,
): MentionedNode[] {
  return entities.flatMap(({ key, label, kind, aliases, roles }, e) => {
    const byDocument = where.mentions[e] as ReadonlyMap<number, readonly Mention[]>;
    if (byDocument.size === 0) return [];
    const counted = [...byDocument.values()].flat();
    const confidence = counted.reduce((most, mention) => Math.max(most, mention.confidence), 0);
    const evidence = [...byDocument].map(
      ([d, mentions]): NodeEvidence => ({
        document: at(cited.documentIndex, d),
        mentions: mentions.map(({ start, end }) => ({ start, end })),
      }),
    );
    return {
      key,
      label,
      kind,
      aliases: aliases.map((alias) => alias.name),
      aliasReasons: aliases,
      roles: roles.map((role) => ({
        ...role,
        evidence: role.evidence.map(({ document, spans }) => ({
          document: at(cited.documentIndex, document),
          spans,
        })),
      })),
      sources: evidence.length,
      mentions: counted.length,
      confidence: round(confidence),
      color: KIND_COLORS[kind],
      evidence,
    };
  });
}

function linkedEdge(
  { source, target, count, documents }: CoMention,
  { entities }: Resolution,
  where: Occurrences,
  cited: Citations,
  { scope }: BuildOptions,
): GraphEdge {
  const [from, to] = [entities[source]?.key ?? '', entities[target]?.key ?? ''];
  const { entityStart, documentOf } = where.document;
  const evidence = documents.map((d): EdgeEvidence => {
    const sentences = sentencesTogether(where, scope, d, source, target);
    return {
      document: at(cited.documentIndex, d),
      sentences: sentences.map((sentence) => at(cited.sentenceIndex, sentence)),
    };
  });
  const significance = logLikelihoodRatio({
    together: count.document,
    one: at(entityStart, source + 1) - at(entityStart, source),
    other: at(entityStart, target + 1) - at(entityStart, target),
    documents: documentOf.length,
  });
  return {
    key: `${from}|${to}`,
    source: from,
    target: to,
    weight: evidence.length,
    documents: count.document,
    paragraphs: count.paragraph,
    sentences: count.sentence,
    significance: round(significance),
    evidence,
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

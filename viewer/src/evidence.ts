import type { Kind } from '../../src/model/kind.js';
import type { CitedDocument, CitedSentence } from '../../src/model/knowledge-graph.js';
import type { EntityGraph, Extent } from './data.js';
import { endsOf } from './data.js';

/** Where a sentence's own text names an entity: code units, half-open. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

export interface Quote {
  readonly text: string;
  /** Where the sentence stands in the article as given. */
  readonly extent: Extent;
  /** In reading order, without overlaps. */
  readonly marks: readonly Mark[];
}

/** What one article says. */
export interface ArticleQuotes {
  readonly article: Omit<CitedDocument, 'sentences'>;
  readonly quotes: readonly Quote[];
}

/** Follows the graph's evidence to the sentences of the articles. */
export class Evidence {
  readonly #graph: EntityGraph;
  readonly #documents: ReadonlyMap<string, CitedDocument>;

  constructor(graph: EntityGraph) {
    this.#graph = graph;
    const documents = graph.getAttribute('documents') ?? [];
    this.#documents = new Map(documents.map((document) => [document.id, document]));
  }

  /** The sentences that name an entity, by article. */
  ofEntity(node: string): ArticleQuotes[] {
    return this.#graph.getNodeAttribute(node, 'evidence').map(({ document, mentions }) => {
      const sentences = this.#sentences(document).filter((sentence) =>
        mentions.some((mention) => within(sentence, mention)),
      );
      return this.#quotes(document, sentences, [node]);
    });
  }

  /** The sentences behind a link, by article. */
  ofLink(edge: string): ArticleQuotes[] {
    const ends = endsOf(this.#graph, edge);
    return this.#graph.getEdgeAttribute(edge, 'evidence').map(({ document, sentences }) => {
      const starts = new Set(sentences.map(([start]) => start));
      const cited = this.#sentences(document).filter(({ start }) => starts.has(start));
      return this.#quotes(document, cited, ends);
    });
  }

  #sentences(document: string): readonly CitedSentence[] {
    return this.#documents.get(document)?.sentences ?? [];
  }

  #quotes(
    document: string,
    sentences: readonly CitedSentence[],
    nodes: readonly string[],
  ): ArticleQuotes {
    const named = nodes.map((node) => {
      const { kind, label, aliases, evidence } = this.#graph.getNodeAttributes(node);
      const mentions = evidence.find((entry) => entry.document === document)?.mentions ?? [];
      return { kind, names: [label, ...aliases], mentions };
    });
    const quotes = sentences.map((sentence) => ({
      text: sentence.text,
      extent: [sentence.start, sentence.end] as const,
      marks: withoutOverlaps(named.flatMap((entity) => marksIn(sentence, entity))),
    }));
    return { article: this.#documents.get(document) ?? { id: document }, quotes };
  }
}

interface Named {
  readonly kind: Kind;
  readonly names: readonly string[];
  readonly mentions: readonly Extent[];
}

/**
 * Where a sentence names an entity. Offsets hold only while the sentence reads as it stands in the
 * article; where markup was cleaned away the entity's names are looked for.
 */
function marksIn(sentence: CitedSentence, { kind, names, mentions }: Named): Mark[] {
  const here = mentions.filter((mention) => within(sentence, mention));
  if (here.length === 0) return [];
  if (sentence.text.length === sentence.end - sentence.start) {
    return here.map(([start, end]) => ({
      start: start - sentence.start,
      end: end - sentence.start,
      kind,
    }));
  }
  return [...new Set(names)].flatMap((name) =>
    occurrences(sentence.text, name).map((start) => ({ start, end: start + name.length, kind })),
  );
}

function within({ start, end }: CitedSentence, mention: Extent): boolean {
  return start <= mention[0] && mention[1] <= end;
}

/** Where `name` stands as whole words. */
function occurrences(text: string, name: string): number[] {
  const found: number[] = [];
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(name); name && at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + name.length);
    if (!letter.test(before) && !letter.test(after)) found.push(at);
  }
  return found;
}

/** Keeps, of marks that overlap, the first and longest. */
function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  }
  return kept;
}

import { buildGraph } from '../graph/build-graph.js';
import { type ArticleRecord, createDocument } from '../ingest/create-document.js';
import type { Document, QuarantinedDocument } from '../model/document.js';
import type { EarlierGraph } from '../model/earlier-graph.js';
import type { Resolution } from '../model/entity.js';
import type { KnowledgeGraph } from '../model/knowledge-graph.js';
import { type AnnotatedDocument, keepConfident } from '../model/mention.js';
import { type BuildOptions, DEFAULT_BUILD_OPTIONS } from '../model/options.js';
import { type Annotator, createAnnotator } from '../nlp/annotator.js';
import { parseDecisions } from '../resolve/decisions.js';
import { resolve } from '../resolve/resolve.js';
import { CorpusStore } from '../store/corpus-store.js';

/** What `build` takes: a record with `id` and `text`, or what a reader made of a file. */
export type Article = ArticleRecord | Document | QuarantinedDocument;

export interface BuildSettings extends Partial<BuildOptions> {
  /** The user's corrections: the text of a decisions file, and its name for messages. */
  readonly decisions?: { readonly name: string; readonly text: string };
  /** What was drawn before: nodes stay about where they were. */
  readonly earlier?: EarlierGraph;
  /** Called after each article with how many have been processed. */
  readonly onProgress?: (processed: number) => void;
  /** An annotator to reuse over several builds; one is made otherwise. */
  readonly annotator?: Annotator;
}

export interface BuildResult {
  readonly graph: KnowledgeGraph;
  readonly options: BuildOptions;
  /** Sorted by id. */
  readonly documents: readonly AnnotatedDocument[];
  /** Parallel to `documents`. */
  readonly resolution: Resolution;
  /** Sorted by id. */
  readonly quarantined: readonly QuarantinedDocument[];
}

/**
 * From articles to the graph of who is mentioned with whom: annotates each article, resolves its
 * mentions to entities, and links the entities that the same sources mention together.
 *
 * An article that cannot be processed is quarantined and everything else finishes. The result
 * depends on the articles and the settings alone, not on their order.
 * @throws UsageError where the settings or the decisions are wrong
 */
export async function build(
  articles: Iterable<Article> | AsyncIterable<Article>,
  settings: BuildSettings = {},
): Promise<BuildResult> {
  const {
    decisions,
    earlier,
    onProgress,
    annotator = await createAnnotator(),
    ...chosen
  } = settings;
  const options: BuildOptions = { ...DEFAULT_BUILD_OPTIONS, ...chosen };
  const rules = decisions && parseDecisions(decisions.text, decisions.name);
  const store = new CorpusStore();
  let processed = 0;
  for await (const article of articles) {
    annotateInto(store, article, annotator, options.minConfidence);
    onProgress?.(++processed);
  }
  const documents = store.documents();
  const resolution = resolve(documents, rules ? { decisions: rules } : {});
  return {
    graph: buildGraph(documents, resolution, options, earlier),
    options,
    documents,
    resolution,
    quarantined: store.quarantined(),
  };
}

function annotateInto(
  store: CorpusStore,
  article: Article,
  annotator: Annotator,
  minConfidence: number,
): void {
  if ('reason' in article) {
    store.quarantine(article);
    return;
  }
  try {
    const document = 'prose' in article ? article : createDocument(article);
    store.add(keepConfident(annotator.annotate(document), minConfidence));
  } catch (error) {
    store.quarantine({
      id: article.id,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

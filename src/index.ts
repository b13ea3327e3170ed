/**
 * comention as a library, for Node and for a browser: from articles to the graph of who is
 * mentioned with whom. What needs files and processes is in `comention/node`.
 */
export {
  EXPORTERS,
  type Exporter,
  exporterFor,
  type Painter,
  type Publication,
  type Resources,
} from './export/exporters.js';
export {
  type MergeEffect,
  type MergeQuestion,
  mergeQuestions,
} from './graph/merge-questions.js';
export { type ArticleRecord, createDocument } from './ingest/create-document.js';
export type { Document, QuarantinedDocument, TextFormat } from './model/document.js';
export type { Alias, Entity, NearMiss, Resolution, Role, RoleEvidence } from './model/entity.js';
export { DocumentError, UsageError } from './model/errors.js';
export { KINDS, type Kind } from './model/kind.js';
export type * from './model/knowledge-graph.js';
export type { AnnotatedDocument, Mention, Sentence } from './model/mention.js';
export { type BuildOptions, DEFAULT_BUILD_OPTIONS } from './model/options.js';
export type { Span } from './model/span.js';
export { type Annotator, createAnnotator } from './nlp/annotator.js';
export { type Article, type BuildResult, type BuildSettings, build } from './pipeline/build.js';
export { publish } from './pipeline/publish.js';
export { type AddedRule, addRule } from './resolve/add-rule.js';
export type { RuleContent } from './resolve/rule.js';

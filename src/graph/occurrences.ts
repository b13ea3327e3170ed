import type { Resolution } from '../model/entity.js';
import type { AnnotatedDocument, Mention } from '../model/mention.js';
import { at, type Incidence, incidence } from './incidence.js';

/**
 * Where the entities of a corpus occur. Only mentions that count are in it: those that belong to an
 * entity and stand in a paragraph that the document does not repeat.
 */
export interface Occurrences {
  readonly document: Incidence;
  readonly paragraph: Incidence;
  readonly sentence: Incidence;
  /** Number of the first sentence of each document, counting through the corpus. */
  readonly firstSentence: Int32Array;
  /** Number of the paragraph of each sentence, both counting through the corpus. */
  readonly paragraphOf: Int32Array;
  /** Counted mentions of each entity by document index, both in order. */
  readonly mentions: readonly ReadonlyMap<number, readonly Mention[]>[];
}

export function occurrences(
  documents: readonly AnnotatedDocument[],
  resolution: Resolution,
): Occurrences {
  const entityCount = resolution.entities.length;
  const mentions = Array.from({ length: entityCount }, () => new Map<number, Mention[]>());
  const entities: number[] = [];
  const units = { document: [] as number[], paragraph: [] as number[], sentence: [] as number[] };
  const paragraphDocument: number[] = [];
  const sentenceDocument: number[] = [];
  const paragraphOf: number[] = [];
  const firstSentence = new Int32Array(documents.length);

  for (const [d, { document, sentences, mentions: found }] of documents.entries()) {
    const firstParagraph = paragraphDocument.length;
    firstSentence[d] = sentenceDocument.length;
    for (const _ of document.prose.paragraphs) paragraphDocument.push(d);
    for (const { paragraph } of sentences) {
      sentenceDocument.push(d);
      paragraphOf.push(firstParagraph + paragraph);
    }
    const assigned = resolution.assignments[d];
    for (const [m, mention] of [...found.entries()].sort(bySentence)) {
      const entity = assigned?.[m] ?? -1;
      const paragraph = sentences[mention.sentence]?.paragraph ?? -1;
      const counts = document.prose.paragraphs[paragraph]?.repeated === false;
      if (entity < 0 || !counts) continue;
      entities.push(entity);
      units.document.push(d);
      units.paragraph.push(firstParagraph + paragraph);
      units.sentence.push(at(firstSentence, d) + mention.sentence);
      const inDocument = mentions[entity]?.get(d);
      if (inDocument) inDocument.push(mention);
      else mentions[entity]?.set(d, [mention]);
    }
  }

  const itself = Int32Array.from(documents.keys());
  return {
    document: incidence(units.document, entities, entityCount, itself),
    paragraph: incidence(
      units.paragraph,
      entities,
      entityCount,
      Int32Array.from(paragraphDocument),
    ),
    sentence: incidence(units.sentence, entities, entityCount, Int32Array.from(sentenceDocument)),
    firstSentence,
    paragraphOf: Int32Array.from(paragraphOf),
    mentions,
  };
}

function bySentence([, a]: [number, Mention], [, b]: [number, Mention]): number {
  return a.sentence - b.sentence || a.start - b.start || b.end - a.end;
}

import type { Document } from '../model/document.js';
import type { AnnotatedDocument, Mention, Sentence } from '../model/mention.js';
import { type Paragraph, toSource } from '../model/prose.js';
import { findNames, type Name } from './find-names.js';
import { loadModel } from './load-model.js';
import type { ModelData } from './model/format.js';
import { Tagger } from './tagger.js';
import { createTokenizer, type Tokens } from './tokenize.js';

/** Finds the sentences and the mentions of a document. */
export interface Annotator {
  /** Pure: the same document gives the same annotation, whatever came before. */
  annotate(document: Document): AnnotatedDocument;
}

/**
 * Makes an annotator from the model that ships with the package, or from another.
 * Loads the model once (about 0.3 s); call it once and keep the annotator.
 */
export async function createAnnotator(model?: ModelData): Promise<Annotator> {
  const tokenize = createTokenizer();
  const tagger = new Tagger(model ?? (await loadModel()));

  return {
    annotate(document) {
      const { paragraphs } = document.prose;
      const read = paragraphs.map(({ text, role }) => ({ text, role, tokens: tokenize(text) }));
      const tagging = tagger.tag(read);
      const found = findNames(tagging, read, tagger.lexicon);
      const sentences: Sentence[] = [];
      const mentions: Mention[] = [];
      paragraphs.forEach((paragraph, p) => {
        const { tokens } = read[p] as { tokens: Tokens };
        const names = found[p] as Name[];
        const bounds = sentenceBounds(tokens, names);
        let sentence = sentences.length;
        for (const bound of bounds) {
          const text = paragraph.text.slice(bound.start, bound.end);
          sentences.push({
            ...toSource(paragraph, bound),
            text,
            paragraph: p,
            offset: bound.start,
          });
        }
        for (const name of names) {
          while (
            (sentences[sentence + 1]?.offset ?? Infinity) <= name.start &&
            sentence + 1 < sentences.length
          ) {
            sentence += 1;
          }
          mentions.push(createMention(document, paragraph, name, sentence, sentences));
        }
      });
      return { document, sentences, mentions };
    },
  };
}

function createMention(
  document: Document,
  paragraph: Paragraph,
  name: Name,
  sentence: number,
  sentences: readonly Sentence[],
): Mention {
  const span = toSource(paragraph, name);
  return {
    ...span,
    surface: document.text.slice(span.start, span.end),
    name: paragraph.text.slice(name.start, name.end),
    kind: name.kind,
    sentence,
    offset: name.start - (sentences[sentence] as Sentence).offset,
    confidence: name.confidence,
  };
}

/** The paragraph's sentences; a boundary inside a name ("St. Mary") is none. */
function sentenceBounds(tokens: Tokens, names: readonly Name[]) {
  const bounds: { start: number; end: number }[] = [];
  const { starts, ends, sentences } = tokens;
  sentences.forEach((first, s) => {
    const last = (sentences[s + 1] ?? starts.length) - 1;
    const start = starts[first] as number;
    const end = ends[last] as number;
    const previous = bounds.at(-1);
    if (previous && names.some((name) => name.start < start && name.end > start))
      previous.end = end;
    else bounds.push({ start, end });
  });
  return bounds;
}

import type { Entity, Resolution } from '../src/model/entity.js';
import type { Kind } from '../src/model/kind.js';
import type { AnnotatedDocument, Mention, Sentence } from '../src/model/mention.js';
import { compareStrings } from '../src/model/order.js';
import type { Paragraph } from '../src/model/prose.js';
import { compareSpans } from '../src/model/span.js';

/** Texts by document id, and surface forms by entity key (`kind:name`). */
export interface Given {
  readonly texts: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/**
 * Annotates texts by looking for names: a line is a paragraph, a full stop ends a sentence, and a
 * paragraph that stood before is a repetition. Documents are sorted by id, entities by key.
 */
export function corpus({ texts, names }: Given): {
  documents: AnnotatedDocument[];
  resolution: Resolution;
} {
  const entities = Object.entries(names)
    .map(([key, forms]): Entity => {
      const aliases = forms.map((name) => ({ name, mentions: 1, reason: 'same name' }));
      return { key, label: forms[0] ?? key, kind: key.split(':')[0] as Kind, aliases, roles: [] };
    })
    .sort((a, b) => compareStrings(a.key, b.key));
  const assignments: Int32Array[] = [];
  const documents = Object.entries(texts)
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([id, text]) => {
      const { paragraphs, sentences } = divide(text);
      const found = entities.flatMap((entity, index) =>
        entity.aliases.flatMap(({ name }) =>
          occurrences(text, name, entity.kind, sentences, index),
        ),
      );
      found.sort((a, b) => compareSpans(a.mention, b.mention));
      assignments.push(Int32Array.from(found, ({ index }) => index));
      return {
        document: { id, text, format: 'plain' as const, prose: { paragraphs } },
        sentences,
        mentions: found.map(({ mention }) => mention),
      };
    });
  return { documents, resolution: { entities, assignments, nearMisses: [] } };
}

function divide(text: string): { paragraphs: Paragraph[]; sentences: Sentence[] } {
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const repeated = paragraphs.some((paragraph) => paragraph.text === line);
    for (const match of line.matchAll(/[^.]+\.?/g)) {
      sentences.push({
        start: start + match.index,
        end: start + match.index + match[0].length,
        text: match[0].trim(),
        paragraph: paragraphs.length,
        offset: match.index,
      });
    }
    const piece = { at: 0, source: start, sourceLength: line.length, length: line.length };
    paragraphs.push({ text: line, pieces: [piece], role: 'body', repeated });
    start += line.length + 1;
  }
  return { paragraphs, sentences };
}

function occurrences(
  text: string,
  name: string,
  kind: Kind,
  sentences: readonly Sentence[],
  index: number,
): { mention: Mention; index: number }[] {
  const found: { mention: Mention; index: number }[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const sentence = sentences.findIndex((s) => s.start <= start && start < s.end);
    const span = { start, end: start + name.length };
    const offset = start - (sentences[sentence]?.start ?? 0);
    found.push({
      mention: { ...span, surface: name, name, kind, sentence, offset, confidence: 0.9 },
      index,
    });
  }
  return found;
}

import type { Resolution } from '../../src/model/entity.js';
import type { Kind } from '../../src/model/kind.js';
import type { AnnotatedDocument, Mention } from '../../src/model/mention.js';

const KIND_OF_LETTER: Readonly<Record<string, Kind>> = {
  p: 'person',
  g: 'group',
  o: 'organization',
  l: 'location',
};

/**
 * An annotated document from a text in which mentions are marked: `[Ada Lovelace]p met [Babbage]p`.
 * The letter is the first of the kind; a number after it is the confidence in percent (default 90).
 * Each line is a sentence.
 */
export function markedUp(id: string, marked: string): AnnotatedDocument {
  const mentions: Mention[] = [];
  let text = '';
  let rest = 0;
  for (const match of marked.matchAll(/\[([^\]]+)\]([pgol])(\d*)/g)) {
    text += marked.slice(rest, match.index);
    rest = match.index + match[0].length;
    const [, name = '', letter = '', percent] = match;
    mentions.push({
      start: text.length,
      end: text.length + name.length,
      surface: name,
      name,
      kind: KIND_OF_LETTER[letter] as Kind,
      sentence: 0,
      offset: text.length,
      confidence: percent ? Number(percent) / 100 : 0.9,
    });
    text += name;
  }
  text += marked.slice(rest);
  const sentences = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => {
    return { start: index, end: index + line.length, text: line, paragraph: 0, offset: index };
  });
  const piece = { at: 0, source: 0, sourceLength: text.length, length: text.length };
  const paragraph = { text, pieces: [piece], role: 'body', repeated: false } as const;
  return {
    document: { id, text, format: 'plain', prose: { paragraphs: [paragraph] } },
    sentences,
    mentions: mentions.map((mention) => {
      const sentence = sentences.findLastIndex(({ start }) => start <= mention.start);
      return { ...mention, sentence, offset: mention.start - (sentences[sentence]?.start ?? 0) };
    }),
  };
}

/**
 * The key of the entity of a mention: `Fares` (its first occurrence in any document) or `Fares@2`
 * (in document 2, from 0).
 */
export function entityKey(
  documents: readonly AnnotatedDocument[],
  { entities, assignments }: Resolution,
  reference: string,
): string | undefined {
  const [name, at] = reference.split('@');
  for (const [d, { mentions }] of documents.entries()) {
    if (at !== undefined && Number(at) !== d) continue;
    const m = mentions.findIndex((mention) => mention.name === name);
    if (m >= 0) return entities[assignments[d]?.[m] ?? -1]?.key;
  }
  throw new Error(`no mention of ${reference}`);
}

import { createDocument } from '../ingest/create-document.js';
import type { GoldDocument } from './corpus.js';

const SMALL = new Set('a an the of in on at by to for from with as and or but nor'.split(' '));
const SENTENCE = /[^\s.!?][^.!?\n]{30,110}(?=[.!?](?:\s|$))/g;

/**
 * The document with one of its sentences above it as a headline, in title case or, one time in four, in
 * capitals: labelled news has few headlines, and readers' articles have one each.
 */
export function withHeadline(gold: GoldDocument, random: () => number): GoldDocument {
  const { text, id } = gold.document;
  const sentences = [...text.matchAll(SENTENCE)];
  const sentence = sentences[Math.floor(random() * sentences.length)];
  const shout = random() < 0.25;
  if (!sentence) return gold;
  const from = sentence.index;
  const to = from + sentence[0].length;
  const headline = shout ? sentence[0].toUpperCase() : titleCase(sentence[0]);
  if (headline.length !== sentence[0].length) return gold;
  const shift = headline.length + 2;
  const copies = gold.spans
    .filter(({ start, end }) => start >= from && end <= to)
    .map((span) => ({ ...span, start: span.start - from, end: span.end - from }));
  const moved = gold.spans.map((span) => ({
    ...span,
    start: span.start + shift,
    end: span.end + shift,
  }));
  return {
    ...gold,
    document: createDocument({ id, text: `${headline}\n\n${text}`, format: 'plain' }),
    spans: [...copies, ...moved],
  };
}

function titleCase(text: string): string {
  return text.replace(/[\p{L}\p{M}'’.]+/gu, (word, at: number) => {
    return at > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}

import type { Document, TextFormat } from '../model/document.js';
import { DocumentError } from '../model/errors.js';
import type { Prose } from '../model/prose.js';
import type { Block } from './block.js';
import { composeProse } from './compose-prose.js';
import { plainBlocks } from './plain-blocks.js';

/** An article as a caller has it: an id and a text, and what else is known. */
export interface ArticleRecord {
  readonly id: string;
  readonly text: string;
  /** Default `plain`. */
  readonly format?: TextFormat | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
}

/** The longest text that is read, in UTF-16 code units: a longer one is no article. */
export const LONGEST_TEXT = 2_000_000;

/** A heading further down than this heads a section, not the article. */
const TITLE_PARAGRAPHS = 4;

/**
 * Makes a document of an article's text: finds its paragraphs, and its title where none is given.
 * @throws DocumentError where the text is empty, longer than `LONGEST_TEXT`, or without a word
 */
export function createDocument(record: ArticleRecord): Document {
  const { id, text, format = 'plain' } = record;
  if (text.length > LONGEST_TEXT) {
    throw new DocumentError(
      `the text has ${text.length} characters, more than ${LONGEST_TEXT}: split it into articles`,
    );
  }
  const prose = composeProse(blocksOf(text, format));
  if (prose.paragraphs.length === 0) throw new DocumentError('there is no text in it');
  const title = record.title ?? titleOf(prose);
  return {
    id,
    text,
    format,
    prose,
    ...(title !== undefined && { title }),
    ...(record.date !== undefined && { date: record.date }),
    ...(record.outlet !== undefined && { outlet: record.outlet }),
    ...(record.url !== undefined && { url: record.url }),
  };
}

function blocksOf(text: string, _format: TextFormat): Iterable<Block> {
  return plainBlocks(text);
}

function titleOf(prose: Prose): string | undefined {
  return prose.paragraphs.slice(0, TITLE_PARAGRAPHS).find(({ role }) => role === 'heading')?.text;
}

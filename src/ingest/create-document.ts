import type { Document, TextFormat } from '../model/document.js';
import { DocumentError } from '../model/errors.js';
import type { Prose } from '../model/prose.js';
import { composeProse } from './compose-prose.js';
import { type HtmlArticle, htmlArticle } from './html-article.js';
import { isParsable, markdownBlocks } from './markdown-blocks.js';
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
/** The longest HTML source: pages carry scripts and pictures around their text. */
const LONGEST_PAGE = 5 * LONGEST_TEXT;

/** A heading further down than this heads a section, not the article. */
const TITLE_PARAGRAPHS = 4;

/**
 * Makes a document of an article's text: finds its paragraphs, and where the record does not say
 * them, its title and what an HTML page tells of its date, outlet and address.
 * @throws DocumentError where the text is too long or holds no word
 */
export function createDocument(record: ArticleRecord): Document {
  const { id, text, format = 'plain' } = record;
  const longest = format === 'html' ? LONGEST_PAGE : LONGEST_TEXT;
  if (text.length > longest) {
    throw new DocumentError(
      `the text has ${text.length} characters, more than ${longest}: split it into its articles`,
    );
  }
  const article = readArticle(text, format);
  const prose = composeProse(article.blocks);
  if (prose.paragraphs.length === 0) throw new DocumentError('there is no text in it');
  const title = record.title ?? article.title ?? titleOf(prose);
  const date = record.date ?? article.date;
  const outlet = record.outlet ?? article.outlet;
  const url = record.url ?? article.url;
  return {
    id,
    text,
    format,
    prose,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
  };
}

function readArticle(text: string, format: TextFormat): HtmlArticle {
  if (format === 'html') return htmlArticle(text);
  return {
    blocks: format === 'markdown' && isParsable(text) ? markdownBlocks(text) : plainBlocks(text),
  };
}

function titleOf(prose: Prose): string | undefined {
  return prose.paragraphs.slice(0, TITLE_PARAGRAPHS).find(({ role }) => role === 'heading')?.text;
}

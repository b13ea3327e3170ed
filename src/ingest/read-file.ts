import type { Document, QuarantinedDocument, TextFormat } from '../model/document.js';
import { DocumentError } from '../model/errors.js';
import { createDocument } from './create-document.js';
import { decodeHtml, decodeText } from './decode.js';

/** Which files hold one article each, by the end of their name. */
export const ARTICLE_EXTENSIONS: ReadonlyMap<string, TextFormat> = new Map([
  ['.txt', 'plain'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
]);

/** Which files hold one article a line: see `readRecord`. */
export const RECORD_EXTENSIONS: ReadonlySet<string> = new Set(['.ndjson', '.jsonl']);

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 32 * 2 ** 20;

/** Reads one article from the bytes of its file. */
export function readFile(
  id: string,
  bytes: Uint8Array,
  format: TextFormat,
): Document | QuarantinedDocument {
  return orQuarantined(id, () => {
    const text = format === 'html' ? decodeHtml(bytes) : decodeText(bytes);
    return createDocument({ id, text, format });
  });
}

/** What `read` returns, or, where it throws a `DocumentError`, the document quarantined with its message. */
export function orQuarantined(id: string, read: () => Document): Document | QuarantinedDocument {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentError) return { id, reason: error.message };
    throw error;
  }
}

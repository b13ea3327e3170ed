import { z } from 'zod';
import type { Document, QuarantinedDocument } from '../model/document.js';
import { createDocument } from './create-document.js';
import { orQuarantined } from './read-file.js';

/** Null and the empty string say what a missing field says. */
const optionalText = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || undefined);
const id = z.union([z.string(), z.number()]).nullish();
const record = z.object({
  id,
  text: z.string(),
  format: z.enum(['plain', 'markdown', 'html']).nullish(),
  title: optionalText,
  date: optionalText,
  outlet: optionalText,
  url: optionalText,
});
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads one line of NDJSON: `{"id", "text", "format"?, "title"?, "date"?, "outlet"?, "url"?}`, where
 * `format` is `plain` (the default), `markdown` or `html`.
 * @param fallbackId the document's id where the record has none, or cannot be read
 */
export function readRecord(line: Uint8Array, fallbackId: string): Document | QuarantinedDocument {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(line));
  } catch (error) {
    const reason =
      error instanceof SyntaxError
        ? 'the line is no JSON: each line must be one record {"id", "text"}'
        : 'the line is not valid UTF-8: save the file with the encoding UTF-8';
    return { id: fallbackId, reason };
  }
  const known = z.object({ id }).safeParse(value).data?.id;
  const name = known === undefined || known === null || known === '' ? fallbackId : String(known);
  const { data, error } = record.safeParse(value);
  if (error) return { id: name, reason: `the record is wrong: ${explain(error)}` };
  return orQuarantined(name, () =>
    createDocument({ ...data, id: name, format: data.format ?? undefined }),
  );
}

function explain(error: z.ZodError): string {
  return error.issues
    .map((issue) => (issue.path.length > 0 ? `"${issue.path.join('.')}": ` : '') + issue.message)
    .join('; ');
}

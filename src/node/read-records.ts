import { readRecord } from '../ingest/read-record.js';
import type { Document, QuarantinedDocument } from '../model/document.js';
import { byteLines, LONGEST_LINE } from './byte-lines.js';

/**
 * Reads NDJSON, one document a line (see `readRecord`), without holding more than one line. Blank
 * lines are passed over.
 * @param name names the stream: a record without an id is called `name:line`
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Document | QuarantinedDocument> {
  for await (const { number, bytes } of byteLines(chunks)) {
    const id = `${name}:${number}`;
    if (bytes === undefined) {
      yield {
        id,
        reason: `the line is longer than ${LONGEST_LINE / 2 ** 20} MiB: split the record`,
      };
    } else if (!isBlank(bytes)) {
      yield readRecord(bytes, id);
    }
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

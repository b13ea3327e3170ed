import { DocumentError } from '../model/errors.js';

/**
 * Decodes a file's bytes where their encoding is sure: UTF-8, or UTF-16 with a byte order mark.
 * The mark is no text: offsets count from the character after it.
 * @throws DocumentError where the bytes are no text, or in an encoding that nothing declares
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeAs(encodingByMark(bytes) ?? 'utf-8', bytes);
  if (text === undefined) {
    throw new DocumentError(
      bytes.includes(0)
        ? 'it holds binary data, not text: convert it to a text file'
        : 'it is not valid UTF-8: save it with the encoding UTF-8',
    );
  }
  if (text.includes('\0')) {
    throw new DocumentError(
      'it holds NUL characters: it is binary data, or UTF-16 without a byte order mark; save it as UTF-8',
    );
  }
  return text;
}

/**
 * Decodes an HTML page: as any text, or else in the encoding that its `<meta>` declares.
 * @throws DocumentError as `decodeText`
 */
export function decodeHtml(bytes: Uint8Array): string {
  const declared = declaredEncoding(bytes);
  if (declared && !encodingByMark(bytes) && decodeAs('utf-8', bytes) === undefined) {
    const text = decodeAs(declared, bytes);
    if (text !== undefined && !text.includes('\0')) return text;
  }
  return decodeText(bytes);
}

function encodingByMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The encoding named in the first kilobyte, where the HTML standard has browsers look for it. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}

/** The text, without its byte order mark, or undefined where the bytes or the encoding's name are wrong. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

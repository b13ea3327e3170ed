/** A line of a byte stream, counted from 1: its bytes without the line feed, or only the news that it is too long. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array | undefined;
}

/** The longest line that is kept, in bytes. */
export const LONGEST_LINE = 16 * 2 ** 20;

const LINE_FEED = 0x0a;

/**
 * Splits a byte stream at line feeds and holds no more than one line of it. A line over the limit is
 * let go while it streams past, so that no input can fill the memory.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<ByteLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;

  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): ByteLine => {
    const line = { number, bytes: length > longest ? undefined : concat(parts, length) };
    number += 1;
    parts = [];
    length = 0;
    return line;
  };

  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}

function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

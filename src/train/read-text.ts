import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createTokenizer } from '../nlp/tokenize.js';
import { readLines } from './corpus.js';

/** Running text as word numbers. */
export interface WordStream {
  readonly words: readonly string[];
  /** Numbers of words, 0 between paragraphs. */
  readonly tokens: Int32Array;
  /** 1 where a sentence begins. */
  readonly starts: Uint8Array;
}

/** Reads the unlabelled texts of `folder`, and the texts of labelled sets, without their labels. */
export function readText(folder: string, labelled: readonly string[]): WordStream {
  const texts = [
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.gz'))
      .sort()
      .map((name) => () => {
        const lines = gunzipSync(readFileSync(join(folder, name)))
          .toString('utf8')
          .split('\n');
        return lines
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as { text: string });
      }),
    ...labelled.map((path) => () => readLines(path)),
  ];
  const tokenize = createTokenizer();
  const numbers = new Map<string, number>([['', 0]]);
  let tokens = new Int32Array(1 << 22);
  let starts = new Uint8Array(1 << 22);
  let length = 0;
  for (const read of texts) {
    for (const { text } of read()) {
      for (const line of text.split(/[\r\n]+/)) {
        if (line.trim() === '') continue;
        const found = tokenize(line);
        if (length + found.starts.length + 1 > tokens.length) {
          tokens = grown(tokens, new Int32Array(tokens.length * 2));
          starts = grown(starts, new Uint8Array(starts.length * 2));
        }
        for (const first of found.sentences) starts[length + first] = 1;
        for (let i = 0; i < found.starts.length; i++) {
          const word = (found.words[i] as string).replace(/[0-9]/g, '0');
          let number = numbers.get(word);
          if (number === undefined) {
            number = numbers.size;
            numbers.set(word, number);
          }
          tokens[length++] = number;
        }
        tokens[length++] = 0;
      }
    }
  }
  return {
    words: [...numbers.keys()],
    tokens: tokens.slice(0, length),
    starts: starts.slice(0, length),
  };
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

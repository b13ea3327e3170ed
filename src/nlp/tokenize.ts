import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** The tokens and sentences of one paragraph, as offsets into its text. */
export interface Tokens {
  /** `starts[i]` to `ends[i]` is token i; tokens neither touch white space nor overlap. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Token i as it stands in the text. */
  readonly words: readonly string[];
  /** The index of the token with which each sentence begins; ascending, the first is 0. */
  readonly sentences: readonly number[];
}

/** wink's tokenizer takes quadratic time in the length of a run without spaces. */
const LONGEST_RUN = 256;
/** An abbreviation that lacks its last full stop. */
const UNSTOPPED = /(?<![\p{L}\p{N}.])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}.])/gu;
const WORD_CHARACTERS = /^[\p{L}\p{M}]{2}$/u;
const DOTS = /(?<=[^\s.])\.{2,}/g;
const SPLITS = /[-/'’‐‑–—]/;

/**
 * Makes the tokenizer: wink-nlp's tokens and sentence boundaries, with tokens split further at
 * hyphens, slashes and possessives, so that a name in "pro-Government" or "Council's" stands alone.
 */
export function createTokenizer(): (text: string) => Tokens {
  const nlp = winkNLP(winkModel, ['sbd']);
  const { its } = nlp;
  const met = new Set<string>();

  /** Once wink has met "U.S", it takes "U.S." for two tokens in every later text, unless it met that first. */
  function meetStopped(text: string): void {
    for (const [abbreviation] of text.matchAll(UNSTOPPED)) {
      if (met.has(abbreviation)) continue;
      met.add(abbreviation);
      nlp.readDoc(`${abbreviation}.`);
    }
  }

  return function tokenize(text: string): Tokens {
    const starts: number[] = [];
    const ends: number[] = [];
    const words: string[] = [];
    const sentences: number[] = [];
    const parted = partForWink(text);
    meetStopped(parted);
    const document = nlp.readDoc(parted);
    const values = document.tokens().out() as string[];
    const spans = document.sentences().out(its.span) as unknown as [number, number][];
    let sentence = 0;
    let cursor = 0;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as string;
      if (sentence < spans.length && (spans[sentence] as [number, number])[0] <= i) {
        if (sentences.at(-1) !== starts.length) sentences.push(starts.length);
        sentence += 1;
      }
      while (cursor < text.length && isSpace(text.charCodeAt(cursor))) cursor += 1;
      const start = text.startsWith(value, cursor) ? cursor : text.indexOf(value, cursor);
      if (start < 0 || start - cursor > LONGEST_RUN) continue;
      cursor = start + value.length;
      if (value.trim() === '') continue;
      while (i + 1 < values.length && isInsideWord(text, cursor)) {
        const next = values[i + 1] as string;
        if (!text.startsWith(next, cursor)) break;
        cursor += next.length;
        i += 1;
      }
      const word = text.slice(start, cursor);
      if (word.length === 1 || !SPLITS.test(word)) {
        starts.push(start);
        ends.push(cursor);
        words.push(word);
      } else {
        addParts(text, start, cursor, starts, ends, words);
      }
    }
    if (sentences.at(-1) === starts.length) sentences.pop();
    return { starts, ends, words, sentences };
  };
}

/** Adds the parts of a token of wink that holds hyphens, slashes or apostrophes. */
function addParts(
  text: string,
  start: number,
  end: number,
  starts: number[],
  ends: number[],
  words: string[],
): void {
  let from = start;
  for (let i = start; i < end; i++) {
    if (!splitsAt(text, i, end)) continue;
    if (i > from) push(from, i);
    if (isApostrophe(text.charCodeAt(i)) && i + 1 < end) {
      from = i;
      break;
    }
    push(i, i + 1);
    from = i + 1;
  }
  if (from < end) push(from, end);

  function push(a: number, b: number) {
    starts.push(a);
    ends.push(b);
    words.push(text.slice(a, b));
  }
}

/** Hyphens and slashes divide everywhere; an apostrophe only before a final s, or at the end. */
function splitsAt(text: string, i: number, end: number): boolean {
  const code = text.charCodeAt(i);
  if (code === 0x2d || code === 0x2f || (code >= 0x2010 && code <= 0x2014)) return true;
  if (!isApostrophe(code)) return false;
  return i + 1 === end || (i + 2 === end && /[sS]/.test(text.charAt(i + 1)));
}

/** wink ends a word at letters beyond Latin-1 ("Krajč|ovi|č"), but means its cuts between ASCII letters ("ca|n't"). */
function isInsideWord(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) < 128 && text.charCodeAt(at) < 128) return false;
  return WORD_CHARACTERS.test(text.slice(at - 1, at + 1));
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || (code >= 9 && code <= 13);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** Looks back for white space from every place that a run of legal length could reach. */
function hasLongRun(text: string): boolean {
  let from = 0;
  while (text.length - from > LONGEST_RUN) {
    let space = from + LONGEST_RUN;
    while (space >= from && !isSpace(text.charCodeAt(space))) space -= 1;
    if (space < from) return true;
    from = space + 1;
  }
  return false;
}

/**
 * The text with spaces where wink would take quadratic time, or decide by the texts that it met before
 * whether the dots of "ours..." are one token.
 */
function partForWink(text: string): string {
  const parted = text.includes('..') ? text.replace(DOTS, ' $&') : text;
  return hasLongRun(parted) ? breakLongRuns(parted) : parted;
}

/** Puts a space into every run of more than 256 code units; `indexOf` finds the tokens all the same. */
function breakLongRuns(text: string): string {
  return text.replace(/\S{257,}/g, (run) => {
    const parts: string[] = [];
    for (let i = 0; i < run.length; ) {
      let j = Math.min(i + LONGEST_RUN, run.length);
      const code = run.charCodeAt(j - 1);
      if (code >= 0xd800 && code < 0xdc00 && j < run.length) j -= 1;
      parts.push(run.slice(i, j));
      i = j;
    }
    return parts.join(' ');
  });
}

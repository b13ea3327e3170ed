import type { FeatureBuffer } from './features.js';
import { mix } from './hash.js';
import type { Lexicon } from './lexicon.js';
import { BODY, type TokenSequence } from './token-sequence.js';
import { ALL_CAPS, hasCapital } from './word-shape.js';

/** What a document shows of a word in its other places. */
interface Traces {
  /** Times written small in running text. */
  small: number;
  /** Times written with a capital inside a sentence of running text. */
  inner: number;
  /** Where the longest run of capitals with it stands, and how long that is. */
  runStart: number;
  runLength: number;
  runPlace: number;
  /** The first places where it has a capital. */
  places: number[];
}

const PLACES = 4;

/**
 * Evidence on a capitalised word from the rest of its document: a surname from the full name, a
 * common word at the head of a sentence from its small form elsewhere, an acronym from its expansion.
 */
export class DocumentMemory {
  readonly #lexicon: Lexicon;
  readonly #sequence: TokenSequence;
  readonly #runStarts: Int32Array;
  readonly #runEnds: Int32Array;
  readonly #traces = new Map<number, Traces>();
  /** For initials of a run of capitals, its last token. */
  readonly #expansions = new Map<string, number>();

  constructor(
    lexicon: Lexicon,
    sequence: TokenSequence,
    runStarts: Int32Array,
    runEnds: Int32Array,
  ) {
    this.#lexicon = lexicon;
    this.#sequence = sequence;
    this.#runStarts = runStarts;
    this.#runEnds = runEnds;
    this.#collect();
  }

  #collect(): void {
    const { types, cases, positions, length } = this.#sequence;
    const { lower } = this.#lexicon;
    for (let i = 0; i < length; i++) {
      const start = this.#runStarts[i] as number;
      if (start === 0 || cases[i] !== BODY) continue;
      const traces = this.#tracesOf(lower[types[i] as number] as number);
      if (positions[i] !== 1) traces.inner += 1;
      if (traces.places.length < PLACES) traces.places.push(i);
      const end = this.#runEnds[i] as number;
      if (end - start > traces.runLength && end - start < 8) {
        traces.runStart = start;
        traces.runLength = end - start;
        traces.runPlace = (i === start ? 1 : 0) + (i === end - 1 ? 2 : 0);
      }
      if (i === start && end - start > 1) this.#collectInitials(start, end);
    }
    for (let i = 0; i < length; i++) {
      const type = types[i] as number;
      if (lower[type] !== type || cases[i] !== BODY) continue;
      const traces = this.#traces.get(type);
      if (traces) traces.small += 1;
    }
  }

  #tracesOf(lower: number): Traces {
    let traces = this.#traces.get(lower);
    if (!traces) {
      traces = { small: 0, inner: 0, runStart: 0, runLength: 0, runPlace: 0, places: [] };
      this.#traces.set(lower, traces);
    }
    return traces;
  }

  /** Initials of a run and of the runs that small words join to it: "Bank of West Asia" gives BWA. */
  #collectInitials(start: number, end: number): void {
    const { types } = this.#sequence;
    const { words, flags } = this.#lexicon;
    let initials = '';
    for (let i = start; i < end + 8; i++) {
      const type = types[i] as number;
      if (hasCapital(flags[type] as number)) {
        initials += (words[type] as string).charAt(0).toUpperCase();
        if (initials.length >= 3) this.#expansions.set(initials, i);
      } else if (i >= end && this.#sequence.candidates[i] === 0) break;
    }
  }

  /** Adds what the rest of the document says of token i. */
  find(i: number, out: FeatureBuffer): void {
    const { types, positions, cases } = this.#sequence;
    const { lower, hash, flags, words, middle } = this.#lexicon;
    const type = types[i] as number;
    const traces = this.#traces.get(lower[type] as number);
    const style = mix(positions[i] === 1 ? 1 : 0, cases[i] as number);
    if (!traces) {
      out.add(60, style);
      return;
    }
    const own = cases[i] === BODY && positions[i] !== 1 ? 1 : 0;
    const inner = traces.inner > own ? 1 : 0;
    const habit = mix(Math.min(traces.small, 2), inner);
    out.add(61, habit);
    out.add(62, mix(habit, style));
    const start = this.#runStarts[i] as number;
    const length = start === 0 ? 0 : (this.#runEnds[i] as number) - start;
    if (traces.runLength > length) {
      const first = types[traces.runStart] as number;
      const last = types[traces.runStart + traces.runLength - 1] as number;
      const before = types[traces.runStart - 1] as number;
      out.add(63, mix(traces.runPlace, traces.runLength));
      out.add(64, mix(traces.runPlace, hash[lower[first] as number] as number));
      out.add(65, mix(traces.runPlace, hash[lower[last] as number] as number));
      out.add(66, mix(traces.runPlace, hash[lower[before] as number] as number));
      out.add(67, mix(traces.runPlace, middle[first] as number));
      out.add(68, mix(traces.runPlace, middle[last] as number));
    }
    for (const place of traces.places) {
      if (place === i) continue;
      const before = types[place - 1] as number;
      const after = types[place + 1] as number;
      out.add(69, hash[lower[before] as number] as number);
      out.add(70, hash[lower[after] as number] as number);
      out.add(71, middle[before] as number);
      out.add(72, middle[after] as number);
    }
    if ((flags[type] as number) & ALL_CAPS) {
      const expansion = this.#expansions.get(words[type] as string);
      if (expansion !== undefined) {
        out.add(73, hash[lower[types[expansion] as number] as number] as number);
        out.add(74, middle[types[expansion] as number] as number);
        out.add(75, 0);
      }
    }
  }
}

import type { Warn } from './exporter.js';

/**
 * What XML 1.0 cannot hold, not even as a character reference: control characters other than tab
 * and line ends, surrogates without their other half, U+FFFE and U+FFFF.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * What a table cannot hold either: a backslash before a quote or at the end of a cell, with which
 * Gephi and Neo4j, against RFC 4180, escape what ends the cell.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ILLEGAL_IN_TABLES = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}|\\(?="|$)/gu;

/** Makes text fit for a format that cannot hold every character, and counts what that cost. */
export class LegalText {
  /** How many characters became U+FFFD because the format cannot hold them. */
  replaced = 0;
  readonly #format: string;
  readonly #illegal: RegExp;

  constructor(format: 'XML' | 'a table') {
    this.#format = format;
    this.#illegal = format === 'XML' ? ILLEGAL : ILLEGAL_IN_TABLES;
  }

  clean(text: string): string {
    return text.replace(this.#illegal, () => {
      this.replaced++;
      return '\ufffd';
    });
  }

  /** Says what was replaced, if anything was. */
  report(warn: Warn): void {
    if (this.replaced === 0) return;
    const count = this.replaced === 1 ? '1 character' : `${this.replaced} characters`;
    warn(`${count} that ${this.#format} cannot hold became U+FFFD; graph.json has the original`);
  }
}

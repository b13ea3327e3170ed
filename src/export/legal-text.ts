import type { Warn } from './exporter.js';

/**
 * What XML 1.0 cannot hold, not even as a character reference: control characters other than tab
 * and line ends, surrogates without their other half, U+FFFE and U+FFFF. Readers of tables fail on
 * the same ones.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** Makes text fit for a format that cannot hold every character, and counts what that cost. */
export class LegalText {
  /** How many characters became U+FFFD because the format cannot hold them. */
  replaced = 0;

  clean(text: string): string {
    return text.replace(ILLEGAL, () => {
      this.replaced++;
      return '\ufffd';
    });
  }

  /** Says what was replaced, if anything was. */
  report(warn: Warn, format: string): void {
    if (this.replaced === 0) return;
    const count = this.replaced === 1 ? '1 character' : `${this.replaced} characters`;
    warn(`${count} that ${format} cannot hold became U+FFFD; graph.json has the original`);
  }
}

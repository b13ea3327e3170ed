/**
 * What XML 1.0 cannot hold, not even as a character reference: control characters other than tab
 * and line ends, surrogates without their other half, U+FFFE and U+FFFF.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Escapes text for XML attributes and elements, and counts what had to be replaced. Tabs and line
 * ends become character references: an attribute would turn them into spaces.
 */
export class XmlText {
  /** How many characters became U+FFFD because XML cannot hold them. */
  replaced = 0;

  escape(text: string): string {
    return text
      .replace(ILLEGAL, () => {
        this.replaced++;
        return '\ufffd';
      })
      .replace(/[&<>"'\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
  }
}

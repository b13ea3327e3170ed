import { LegalText } from './legal-text.js';

/** Finds what may have to be replaced or escaped; most texts hold none of it. */
const SPECIAL = /[^ !#-%(-;=?-~\u00a0-\u2027\u2029-\ud7ff\ue000-\ufffd]/;

/**
 * Escapes text for XML attributes and elements, and counts what had to be replaced. Tabs and ends of
 * lines, also those that only XML 1.1 takes for such, become character references: readers would turn
 * them into spaces or line feeds.
 */
export class XmlText extends LegalText {
  constructor() {
    super('XML');
  }

  escape(text: string): string {
    if (!SPECIAL.test(text)) return text;
    return this.clean(text).replace(/[&<>"'\t\n\r\u0085\u2028]/g, (c) => `&#${c.charCodeAt(0)};`);
  }
}

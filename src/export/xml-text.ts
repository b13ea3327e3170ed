import { LegalText } from './legal-text.js';

/** Finds what may have to be replaced or escaped; most texts hold none of it. */
const SPECIAL = /[^ !#-%(-;=?-\ud7ff\ue000-\ufffd]/;

/**
 * Escapes text for XML attributes and elements, and counts what had to be replaced. Tabs and line
 * ends become character references: an attribute would turn them into spaces.
 */
export class XmlText extends LegalText {
  constructor() {
    super('XML');
  }

  escape(text: string): string {
    if (!SPECIAL.test(text)) return text;
    return this.clean(text).replace(/[&<>"'\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
  }
}

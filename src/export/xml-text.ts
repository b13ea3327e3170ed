import { LegalText } from './legal-text.js';

/**
 * Escapes text for XML attributes and elements, and counts what had to be replaced. Tabs and line
 * ends become character references: an attribute would turn them into spaces.
 */
export class XmlText extends LegalText {
  constructor() {
    super('XML');
  }

  escape(text: string): string {
    return this.clean(text).replace(/[&<>"'\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
  }
}

/** A name as XML and tables can hold it. */
export function legalName(name: string): string {
  return name.toWellFormed().replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\ud800-\udfff]/g, '\ufffd');
}

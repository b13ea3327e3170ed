/** A name as XML can hold it. */
export function legalName(name: string): string {
  return name.toWellFormed().replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\ud800-\udfff]/g, '\ufffd');
}

/** A name as a table can hold it. */
export function tableName(name: string): string {
  return legalName(name).replace(/\\(?="|$)/g, '\ufffd');
}

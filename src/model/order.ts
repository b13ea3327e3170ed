/**
 * Orders strings by UTF-16 code units: the same on every machine and in every locale, unlike
 * `localeCompare`. Every tie in the system is broken with it.
 */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

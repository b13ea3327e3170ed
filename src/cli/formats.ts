import { EXPORTERS, type Exporter, exporterFor } from '../export/exporters.js';

/**
 * The exporters for a list of formats with commas between them, each once.
 * @throws UsageError where there is no such format
 */
export function chooseExporters(list: string): Exporter[] {
  const formats = new Set(list.split(',').map((format) => format.trim()));
  return [...formats].map(exporterFor);
}

/** A line of help for each format: its name, its files, and what they are good for. */
export function describeFormats(): string {
  return EXPORTERS.map(
    ({ format, files, description }) =>
      `  ${format.padEnd(14)}${files.map(({ name }) => name).join(', ')}: ${description}`,
  ).join('\n');
}

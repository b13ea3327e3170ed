import { Option } from 'commander';
import { EXPORTERS, type Exporter, exporterFor, type Resources } from '../export/exporters.js';
import { UsageError } from '../model/errors.js';
import { createPainter, PICTURE_WIDTH } from '../node/painter.js';
import { viewerPage } from '../node/viewer-page.js';
import { wholeNumber } from './arguments.js';

/**
 * The exporters for a list of formats with commas between them, each once, in capitals or not.
 * @throws UsageError where there is no such format
 */
export function chooseExporters(list: string): Exporter[] {
  const formats = list.split(',').map((format) => format.trim().toLowerCase());
  const named = new Set(formats.filter((format) => format !== ''));
  if (named.size === 0)
    throw new UsageError('--format names no format: choose from those in --help');
  return [...named].map(exporterFor);
}

/** How wide the picture of the format `png` is. */
export function widthOption(): Option {
  return new Option('--width <pixels>', 'how wide graph.png is')
    .argParser(wholeNumber(100, 10_000))
    .default(PICTURE_WIDTH);
}

/** What these exporters need from outside. */
export async function resourcesFor(
  exporters: readonly Exporter[],
  width: number,
): Promise<Resources> {
  const wants = (format: string) => exporters.includes(exporterFor(format));
  const page = wants('html') ? await viewerPage() : undefined;
  const painter = wants('png') ? await createPainter(width) : undefined;
  return { ...(page !== undefined && { page }), ...(painter && { painter }) };
}

/** A line of help for each format: its name, its files, and what they are good for. */
export function describeFormats(): string {
  return EXPORTERS.map(
    ({ format, files, description }) =>
      `  ${format.padEnd(14)}${files.map(({ name }) => name).join(', ')}: ${description}`,
  ).join('\n');
}

import { UsageError } from '../model/errors.js';
import { csv } from './csv.js';
import { cytoscape } from './cytoscape.js';
import type { Exporter } from './exporter.js';
import { gexf } from './gexf.js';
import { gexfDynamic } from './gexf-dynamic.js';
import { graphml } from './graphml.js';
import { html } from './html.js';
import { json } from './json.js';
import { jsonld } from './jsonld.js';
import { mentions } from './mentions.js';
import { neo4j } from './neo4j.js';
import { png } from './png.js';
import { svg } from './svg.js';

export type {
  Exporter,
  ExportFile,
  InputRecord,
  MentionRecord,
  Painter,
  Program,
  Publication,
  Resources,
  Warn,
} from './exporter.js';

/** Every format, in the order in which help texts list them. */
export const EXPORTERS: readonly Exporter[] = [
  gexf,
  json,
  html,
  gexfDynamic,
  graphml,
  csv,
  cytoscape,
  jsonld,
  neo4j,
  svg,
  png,
  mentions,
];

/** @throws UsageError where no exporter has that format; it lists those that exist */
export function exporterFor(format: string): Exporter {
  const exporter = EXPORTERS.find((candidate) => candidate.format === format);
  if (exporter) return exporter;
  const known = EXPORTERS.map((candidate) => candidate.format).join(', ');
  throw new UsageError(`there is no format ${JSON.stringify(format)}: choose from ${known}`);
}

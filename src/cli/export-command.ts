import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import {
  type Exporter,
  exporterFor,
  type MentionRecord,
  type Publication,
} from '../export/exporters.js';
import { filterGraph, type GraphFilter } from '../export/filter-graph.js';
import { UsageError } from '../model/errors.js';
import { KINDS, type Kind } from '../model/kind.js';
import { readGraphFile, readManifest, readMentions } from '../node/read-graph.js';
import { batches, writeOutput } from '../node/write-output.js';
import { PROGRAM } from '../pipeline/program.js';
import { quietOption, wholeNumber } from './arguments.js';
import { counted, Reporter, writeData } from './console.js';
import { chooseExporters, describeFormats, resourcesFor, widthOption } from './formats.js';

interface ExportFlags {
  readonly format: string;
  readonly width: number;
  readonly output?: string;
  readonly minWeight?: number;
  readonly kind?: ReadonlySet<Kind>;
  readonly quiet?: boolean;
}

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .summary('write a graph in other formats')
    .description(
      'Reads the graph.json that build wrote and writes the graph, or a part of it, in other formats.',
    )
    .argument('[folder]', 'what build wrote, with graph.json in it', 'output')
    .requiredOption('-f, --format <list>', 'formats, with commas between them')
    .addOption(widthOption())
    .option('-o, --output <folder>', 'where to write: the same folder unless told; - is stdout')
    .option('-w, --min-weight <n>', 'leave out links with fewer sources', wholeNumber(1))
    .option(
      '-k, --kind <list>',
      `leave out nodes of other kinds: ${KINDS.join(', ')}, with commas between them`,
      kinds,
    )
    .addOption(quietOption())
    .addHelpText(
      'after',
      `
Formats:
${describeFormats()}

In the folder that it reads, export adds to the files that manifest.json lists. A part of the graph
goes to another folder, which gets a manifest of its own. mentions needs the mentions.ndjson of a build.

Examples:
  $ comention export output --format graphml,csv
  $ comention export output --format svg --kind person,organization --min-weight 2 -o people
  $ comention export output --format png --width 1200
  $ comention export output --format cytoscape -o - | gzip > graph.cyjs.gz`,
    )
    .action(runExport);
}

async function runExport(folder: string, flags: ExportFlags): Promise<void> {
  const exporters = chooseExporters(flags.format);
  const { output = folder, minWeight, kind } = flags;
  const filter = { ...(minWeight !== undefined && { minWeight }), ...(kind && { kinds: kind }) };
  const inPlace = resolve(output) === resolve(folder);
  if (inPlace && Object.keys(filter).length > 0) {
    throw new UsageError(`a part of the graph needs a folder of its own: name it with --output`);
  }
  const publication = await readPublication(folder, exporters, filter, flags.width);
  const reporter = new Reporter(flags.quiet);
  if (output === '-') return toStdout(exporters, publication, reporter);
  const { nodes, edges } = publication.graph;
  reporter.say(`${counted(nodes.length, 'node')}, ${counted(edges.length, 'edge')}`);
  const { quarantined, ...earlier } = await readManifest(folder);
  const { files, warnings } = await writeOutput(
    output,
    publication,
    exporters,
    quarantined,
    ...(inPlace ? [earlier] : []),
  );
  for (const warning of warnings) reporter.say(warning);
  for (const { name } of files) reporter.say(join(output, name));
}

/** What build gave its exporters, as far as these need it. */
async function readPublication(
  folder: string,
  exporters: readonly Exporter[],
  filter: GraphFilter,
  width: number,
): Promise<Publication> {
  const wants = (format: string) => exporters.includes(exporterFor(format));
  const { graph: whole, inputs } = await readGraphFile(folder);
  const graph = filterGraph(whole, filter);
  const keys = new Set(graph.nodes.map(({ key }) => key));
  const mentions = wants('mentions') ? await readMentions(folder) : [];
  return {
    graph,
    mentions: { [Symbol.iterator]: () => within(mentions, keys) },
    inputs,
    createdWith: PROGRAM,
    ...(await resourcesFor(exporters, width)),
  };
}

/** The same mentions; those whose entity the graph does not hold belong to none. */
function* within(
  mentions: Iterable<MentionRecord>,
  keys: ReadonlySet<string>,
): Generator<MentionRecord> {
  for (const mention of mentions) {
    const { entity } = mention;
    yield entity === null || keys.has(entity) ? mention : { ...mention, entity: null };
  }
}

async function toStdout(
  exporters: readonly Exporter[],
  publication: Publication,
  reporter: Reporter,
): Promise<void> {
  const [file, ...more] = exporters.flatMap(({ files }) => files);
  if (!file || more.length > 0) {
    throw new UsageError('only one file fits on stdout: choose one format that has one file');
  }
  if (file.name.endsWith('.png') && process.stdout.isTTY) {
    throw new UsageError(
      `${file.name} is no text for a terminal: write it to a file with "> ${file.name}"`,
    );
  }
  const warn = (message: string) => reporter.say(`${file.name}: ${message}`);
  for (const batch of batches(file.write(publication, warn))) await writeData(batch);
}

function kinds(list: string): ReadonlySet<Kind> {
  return new Set(list.split(',').map(kindNamed));
}

function kindNamed(text: string): Kind {
  const kind = KINDS.find((candidate) => candidate === text.trim());
  if (kind) return kind;
  throw new UsageError(
    `there is no kind ${JSON.stringify(text.trim())}: choose from ${KINDS.join(', ')}`,
  );
}

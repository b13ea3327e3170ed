import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { QuarantinedDocument } from '../model/document.js';
import { UsageError } from '../model/errors.js';
import type { Scope } from '../model/knowledge-graph.js';
import { DEFAULT_BUILD_OPTIONS } from '../model/options.js';
import { DECISIONS_FILE, readDecisions } from '../node/decisions-file.js';
import { readArticles } from '../node/read-articles.js';
import { readEarlierGraph } from '../node/read-earlier-graph.js';
import { checkFolder, writeOutput } from '../node/write-output.js';
import { type BuildSettings, build } from '../pipeline/build.js';
import { publish } from '../pipeline/publish.js';
import { minConfidenceOption, quietOption, wholeNumber, workersOption } from './arguments.js';
import { counted, Reporter } from './console.js';
import { chooseExporters, describeFormats, resourcesFor, widthOption } from './formats.js';
import { WorkFailed } from './work-failed.js';

const DEFAULT_FORMATS = 'gexf,json,html';
/** How many quarantined documents are named on the console; manifest.json names them all. */
const MOST_NAMED = 10;

interface BuildFlags {
  readonly output: string;
  readonly format: string;
  readonly width: number;
  readonly scope: Scope;
  readonly minWeight: number;
  readonly minConfidence: number;
  readonly decisions?: string;
  readonly freshLayout?: boolean;
  readonly quiet?: boolean;
}

export function addBuildCommand(program: Command): void {
  program
    .command('build')
    .summary('make the graph of a folder of articles')
    .description(
      'Reads articles, finds who and what they name, and writes the graph of what is named together.',
    )
    .argument(
      '<paths...>',
      'files and folders (read to the bottom) with .txt, .md, .html, .ndjson, .jsonl; - reads NDJSON from stdin',
    )
    .option('-o, --output <folder>', 'where to write', 'output')
    .option('-f, --format <list>', 'formats, with commas between them', DEFAULT_FORMATS)
    .addOption(widthOption())
    .addOption(
      new Option('-s, --scope <scope>', 'what counts as together')
        .choices(['document', 'paragraph', 'sentence'])
        .default(DEFAULT_BUILD_OPTIONS.scope),
    )
    .option(
      '-w, --min-weight <n>',
      'leave out links with fewer sources',
      wholeNumber(1),
      DEFAULT_BUILD_OPTIONS.minWeight,
    )
    .addOption(minConfidenceOption())
    .option(
      '-d, --decisions <file>',
      `your corrections: which names are the same, and which are not (default: ${DECISIONS_FILE}, if there is one)`,
    )
    .option(
      '--fresh-layout',
      'draw afresh, not from the positions of the graph in the output folder',
    )
    .addOption(workersOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      `
Formats (manifest.json is always written: what was made, of what, and what could not be read):
${describeFormats()}

NDJSON is one article a line: {"id": "a1", "text": "…"}, and where known "title", "date", "outlet",
"url", and "format": "plain" (the default), "markdown" or "html".
A document that cannot be read is reported and left out; the rest is built. Files of other kinds and
hidden files are passed over. The same articles give the same bytes, in any order.

Where the output folder holds a graph, its entities stay about where they were, so that a few new
articles move the picture only a little; a graph that has not changed keeps its bytes.

Examples:
  $ comention build articles/
  $ comention build articles/ --scope sentence --min-weight 2 -o output
  $ cat articles.ndjson | comention build - --format gexf,mentions -o output`,
    )
    .action(runBuild);
}

async function runBuild(paths: string[], flags: BuildFlags): Promise<void> {
  const exporters = chooseExporters(flags.format);
  const reporter = new Reporter(flags.quiet);
  await checkFolder(flags.output);
  const decisions = await readDecisions(flags.decisions ?? DECISIONS_FILE);
  if (!decisions && flags.decisions !== undefined) {
    throw new UsageError(`there is no decisions file ${flags.decisions}`);
  }
  if (decisions) reporter.say(`replaying the decisions in ${decisions.name}`);
  const earlier = flags.freshLayout
    ? undefined
    : await readEarlierGraph(flags.output, (message) => reporter.say(message));
  const articles = readArticles(paths, {
    exclude: [flags.output],
    onSkipped: (message) => reporter.say(message),
  });
  const settings: BuildSettings = {
    scope: flags.scope,
    minWeight: flags.minWeight,
    minConfidence: flags.minConfidence,
    onProgress: (documents) => reporter.progress(documents),
    ...(decisions && { decisions }),
    ...(earlier && { earlier }),
  };
  const result = await build(articles, settings);
  const { documents, quarantined, graph, resolution } = result;
  reporter.say(`${counted(documents.length, 'document')} read, ${quarantined.length} quarantined`);
  const rest = documents.length > 0 ? ', see manifest.json' : '';
  for (const line of listQuarantined(quarantined, rest)) reporter.say(line);
  if (documents.length === 0) {
    const why = quarantined[0] ? `, the first because ${quarantined[0].reason}` : '';
    throw new WorkFailed(`no document could be read${why}`);
  }
  reporter.say(`${counted(graph.nodes.length, 'node')}, ${counted(graph.edges.length, 'edge')}`);
  for (const rule of resolution.unmatchedRules ?? []) {
    reporter.say(`${decisions?.name}: not carried out, or not in full: ${rule}`);
  }
  const publication = publish(result, await resourcesFor(exporters, flags.width));
  const { files, warnings } = await writeOutput(flags.output, publication, exporters, quarantined);
  for (const warning of warnings) reporter.say(warning);
  for (const { name } of files) reporter.say(join(flags.output, name));
}

/** @param rest where those that are not named can be found */
function listQuarantined(quarantined: readonly QuarantinedDocument[], rest: string): string[] {
  const lines = quarantined.slice(0, MOST_NAMED).map(({ id, reason }) => `  ${id}: ${reason}`);
  const more = quarantined.length - lines.length;
  return more > 0 ? [...lines, `  and ${more} more${rest}`] : lines;
}

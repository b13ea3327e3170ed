import type { Command } from 'commander';
import type { Document, QuarantinedDocument } from '../model/document.js';
import { keepConfident } from '../model/mention.js';
import { type Annotator, createAnnotator } from '../nlp/annotator.js';
import { keepHeapSmall } from '../node/keep-heap-small.js';
import { readRecords } from '../node/read-records.js';
import { minConfidenceOption, quietOption, workersOption } from './arguments.js';
import { counted, Reporter, writeData } from './console.js';
import { WorkFailed } from './work-failed.js';

export function addExtractCommand(program: Command): void {
  program
    .command('extract')
    .summary('find the mentions in NDJSON documents, as a filter')
    .description(
      'Reads NDJSON documents on stdin and writes one record for each on stdout, in order.',
    )
    .addOption(minConfidenceOption())
    .addOption(workersOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      `
In, one a line: {"id": "a1", "text": "…"}, and "format" where the text is "markdown" or "html".
Blank lines are passed over; a record without an id is called stdin:LINE.

Out, one a line, either of
  {"id", "status": "ok", "mentions": [{"start", "end", "surface", "kind", "sentence", "confidence"}]}
  {"id", "status": "quarantined", "reason"}
start and end are UTF-16 code units into the text exactly as given, so that
text.slice(start, end) === surface. kind is person, group, organization or location. sentence counts
the document's sentences from 0. confidence is 0 to 1.

Example:
  $ echo '{"id": "a1", "text": "Ada Lovelace met Charles Babbage in London."}' | comention extract`,
    )
    .action(runExtract);
}

interface ExtractFlags {
  readonly minConfidence: number;
  readonly quiet?: boolean;
}

async function runExtract({ quiet, minConfidence }: ExtractFlags): Promise<void> {
  keepHeapSmall();
  const reporter = new Reporter(quiet);
  const annotator = await createAnnotator();
  let documents = 0;
  let quarantined = 0;
  for await (const article of readRecords(process.stdin, 'stdin')) {
    const record = extractRecord(article, annotator, minConfidence);
    documents += 1;
    if (record.status === 'quarantined') quarantined += 1;
    await writeData(`${JSON.stringify(record)}\n`);
    reporter.progress(documents);
  }
  reporter.say(`${counted(documents, 'document')}, ${quarantined} quarantined`);
  if (documents > 0 && quarantined === documents) {
    throw new WorkFailed('every document was quarantined: the records on stdout say why');
  }
}

function extractRecord(
  article: Document | QuarantinedDocument,
  annotator: Annotator,
  minConfidence: number,
) {
  const { id } = article;
  if ('reason' in article) return { id, status: 'quarantined', reason: article.reason };
  try {
    const { mentions } = keepConfident(annotator.annotate(article), minConfidence);
    return {
      id,
      status: 'ok',
      mentions: mentions.map(({ start, end, surface, kind, sentence, confidence }) => ({
        start,
        end,
        surface,
        kind,
        sentence,
        // The last digits are noise, and may differ from one engine to the next.
        confidence: Math.round(confidence * 1e4) / 1e4,
      })),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { id, status: 'quarantined', reason };
  }
}

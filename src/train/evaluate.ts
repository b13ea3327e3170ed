import { join } from 'node:path';
import { KINDS, type Kind } from '../model/kind.js';
import { createAnnotator } from '../nlp/annotator.js';
import { dataFolder, readCorpus } from './corpus.js';
import { calibrationError, percentages, type Score, score } from './score.js';

/*
 * Scores the shipped model from raw text: exact span and kind. Only the first set was kept out of
 * training; the others were trained on at a low weight and show how well the model fits them.
 *
 *   node dist/train/evaluate.js [--data DIR] [--errors SET]
 */
const HELD_OUT = ['worldwide-news.dev'];
const SEEN = ['ewt.dev', 'wnut17.dev', 'wikigold', 'crossner-politics'];

const data = dataFolder(process.argv);
const errorsOf = process.argv.includes('--errors')
  ? process.argv[process.argv.indexOf('--errors') + 1]
  : undefined;
const annotator = await createAnnotator();

for (const name of errorsOf === undefined ? [...HELD_OUT, ...SEEN] : [errorsOf]) {
  const corpus = readCorpus(join(data, 'ner', `${name}.jsonl`));
  const began = performance.now();
  const result = score(annotator, corpus);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (errorsOf !== undefined) console.log(result.errors.join('\n'));
  const status = HELD_OUT.includes(name) ? 'held out' : 'also trained on';
  console.log(`\n${name} (${corpus.length} documents, ${status}, ${seconds} s)`);
  printTable(result);
}

function printTable({ kinds, judged }: Score): void {
  console.log('  kind           precision  recall      F1    gold');
  for (const kind of [...KINDS, 'all'] as (Kind | 'all')[]) {
    const counts = kinds.get(kind);
    if (!counts || counts.gold === 0) continue;
    const cells = percentages(counts).map((value) => value.toFixed(1).padStart(8));
    console.log(`  ${kind.padEnd(14)} ${cells.join('')}${String(counts.gold).padStart(8)}`);
  }
  console.log(`  expected calibration error ${calibrationError(judged).toFixed(3)}`);
}

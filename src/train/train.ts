import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync } from 'node:zlib';
import { createAnnotator } from '../nlp/annotator.js';
import type { ClusterData } from '../nlp/clusters.js';
import { encodeModel } from '../nlp/model/format.js';
import { findConnectors } from './connectors.js';
import { dataFolder, readCorpus } from './corpus.js';
import { ExampleBuilder, Examples, type Resources } from './examples.js';
import { indexFeatures } from './feature-index.js';
import { hashGazetteers } from './gazetteers.js';
import { quantise } from './quantise.js';
import { readText } from './read-text.js';
import { percentages, score } from './score.js';
import { trainCrf } from './train-crf.js';
import { learnWordStatistics } from './word-statistics.js';

const began = Date.now();
const log = (line: string) =>
  console.error(`[${((Date.now() - began) / 1000).toFixed(0)} s] ${line}`);
const data = dataFolder(process.argv);
const option = (name: string, fallback: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};

const OTHERS = [
  'wikigold',
  'ewt.dev',
  'wnut17.train',
  'wnut17.dev',
  'broad-twitter',
  'sec-filings',
  'crossner-ai',
  'crossner-literature',
  'crossner-music',
  'crossner-politics',
  'crossner-science',
];
const main = readCorpus(join(data, 'ner/worldwide-news.train.jsonl'));
const others =
  option('others', 0.1) > 0
    ? OTHERS.flatMap((name) => readCorpus(join(data, `ner/${name}.jsonl`)))
    : [];
const labelled = ['worldwide-news.train', 'gmb-silver'].map((name) =>
  join(data, `ner/${name}.jsonl`),
);
const cache = process.argv.includes('--word-cache')
  ? (process.argv[process.argv.indexOf('--word-cache') + 1] as string)
  : '';
function wordStatistics(): ClusterData {
  if (cache !== '' && existsSync(cache)) return deserialize(readFileSync(cache)) as ClusterData;
  const stream = readText(join(data, 'text'), labelled);
  log(`${stream.tokens.length} tokens of text, ${stream.words.length} words`);
  const statistics = learnWordStatistics(stream, log);
  if (cache !== '') writeFileSync(cache, serialize(statistics));
  return statistics;
}
const resources: Resources = {
  ...hashGazetteers(join(data, 'gazetteers')),
  connectors: findConnectors([...main, ...others], 2),
  ...wordStatistics(),
};
log(
  `${main.length} + ${others.length} documents, ${resources.entries.length} gazetteer entries, ${resources.connectors.length} connectors`,
);
const builder = new ExampleBuilder(resources);
const examples = new Examples();
for (const gold of main) builder.add(gold, 1, examples);
for (const gold of others) builder.add(gold, option('others', 0.1), examples);
log(
  `${examples.allowed.length} tokens, ${examples.segmentWeights.length} segments, ${examples.featureCount} features, reachable ${builder.reachable} of ${builder.gold}`,
);
const features = indexFeatures(examples, option('cutoff', 2));
log(`${features.length} features`);
const weights = trainCrf(examples, features.length, {
  epochs: option('epochs', 6),
  rate: option('rate', 0.05),
  l2: option('l2', 0.001),
  dropout: option('dropout', 0.5),
  seed: option('seed', 1),
  log,
});
const model = quantise(features, weights, resources, option('least', 0.05));
const packed = deflateRawSync(encodeModel(model), { level: 9 });
log(`${model.features.length} features kept, ${packed.length} bytes packed`);
const outAt = process.argv.indexOf('--out');
const target =
  outAt < 0 ? join(process.cwd(), 'src/nlp/model/weights.js') : (process.argv[outAt + 1] as string);
writeFileSync(target, `export const weights =\n  '${packed.toString('base64')}';\n`);
const annotator = await createAnnotator(model);
const dev = readCorpus(join(data, 'ner/worldwide-news.dev.jsonl'));
const { kinds } = score(annotator, dev);
for (const [kind, counts] of kinds)
  log(
    `${kind} ${percentages(counts)
      .map((v) => v.toFixed(1))
      .join(' ')}`,
  );

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync } from 'node:zlib';
import { createAnnotator } from '../nlp/annotator.js';
import { hashString } from '../nlp/hash.js';
import { encodeModel } from '../nlp/model/format.js';
import { findConnectors } from './connectors.js';
import { dataFolder, type GoldDocument, readCorpus, readStandoff } from './corpus.js';
import { ExampleBuilder, Examples, FORGETFUL, type Resources } from './examples.js';
import { indexFeatures } from './feature-index.js';
import { hashGazetteers, readNameStock } from './gazetteers.js';
import { withHeadline } from './headlines.js';
import { withOtherNames } from './name-swaps.js';
import { quantise } from './quantise.js';
import { createRandom } from './random.js';
import { readText } from './read-text.js';
import { percentages, score } from './score.js';
import { averageWeights, trainCrf } from './train-crf.js';
import { readWideClusters } from './wide-clusters.js';
import { learnWordStatistics, type WordStatistics } from './word-statistics.js';
import { readWritten } from './written.js';

/*
 * Trains the tagger and writes src/nlp/model/weights.js; run it in the project's root.
 *
 *   node dist/train/train.js [--data DIR] [--out FILE] [--word-cache FILE] [--NAME NUMBER]…
 *
 * The same data and options give the same bytes. `--word-cache` keeps what is learnt from unlabelled
 * text between runs. A setting of the table below is changed by its name; `--holdout N` (1 to 5) keeps
 * a sixth of the outlets out of training and scores on them, to see what unseen outlets would give;
 * `--without NAME,…` does so with other sets, or with genres of the written documents.
 */
const SETTINGS = {
  /** Weights of a segment of the corrected GMB, and of the sets that are not world news. */
  corrected: 0.3,
  others: 0.1,
  /** Weights of a segment of the written documents, by their genre. */
  writtenNews: 0.5,
  writtenWeb: 1,
  swapped: 1,
  /** Share of the corrected GMB documents that have other names in the place of their own. */
  renamed: 0.5,
  /** Share of the other documents that are read with gaps in the lists of names; those with swapped names all are. */
  gaps: 0.5,
  /** Share of the news documents that are given a headline. */
  headlines: 0.3,
  epochs: 7,
  rate: 0.05,
  l2: 0.02,
  dropout: 0.5,
  /** The epoch from which weights are averaged. */
  average: 1,
  /** Weighted occurrences that a feature needs. */
  cutoff: 7.1,
  /** See QuantiseOptions. */
  step: 0.04,
  least: 0.05,
  seed: 1,
  /** Times that the weights are learnt, each in another order: their average is kept. */
  runs: 3,
  holdout: 0,
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
/** Labels read and corrected by hand: see GUIDELINE.md. */
const CORRECTED = 'src/train/gmb-corrected.ndjson';
/** Written for this project, with their names marked. */
const WRITTEN = 'src/train/written';
/** Its genres that are no news or encyclopaedia. */
const WEB: ReadonlySet<string> = new Set(['answers', 'mail', 'reviews', 'weblogs']);
const WIDE_CLUSTERS = 'src/train/wide-clusters.txt.gz';
const MENDED = 'src/train/worldwide-news-mended.ndjson';

const began = Date.now();
const data = dataFolder(process.argv);
const settings = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, value]) => [name, Number(flag(name) ?? value)]),
) as typeof SETTINGS;

const set = (name: string) => join(data, 'ner', `${name}.jsonl`);
const news = mend(
  readCorpus(set('worldwide-news.train'), true),
  readStandoff(MENDED, set('worldwide-news.train')),
);
const main = news.filter((gold) => !isHeldOut(gold));
const corrected = readStandoff(CORRECTED, set('gmb-silver'));
const without = flag('without')?.split(',') ?? [];
const allWritten = readWritten(WRITTEN);
const written = allWritten.filter(({ genre }) => !without.includes(genre));
const others = OTHERS.filter((name) => !without.includes(name)).flatMap((name) => {
  return readCorpus(set(name), true);
});
/** Read before the training, so that a name that is none fails at once. */
const held = heldOut();
log(
  `${main.length} documents of world news, ${corrected.length} of GMB, ` +
    `${written.length} written, ${others.length} others`,
);

const resources: Resources = {
  ...hashGazetteers(join(data, 'gazetteers')),
  ...wordStatistics(),
  ...readWideClusters(WIDE_CLUSTERS),
  ...findConnectors([...main, ...written, ...others], 2),
};
const model = train();
const packed = deflateRawSync(encodeModel(model), { level: 9 });
const out = flag('out') ?? join('src', 'nlp', 'model', 'weights.js');
writeFileSync(out, `export const weights =\n  '${packed.toString('base64')}';\n`);
log(`${model.features.length} features, ${packed.length} bytes before base64: ${out}`);

const annotator = await createAnnotator(model);
for (const [name, documents] of held) {
  for (const [kind, counts] of score(annotator, documents).kinds) {
    if (counts.gold === 0) continue;
    const [precision, recall, f1] = percentages(counts).map((value) => value.toFixed(1));
    log(`${name}, ${kind}: precision ${precision}, recall ${recall}, F1 ${f1} (not trained on)`);
  }
}

/** What was kept out of training, by name. */
function heldOut(): [string, readonly GoldDocument[]][] {
  const dev = readCorpus(set('worldwide-news.dev'));
  const outlets = [...readCorpus(set('worldwide-news.train')), ...dev].filter(isHeldOut);
  return [
    settings.holdout === 0 ? ['worldwide-news.dev', dev] : ['unseen outlets', outlets],
    ...without.map((name): [string, GoldDocument[]] => {
      const ofGenre = allWritten.filter(({ genre }) => genre === name);
      return [name, ofGenre.length > 0 ? ofGenre : readCorpus(set(name), true)];
    }),
  ];
}

function train() {
  const builder = new ExampleBuilder(resources);
  const examples = new Examples();
  const random = createRandom(settings.seed);
  for (const gold of main) {
    const headed = random() < settings.headlines ? withHeadline(gold, random) : gold;
    builder.add(headed, 1, examples);
  }
  const stock = readNameStock();
  if (settings.swapped > 0) {
    for (const gold of main) {
      const other = withOtherNames(gold, stock, random);
      builder.add(other, settings.swapped, examples, lookup(random));
    }
  }
  for (const gold of corrected) {
    const other = random() < settings.renamed ? withOtherNames(gold, stock, random) : gold;
    builder.add(other, settings.corrected, examples, random() < settings.gaps ? lookup(random) : 0);
  }
  for (const gold of written) {
    const isWeb = WEB.has(gold.genre);
    const weight = isWeb ? settings.writtenWeb : settings.writtenNews;
    builder.add(gold, weight, examples, random() < settings.gaps ? lookup(random) : 0);
  }
  for (const gold of others) builder.add(gold, settings.others, examples);
  const features = indexFeatures(examples, settings.cutoff);
  log(
    `${examples.allowed.length} tokens, ${features.length} features; ` +
      `${builder.reachable} of ${builder.gold} names can be found`,
  );
  const runs = Array.from({ length: settings.runs }, (_, run) => {
    return trainCrf(examples, features.length, { ...settings, seed: settings.seed + run, log });
  });
  const weights = averageWeights(runs);
  return quantise(features, weights, resources, settings);
}

/** One of the lookups with gaps. */
function lookup(random: () => number): number {
  return 1 + Math.floor(random() * FORGETFUL);
}

/** Puts the corrected documents in the place of those that have their ids. */
function mend(documents: readonly GoldDocument[], corrections: readonly GoldDocument[]) {
  const corrected = new Map(corrections.map((gold) => [gold.document.id, gold]));
  return documents.map((gold) => corrected.get(gold.document.id) ?? gold);
}

function wordStatistics(): WordStatistics {
  const cache = flag('word-cache');
  if (cache !== undefined && existsSync(cache)) {
    return deserialize(readFileSync(cache)) as WordStatistics;
  }
  const stream = readText(join(data, 'text'), [set('worldwide-news.train'), set('gmb-silver')]);
  log(`${stream.tokens.length} tokens of text, ${stream.words.length} words`);
  const statistics = learnWordStatistics(stream, log);
  if (cache !== undefined) writeFileSync(cache, serialize(statistics));
  return statistics;
}

function isHeldOut({ document }: GoldDocument): boolean {
  const outlet = document.id.replace(/_\d+$/, '');
  return settings.holdout > 0 && (hashString(outlet) >>> 0) % 6 === settings.holdout;
}

function flag(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

function log(line: string): void {
  console.error(`[${((Date.now() - began) / 1000).toFixed(0)} s] ${line}`);
}

// How fast mentions are found: tokens a second beside wink-nlp's tokens and sentences alone and beside
// compromise, in one run on one thread.
//
//   npm run bench -- extract [FILE.ndjson]
//
// Reads the texts of FILE (`{"text"}` a line), or the seed articles. The order of the contestants in
// each round is drawn from a seeded generator; the figures are medians over the rounds.
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createAnnotator, createDocument } from 'comention';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const ROUNDS = 7;
const CHARACTERS = 400_000;

const wink = winkNLP(model, ['sbd']);
const annotator = await createAnnotator();
const texts = takeTexts();
const tokens = texts.reduce((sum, text) => sum + wink.readDoc(text).tokens().length(), 0);

const contestants = {
  'comention, from text to mentions': () => {
    for (const text of texts) annotator.annotate(createDocument({ id: 'a', text }));
  },
  'wink-nlp, tokens and sentences': () => {
    for (const text of texts) wink.readDoc(text).sentences().out();
  },
  'compromise, its people, places and organizations': () => {
    for (const text of texts) {
      const document = nlp(text);
      document.people().out('array');
      document.places().out('array');
      document.organizations().out('array');
    }
  },
};

const seconds = new Map(Object.keys(contestants).map((name) => [name, []]));
const random = mulberry(20261122);
for (let round = -1; round < ROUNDS; round++) {
  const names = Object.keys(contestants)
    .map((name) => [random(), name])
    .sort(([a], [b]) => a - b);
  for (const [, name] of names) {
    const began = performance.now();
    contestants[name]();
    // The first round warms the engine up and does not count.
    if (round >= 0) seconds.get(name).push((performance.now() - began) / 1000);
  }
}

console.log(`${texts.length} texts, ${tokens} tokens, ${ROUNDS} rounds, Node ${process.version}\n`);
const own = median(seconds.get('comention, from text to mentions'));
for (const [name, times] of seconds) {
  const rate = (tokens / median(times) / 1000).toFixed(0);
  console.log(
    `${name.padEnd(50)} ${rate.padStart(5)}K tokens/s   ${(median(times) / own).toFixed(2)} x its time`,
  );
}
console.log(
  `\nresident memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB with all three loaded`,
);

function takeTexts() {
  const [file] = process.argv.slice(2);
  const all = file
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).text)
    : readdirSync('seeds')
        .sort()
        .map((name) => readFileSync(`seeds/${name}`, 'utf8'));
  const taken = [];
  let length = 0;
  for (const text of all) {
    if (length > CHARACTERS) break;
    taken.push(text);
    length += text.length;
  }
  return taken;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** Mulberry32, a small generator of numbers in [0, 1). */
function mulberry(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

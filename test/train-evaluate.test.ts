import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../src/nlp/annotator.js';
import { readCorpus } from '../src/train/corpus.js';
import { calibrationError, percentages, score } from '../src/train/score.js';

const data = process.env.COMENTION_DATA ?? join(import.meta.dirname, '../../shared/data');
const held = join(data, 'ner/worldwide-news.dev.jsonl');
const there = existsSync(held);
if (!there) console.warn(`Skipped: no labelled news at ${held} (set COMENTION_DATA).`);

describe.skipIf(!there)('the shipped model on news that was kept out of training', () => {
  it('finds names with F1 of 83 or more, and is as sure as it is right', async () => {
    const { kinds, judged } = score(await createAnnotator(), readCorpus(held));
    const all = kinds.get('all');
    expect(all && percentages(all)[2]).toBeGreaterThanOrEqual(83);
    expect(calibrationError(judged)).toBeLessThanOrEqual(0.05);
  });
});

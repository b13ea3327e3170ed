import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '../src/ingest/create-document.js';
import type { Mention } from '../src/model/mention.js';
import { type Annotator, createAnnotator } from '../src/nlp/annotator.js';

/** Groups built on names, and groups without one; the guideline is nlp/COLLECTIVE-GROUPS.md. */
interface Labelled {
  readonly split: 'dev' | 'held-out';
  readonly groups: readonly (readonly [number, number])[];
}
interface Written extends Labelled {
  readonly id: string;
  readonly text: string;
}
interface Standoff extends Labelled {
  readonly set: string;
  readonly id: string;
  readonly sha256: string;
  readonly sentence: readonly [number, number];
}

const SPLITS = ['dev', 'held-out'] as const;
const BAR = 80;
const root = join(import.meta.dirname, '..');
const dataDir = process.env.COMENTION_DATA ?? join(root, '..', 'shared', 'data');
const setPath = (set: string) => join(dataDir, 'ner', `${set}.jsonl`);

const written = readLines<Written>(join(root, 'test/nlp/collective-groups.ndjson'));
const standoff = readLines<Standoff>(join(root, 'test/nlp/collective-groups-standoff.ndjson'));
const sets = [...new Set(standoff.map(({ set }) => set))];
const missing = sets.filter((set) => !existsSync(setPath(set)));

let annotator: Annotator;
beforeAll(async () => {
  annotator = await createAnnotator();
});

describe('the collective groups', () => {
  it('are labelled inside their sentence, in order, and split by the hash of their key', () => {
    const keyed = [
      ...written.map((label) => ({
        label,
        key: label.id,
        bounds: [0, label.text.length] as const,
      })),
      ...standoff.map((label) => ({
        label,
        key: `${label.set}/${label.id}`,
        bounds: label.sentence,
      })),
    ];
    for (const { label, key, bounds } of keyed) {
      let end = bounds[0];
      for (const group of label.groups) {
        expect(group[0], key).toBeGreaterThanOrEqual(end);
        expect(group[1], key).toBeGreaterThan(group[0]);
        end = group[1];
      }
      expect(end, key).toBeLessThanOrEqual(bounds[1]);
      const isDev = Number.parseInt(hash(key).slice(0, 1), 16) % 2 === 0;
      expect(label.split, key).toBe(isDev ? 'dev' : 'held-out');
    }
  });

  it('are found in sentences written for it', () => {
    const scores = scoreBySplit(written, (label) => groupsIn(label.id, label.text));
    report('written', scores);
    expect(scores['held-out'].f1).toBeGreaterThanOrEqual(BAR);
  });

  it('are found in news', ({ skip }) => {
    if (missing.length > 0) skip(`no ${missing.map(setPath).join(', ')}: set COMENTION_DATA`);
    const found = new Map<string, readonly Mention[]>();
    for (const set of sets) {
      const wanted = new Map(standoff.filter((l) => l.set === set).map((l) => [l.id, l]));
      for (const { id, text } of readLines<{ id: string; text: string }>(setPath(set))) {
        const label = wanted.get(id);
        if (!label) continue;
        expect(hash(text).slice(0, 16), `${set}/${id} is not the text that was labelled`).toBe(
          label.sha256,
        );
        found.set(`${set}/${id}`, groupsIn(id, text));
      }
    }
    const scores = scoreBySplit(standoff, ({ set, id, sentence: [start, end] }) => {
      const groups = found.get(`${set}/${id}`);
      if (!groups) throw new Error(`${setPath(set)} has no document ${id}`);
      return groups.filter((group) => group.start < end && group.end > start);
    });
    report('news', scores);
    expect(scores['held-out'].f1).toBeGreaterThanOrEqual(BAR);
  });
});

function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function groupsIn(id: string, text: string): readonly Mention[] {
  const { mentions } = annotator.annotate(createDocument({ id, text }));
  return mentions.filter(({ kind }) => kind === 'group');
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Exact span and kind, in percent, over all sentences of each split. */
function scoreBySplit<L extends Labelled>(
  labels: readonly L[],
  find: (label: L) => readonly Mention[],
) {
  const score = (split: Labelled['split']): Score => {
    let [hits, found, expected] = [0, 0, 0];
    for (const label of labels.filter((l) => l.split === split)) {
      const groups = find(label);
      hits += groups.filter((g) =>
        label.groups.some(([s, e]) => s === g.start && e === g.end),
      ).length;
      found += groups.length;
      expected += label.groups.length;
    }
    const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
    return {
      precision: percent(hits, found),
      recall: percent(hits, expected),
      f1: percent(2 * hits, found + expected),
    };
  };
  return { dev: score('dev'), 'held-out': score('held-out') };
}

function report(part: string, scores: Readonly<Record<Labelled['split'], Score>>): void {
  for (const split of SPLITS) {
    const { precision, recall, f1 } = scores[split];
    const figures = `P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${f1.toFixed(1)}`;
    console.log(`collective groups, ${part}, ${split}: ${figures}`);
  }
}

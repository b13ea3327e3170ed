import { KINDS, type Kind } from '../model/kind.js';
import type { Annotator } from '../nlp/annotator.js';
import type { GoldDocument } from './corpus.js';

export interface Counts {
  right: number;
  found: number;
  gold: number;
}

export interface Score {
  readonly kinds: ReadonlyMap<Kind | 'all', Counts>;
  /** Mentions with their confidence and whether they are right. */
  readonly judged: readonly { readonly confidence: number; readonly right: boolean }[];
  /** What was missed and what was wrong, in reading order. */
  readonly errors: readonly string[];
}

/** Scores the annotator on gold documents: exact span and kind, over the kinds that they annotate. */
export function score(annotator: Annotator, corpus: readonly GoldDocument[]): Score {
  const kinds = new Map<Kind | 'all', Counts>();
  for (const kind of [...KINDS, 'all' as const]) kinds.set(kind, { right: 0, found: 0, gold: 0 });
  const judged: { confidence: number; right: boolean }[] = [];
  const errors: string[] = [];
  const count = (kind: Kind, field: keyof Counts) => {
    (kinds.get(kind) as Counts)[field] += 1;
    (kinds.get('all') as Counts)[field] += 1;
  };
  for (const { document, spans, kinds: annotated } of corpus) {
    const gold = new Set<string>();
    for (const { start, end, kind } of spans) {
      if (!kind) continue;
      gold.add(`${start}:${end}:${kind}`);
      count(kind, 'gold');
    }
    const found = new Set<string>();
    for (const { start, end, kind, confidence } of annotator.annotate(document).mentions) {
      if (!annotated.has(kind)) continue;
      const key = `${start}:${end}:${kind}`;
      found.add(key);
      count(kind, 'found');
      const right = gold.has(key);
      judged.push({ confidence, right });
      if (right) count(kind, 'right');
    }
    const wrong = [
      ...[...found].filter((key) => !gold.has(key)).map((key) => ({ key, sign: '+' })),
      ...[...gold].filter((key) => !found.has(key)).map((key) => ({ key, sign: '-' })),
    ].sort((a, b) => Number.parseInt(a.key, 10) - Number.parseInt(b.key, 10));
    for (const { key, sign } of wrong) {
      const [start = 0, end = 0] = key.split(':').map(Number);
      const context = document.text.slice(Math.max(0, start - 40), end + 40).replace(/\s+/g, ' ');
      const surface = document.text.slice(start, end).replace(/\s+/g, ' ');
      errors.push(`${sign} ${key.split(':')[2]}\t${surface}\t… ${context} …\t${document.id}`);
    }
  }
  return { kinds, judged, errors };
}

/** Precision, recall and F1 in per cent. */
export function percentages({ right, found, gold }: Counts): [number, number, number] {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return [100 * precision, 100 * recall, 100 * f1];
}

/** Expected calibration error over ten bins of equal width (Guo et al. 2017). */
export function calibrationError(judged: Score['judged']): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = judged.filter(
      ({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin,
    );
    const confidence = inside.reduce((sum, mention) => sum + mention.confidence, 0);
    const right = inside.filter((mention) => mention.right).length;
    error += Math.abs(confidence - right);
  }
  return judged.length === 0 ? 0 : error / judged.length;
}

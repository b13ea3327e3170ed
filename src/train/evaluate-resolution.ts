/**
 * Scores resolution on sets with entity identifiers: B-cubed over the gold mentions, and end to end
 * over the spans that the tagger finds too, beside exact-surface clustering of the same mentions.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDocument } from '../ingest/create-document.js';
import type { Kind } from '../model/kind.js';
import type { AnnotatedDocument, Mention, Sentence } from '../model/mention.js';
import { compareStrings } from '../model/order.js';
import { createAnnotator } from '../nlp/annotator.js';
import { resolve } from '../resolve/resolve.js';
import { type BCubed, bCubed } from './b-cubed.js';

type GoldSpan = readonly [start: number, end: number, type: string, chain: string];

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

/** A mention as it is scored. */
interface Scored {
  readonly document: string;
  readonly surface: string;
  readonly gold: string;
  readonly found: string;
}

const KIND_OF_TYPE = new Map<string, Kind>([
  ['PER', 'person'],
  ['ORG', 'organization'],
  ['LOC', 'location'],
]);

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    errors: { type: 'boolean', default: false },
  },
});

const annotator = await createAnnotator();
const givenNames = new Set(
  readFileSync(join(values.data, 'gazetteers/first-names.txt'), 'utf8').toLowerCase().split('\n'),
);

for (const set of ['ecbplus.train', 'ecbplus.dev', 'meantime']) {
  const documents = readSet(join(values.data, 'resolution', `${set}.jsonl`));
  report(set, 'gold mentions', onGoldMentions(documents));
  report(set, 'end to end', endToEnd(documents));
}

function readSet(path: string): GoldDocument[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line)
    .map((line) => JSON.parse(line) as GoldDocument)
    .sort((a, b) => compareStrings(a.id, b.id));
}

function onGoldMentions(documents: readonly GoldDocument[]): Scored[] {
  const kinds = kindsOfChains(documents);
  const kept = documents.map((document) =>
    document.spans.filter((span) => isNamed(document, span)),
  );
  const annotated = documents.map((document, d) => goldAnnotation(document, kept[d] ?? [], kinds));
  const { entities, assignments } = resolve(annotated);
  return documents.flatMap((document, d) =>
    (kept[d] ?? []).map(([start, end, , chain], m) => ({
      document: document.id,
      surface: document.text.slice(start, end),
      gold: entityOf(chain),
      found: entities[assignments[d]?.[m] ?? -1]?.key ?? `none ${document.id} ${start}`,
    })),
  );
}

function endToEnd(documents: readonly GoldDocument[]): Scored[] {
  const annotated = documents.map(({ id, text }) =>
    annotator.annotate(createDocument({ id, text })),
  );
  const { entities, assignments } = resolve(annotated);
  return documents.flatMap(({ id, spans }, d) => {
    const chains = new Map(
      spans.map(([start, end, , chain]) => [`${start} ${end}`, entityOf(chain)]),
    );
    return (annotated[d]?.mentions ?? []).flatMap(({ start, end, surface, kind }, m) => {
      const gold = chains.get(`${start} ${end}`);
      if (gold === undefined || kind === 'group') return [];
      const found = entities[assignments[d]?.[m] ?? -1]?.key ?? `none ${id} ${start}`;
      return [{ document: id, surface, gold, found }];
    });
  });
}

/** One entity has one number; what stands before it says where the set found it. */
function entityOf(chain: string): string {
  return chain.replace(/^(?:cross_|intra_)+/, '');
}

/** The sets annotate "the suspect" and "in Athens" too: what is scored begins and reads like a name. */
function isNamed({ text }: GoldDocument, [start, end]: GoldSpan): boolean {
  const surface = text.slice(start, end);
  if (!/^[\p{Lu}\p{N}][^,]*$/u.test(surface)) return false;
  if (
    /^(The|A|An|We|Our|My|I|He|She|They|It|In|At|On|Of|By|To|Into|Near|Mr|Mrs|Ms)\b/u.test(surface)
  )
    return false;
  return surface
    .split(/\s+/)
    .every(
      (word) =>
        /^[\p{Lu}\p{N}('"&]/u.test(word) || /^(of|for|and|the|al-|bin|van|de|von)/.test(word),
    );
}

/**
 * ECB+ tells humans from places, not persons from organizations: a chain is a person's where one of
 * its names begins with a given name.
 */
function kindsOfChains(documents: readonly GoldDocument[]): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const { text, spans } of documents) {
    for (const [start, end, type, chain] of spans) {
      const known = KIND_OF_TYPE.get(type) ?? (/LOC/.test(chain) ? 'location' : undefined);
      const [first = '', second] = text.slice(start, end).toLowerCase().split(/\s+/);
      if (known) kinds.set(chain, known);
      else if (second && givenNames.has(first)) kinds.set(chain, 'person');
    }
  }
  return kinds;
}

function goldAnnotation(
  { id, text }: GoldDocument,
  spans: readonly GoldSpan[],
  kinds: ReadonlyMap<string, Kind>,
): AnnotatedDocument {
  const sentences: (Sentence & { text: string })[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    sentences.push({ start: index, end: index + line.length, text: line, paragraph: 0, offset: 0 });
  }
  const mentions = spans.map(([start, end, , chain]): Mention => {
    const sentence = sentences.findLastIndex((each) => each.start <= start);
    const surface = text.slice(start, end);
    return {
      start,
      end,
      surface,
      name: surface.replace(/\s+/g, ' '),
      kind: kinds.get(chain) ?? 'organization',
      sentence,
      offset: start - (sentences[sentence]?.start ?? 0),
      confidence: 1,
    };
  });
  return { document: createDocument({ id, text }), sentences, mentions };
}

function report(set: string, mode: string, scored: readonly Scored[]): void {
  const gold = scored.map((each) => each.gold);
  const exact = bCubed(
    gold,
    scored.map(({ surface }) => surface),
  );
  const ours = bCubed(
    gold,
    scored.map(({ found }) => found),
  );
  const fall = (100 * (ours.f1 - exact.f1)) / (100 - exact.f1);
  console.log(`${set}, ${mode}, ${scored.length} mentions`);
  console.log(`  exact surface  ${line(exact)}`);
  console.log(`  resolution     ${line(ours)}   error falls by ${fall.toFixed(1)} %`);
  if (values.errors) listErrors(scored);
}

function line({ precision, recall, f1 }: BCubed): string {
  return `P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`;
}

/** What to read when the figures should rise: clusters of several entities, entities in several clusters. */
function listErrors(scored: readonly Scored[]): void {
  for (const [title, by, other] of [
    ['joined', 'found', 'gold'],
    ['split', 'gold', 'found'],
  ] as const) {
    const groups = groupBy(scored, (each) => each[by]);
    for (const [key, group] of groups) {
      const parts = [...groupBy(group, (each) => each[other])];
      if (parts.length < 2) continue;
      const shown = parts.map(([name, members]) => {
        const surfaces = [...groupBy(members, ({ surface }) => surface)];
        return `${name} {${surfaces.map(([surface, { length }]) => `${surface} ${length}`).join(', ')}}`;
      });
      console.log(`    ${title} ${key}: ${shown.join(' | ')}`);
    }
  }
}

function groupBy(scored: readonly Scored[], key: (each: Scored) => string): Map<string, Scored[]> {
  const groups = new Map<string, Scored[]>();
  for (const each of scored) {
    const group = groups.get(key(each));
    if (group) group.push(each);
    else groups.set(key(each), [each]);
  }
  return groups;
}

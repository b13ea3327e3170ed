import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORTERS, exporterFor } from '../src/export/exporters.js';
import { manifest } from '../src/export/manifest.js';
import { mentionRecords, mentions, parseMentions } from '../src/export/mentions.js';
import { buildGraph } from '../src/graph/build-graph.js';
import { UsageError } from '../src/model/errors.js';
import { KINDS } from '../src/model/kind.js';
import { DEFAULT_BUILD_OPTIONS } from '../src/model/options.js';
import { HOSTILE_NAMES, publication, written } from './export-publication.js';
import { corpus } from './graph-corpus.js';

const { documents, resolution } = corpus({
  texts: { 'b.txt': 'Ann met Bob.', 'a.txt': 'Bob rose.\nBob rose.' },
  names: { 'person:ann': ['Ann'], 'person:bob': ['Bob'] },
});
const graph = buildGraph(documents, resolution, DEFAULT_BUILD_OPTIONS);

describe('mentions.ndjson', () => {
  it('has every mention in reading order, those that count once too', () => {
    const records = mentionRecords(documents, resolution, graph);
    const { text } = written(mentions, { ...publication(graph), mentions: records });
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { document: 'a.txt', start: 0, end: 3, surface: 'Bob', kind: 'person', entity: 'person:bob' },
      {
        document: 'a.txt',
        start: 10,
        end: 13,
        surface: 'Bob',
        kind: 'person',
        entity: 'person:bob',
      },
      { document: 'b.txt', start: 0, end: 3, surface: 'Ann', kind: 'person', entity: 'person:ann' },
      {
        document: 'b.txt',
        start: 8,
        end: 11,
        surface: 'Bob',
        kind: 'person',
        entity: 'person:bob',
      },
    ]);
    expect([...records]).toEqual([...records]);
  });

  it('comes back as the same mentions, whatever the names', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE_NAMES));
    const record = fc.record({
      document: text,
      start: fc.nat(),
      end: fc.nat(),
      surface: text,
      kind: fc.constantFrom(...KINDS),
      entity: fc.option(text),
    });
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const file = written(mentions, { ...publication(graph), mentions: records }).text;
        expect(file.isWellFormed()).toBe(true);
        expect([...parseMentions(file, 'mentions.ndjson')]).toEqual(records);
      }),
    );
  });

  it("takes the entity's kind, and null where a mention belongs to none", () => {
    const assignments = [Int32Array.of(-1, -1), Int32Array.of(0, 1)];
    const entities = resolution.entities.map((entity) => ({ ...entity, kind: 'group' as const }));
    const records = [...mentionRecords(documents, { entities, assignments }, graph)];
    expect(records.map(({ kind, entity }) => [kind, entity])).toEqual([
      ['person', null],
      ['person', null],
      ['group', 'person:ann'],
      ['group', 'person:bob'],
    ]);
  });
});

describe('formats', () => {
  it('are found by name, and an unknown one is answered with the list', () => {
    for (const exporter of EXPORTERS) expect(exporterFor(exporter.format)).toBe(exporter);
    expect(() => exporterFor('xlsx')).toThrow(UsageError);
    expect(() => exporterFor('xlsx')).toThrow(/"xlsx".*gexf, json, html, .*mentions/);
  });
});

describe('manifest.json', () => {
  it('lists files, counts and what could not be read', () => {
    const files = [{ name: 'graph.json', bytes: 12, sha256: 'ab' }];
    const quarantined = [{ id: 'c.txt', reason: 'is empty' }];
    const text = manifest(publication(graph), { files, quarantined, warnings: ['a warning'] });
    expect(JSON.parse(text)).toEqual({
      createdWith: { name: 'comention', version: '0.0.0' },
      options: { scope: 'document', minWeight: 1 },
      betweennessPivots: 'all',
      counts: { documents: 1, sources: 2, mentions: 3, nodes: 2, edges: 1, quarantined: 1 },
      files,
      quarantined,
      warnings: ['a warning'],
      inputs: [{ id: 'a.txt', sha256: '0'.repeat(64) }],
    });
  });
});

import { z } from 'zod';
import type { Resolution } from '../model/entity.js';
import { UsageError } from '../model/errors.js';
import { KINDS } from '../model/kind.js';
import type { KnowledgeGraph } from '../model/knowledge-graph.js';
import type { AnnotatedDocument } from '../model/mention.js';
import { compareSpans } from '../model/span.js';
import type { Exporter, MentionRecord } from './exporter.js';

/** Every mention as one JSON record a line: standoff annotation of the texts as given. */
export const mentions: Exporter = {
  format: 'mentions',
  description: 'every mention with its offsets and its entity, as NDJSON',
  files: [
    {
      name: 'mentions.ndjson',
      *write({ mentions: records }) {
        for (const { document, start, end, surface, kind, entity } of records) {
          yield `${JSON.stringify({ document, start, end, surface, kind, entity })}\n`;
        }
      },
    },
  ],
};

/**
 * The mentions of a corpus, also those that the graph does not count, as records.
 * @param documents sorted by id, as they were resolved
 */
export function mentionRecords(
  documents: readonly AnnotatedDocument[],
  resolution: Resolution,
  graph: KnowledgeGraph,
): Iterable<MentionRecord> {
  const keys = new Set(graph.nodes.map((node) => node.key));
  return {
    *[Symbol.iterator]() {
      for (const [d, { document, mentions: found }] of documents.entries()) {
        const records = found.map((mention, m): MentionRecord => {
          const entity = resolution.entities[resolution.assignments[d]?.[m] ?? -1];
          return {
            document: document.id,
            start: mention.start,
            end: mention.end,
            surface: mention.surface,
            kind: entity?.kind ?? mention.kind,
            entity: entity && keys.has(entity.key) ? entity.key : null,
          };
        });
        yield* records.sort(compareSpans);
      }
    },
  };
}

const mentionRecord = z.object({
  document: z.string(),
  start: z.int(),
  end: z.int(),
  surface: z.string(),
  kind: z.enum(KINDS),
  entity: z.string().nullable(),
});

/**
 * Reads what the format `mentions` wrote. May be walked more than once.
 * @param name what to call the text in messages
 * @throws UsageError while it is walked, where a line is no mention
 */
export function parseMentions(text: string, name: string): Iterable<MentionRecord> {
  return {
    *[Symbol.iterator]() {
      let line = 0;
      for (const [record] of text.matchAll(/[^\n]+/g)) {
        line++;
        yield parseMention(record, `${name}:${line}`);
      }
    },
  };
}

function parseMention(line: string, name: string): MentionRecord {
  try {
    return mentionRecord.parse(JSON.parse(line));
  } catch {
    throw new UsageError(`${name} is no mention that comention wrote: build the folder again`);
  }
}

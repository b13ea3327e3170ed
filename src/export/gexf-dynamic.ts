import type { CitedDocument } from '../model/knowledge-graph.js';
import { compareStrings } from '../model/order.js';
import type { Exporter, Publication, Warn } from './exporter.js';
import { type Timeline, writeGexf } from './gexf.js';

/** The same graph on Gephi's timeline: each day shows what the articles of that day say. */
export const gexfDynamic: Exporter = {
  format: 'gexf-dynamic',
  description: "GEXF 1.3 for Gephi's timeline, by the dates of the articles",
  files: [{ name: 'graph-dynamic.gexf', write: writeGexfDynamic }],
};

/**
 * Timestamps, not spells: an article stands for its day, and nothing says how long a link lasts.
 * What only articles without a date mention has no timestamps.
 */
function* writeGexfDynamic(publication: Publication, warn: Warn): Iterable<string> {
  const { documents } = publication.graph;
  const dates = documents.map(dayOf);
  yield* writeGexf(publication, warn, timelineOf(dates));
  const undated = dates.filter((date) => date === undefined).length;
  if (undated === 0) return;
  const remedy = 'give each article a date such as 2024-03-09';
  warn(
    undated === dates.length
      ? `no article has a date, so that the timeline stays empty: ${remedy}`
      : `${undated} of ${dates.length} articles have no date and are not on the timeline: ${remedy}`,
  );
}

/**
 * The day on which a document appeared, as it says itself: where it tells the time too, in the time
 * zone that it uses.
 * @returns `2024-03-09`; undefined where the date is missing, is not ISO 8601, or is on no calendar
 */
function dayOf({ date = '' }: CitedDocument): string | undefined {
  const day = /^\s*(\d{4}-\d\d-\d\d)(?![\d-])/.exec(date)?.[1];
  if (day === undefined) return undefined;
  const time = new Date(`${day}T00:00:00Z`);
  // Date takes 30 February for 1 March.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : undefined;
}

function timelineOf(dates: readonly (string | undefined)[]): Timeline {
  return (evidence) => {
    const counts = new Map<string, number>();
    for (const { document } of evidence) {
      const date = dates[document];
      if (date !== undefined) counts.set(date, (counts.get(date) ?? 0) + 1);
    }
    return new Map([...counts].sort(([a], [b]) => compareStrings(a, b)));
  };
}

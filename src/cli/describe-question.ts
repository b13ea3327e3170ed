import type { MergeEffect, MergeQuestion } from '../graph/merge-questions.js';
import { counted } from './console.js';

/** What speaks for and against the merge, and what it would change, a line each, indented. */
export function describeReasons({ reasonsFor, reasonsAgainst, effect }: MergeQuestion): string[] {
  return [
    ...reasonsFor.map((reason) => `    for      ${reason}`),
    ...reasonsAgainst.map((reason) => `    against  ${reason}`),
    `    merging  ${describeEffect(effect)}`,
  ];
}

function describeEffect({ into, moved, onto, together }: MergeEffect): string {
  const parts = [`would move ${counted(moved, 'edge')} to ${into}`];
  if (onto > 0) parts.push(`${onto} of them onto edges that are there`);
  if (together > 0)
    parts.push(`and take away the link of ${counted(together, 'source')} between them`);
  return parts.join(', ');
}

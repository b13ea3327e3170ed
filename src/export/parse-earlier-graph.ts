import { z } from 'zod';
import type { EarlierGraph, EarlierNode } from '../model/earlier-graph.js';

/** Far beyond any drawing, and safe to reckon with. */
const coordinate = z.number().min(-1e9).max(1e9);

const nodeLine = z.object({
  key: z.string(),
  attributes: z.object({
    label: z.string(),
    sources: z.number(),
    x: coordinate,
    y: coordinate,
    evidence: z.array(
      z.object({ document: z.string(), mentions: z.array(z.tuple([z.number(), z.number()])) }),
    ),
  }),
});

const edgeLine = z.object({ key: z.string(), attributes: z.object({ weight: z.number() }) });

/**
 * Reads of a graph.json what a new drawing needs, line by line: each node and edge has a line of its
 * own, so that a large graph does not fill the memory.
 * @returns undefined where the lines are no such graph, or not all of one
 */
export async function parseEarlierGraph(
  lines: AsyncIterable<string>,
): Promise<EarlierGraph | undefined> {
  const nodes: EarlierNode[] = [];
  const weights = new Map<string, number>();
  let list: string | undefined;
  let complete = false;
  try {
    for await (const line of lines) {
      const begins = /^"(\w+)":\[$/.exec(line);
      if (begins) list = begins[1];
      else if (line === '}') complete = true;
      else if (line.startsWith('{"key":')) readLine(list, JSON.parse(line.replace(/,$/, '')));
    }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
  return complete ? { nodes, weights } : undefined;

  function readLine(kind: string | undefined, value: unknown): void {
    if (kind === 'nodes') {
      const { key, attributes } = nodeLine.parse(value);
      nodes.push({ key, ...attributes });
    } else if (kind === 'edges') {
      const { key, attributes } = edgeLine.parse(value);
      weights.set(key, attributes.weight);
    }
  }
}

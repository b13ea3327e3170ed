import type { CitedDocument, GraphNode, KnowledgeGraph } from '../model/knowledge-graph.js';

/** A sentence that names an entity, and where it stands. */
export interface Quote {
  readonly document: CitedDocument;
  readonly text: string;
}

/** Sentences that name a node: the first of each of its sources, in their order, `most` at most. */
export function quote(
  { documents }: Pick<KnowledgeGraph, 'documents'>,
  { evidence }: GraphNode,
  most: number,
): Quote[] {
  const quotes: Quote[] = [];
  for (const { document: index, mentions } of evidence) {
    if (quotes.length >= most) break;
    const document = documents[index];
    const [first] = mentions;
    const sentence = document?.sentences.find(
      ({ start, end }) => first && start <= first.start && first.end <= end,
    );
    if (document && sentence) quotes.push({ document, text: sentence.text });
  }
  return quotes;
}

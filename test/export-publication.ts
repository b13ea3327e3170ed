import fc from 'fast-check';
import type { Exporter, Publication } from '../src/export/exporter.js';
import { KINDS } from '../src/model/kind.js';
import type { GraphEdge, GraphNode, KnowledgeGraph } from '../src/model/knowledge-graph.js';
import { compareStrings } from '../src/model/order.js';
import { KIND_COLORS } from '../src/model/palette.js';

/** Names that break careless writers. */
export const HOSTILE_NAMES = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '__proto__',
  'constructor',
  'quotes " and \' and &amp; and ]]>',
  'a line\nand a tab\tand a return\r',
  'controls \0 \u0001 \u0008 \u000b \u001f',
  'half a pair \ud83d and \ude00',
  'nonsense \ufffe \uffff',
  'محمد بن سلمان',
  '👩‍👩‍👧 family',
  '$& $1 $$',
  'back\\slash, [brackets], "commas"; |bars|',
  'U+2028 \u2028 and U+2029 \u2029',
  '  spaces  around  ',
  '=cmd()',
  'עברית and \u202eturned\u202c, \u200fmarked',
  '\u0080 \u0085 \u009f of the old set',
  '\ufeffmark, zero\u200bwidth, no\u00a0break',
  '😀 𝒜 \u{1fffe}',
  '[a, b] {c: d} ; | # % &lt; <![CDATA[x]]> <!-- -->',
  'x'.repeat(10_000),
];

/** A graph of nodes with those names, each tied to the next, as one document would give it. */
export function graphOf(names: readonly string[]): KnowledgeGraph {
  const sentences = names.map((text, i) => ({ start: i * 10, end: i * 10 + 5, text }));
  const nodes = names.map((name, i): GraphNode => {
    const kind = KINDS[i % KINDS.length] ?? 'person';
    return {
      key: `${kind}:node-${String(i).padStart(4, '0')}`,
      label: name,
      kind,
      aliases: [name, `${name} again`],
      aliasReasons: [
        { name, mentions: 1, reason: 'same name' },
        { name: `${name} again`, mentions: 1, reason: `surname of ${name}` },
      ],
      roles: [
        {
          name: 'mayor',
          mentions: 1,
          evidence: [{ document: 0, spans: [{ start: i * 10, end: i * 10 + 5 }] }],
        },
      ],
      sources: 1,
      mentions: 2,
      confidence: 0.5 + 0.4 / (i + 1),
      x: 12.34 * i - 100,
      y: 0.5 - 0.07 * i * i,
      size: 3 + (i % 20) / 4,
      color: KIND_COLORS[kind],
      community: i % 3,
      degree: 1,
      weightedDegree: 2,
      pageRank: 1 / names.length,
      betweenness: i / 1e7,
      evidence: [{ document: 0, mentions: [{ start: i * 10, end: i * 10 + 3 }] }],
    };
  });
  nodes.sort((a, b) => compareStrings(a.key, b.key));
  const edges = nodes.slice(1).map((node, i): GraphEdge => {
    const before = nodes[i] as GraphNode;
    return {
      key: `${before.key}|${node.key}`,
      source: before.key,
      target: node.key,
      weight: 1,
      documents: 1,
      paragraphs: i % 2,
      sentences: 0,
      significance: i * 1.234,
      evidence: [{ document: 0, sentences: [i, i + 1] }],
    };
  });
  const documents = names.length > 0 ? [{ id: 'a.txt', title: names[0] ?? '', sentences }] : [];
  const nearMisses = edges.map(({ source, target }) => ({
    one: source,
    other: target,
    reasonsFor: [`surname of ${names[0]}`],
    reasonsAgainst: ['their documents share no other name'],
  }));
  const communities = [0, 1, 2]
    .slice(0, nodes.length)
    .map((number) => ({ label: nodes[number]?.label ?? '', nodes: 1, color: '#80848c' }));
  const graph = { documents, nodes, edges, communities, nearMisses };
  return { scope: 'document', minWeight: 1, betweennessPivots: 'all', ...graph };
}

/** Any graph of this shape, with any names, whatever code units they hold. */
export const anyGraph = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE_NAMES)), {
    maxLength: 12,
  })
  .map(graphOf);

export function publication(graph: KnowledgeGraph, page?: string): Publication {
  return {
    graph,
    mentions: [],
    inputs: [{ id: 'a.txt', sha256: '0'.repeat(64) }],
    createdWith: { name: 'comention', version: '0.0.0' },
    ...(page !== undefined && { page }),
  };
}

/** The text of one file of a format, and what was said while it was written. */
export function written(exporter: Exporter, what: Publication, name = exporter.files[0]?.name) {
  const warnings: string[] = [];
  const file = exporter.files.find((candidate) => candidate.name === name);
  let text = '';
  for (const piece of file?.write(what, (message) => warnings.push(message)) ?? []) {
    text += typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
  }
  return { text, warnings };
}

import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Kind } from '../../src/model/kind.js';

type Extent = [start: number, end: number];

interface Character {
  readonly key: string;
  readonly label: string;
  readonly kind: Kind;
  readonly aliases: readonly string[];
}

/** An invented story: a ferry port, its owners and its strike. One name is an attack on the page. */
export const HOSTILE = '<img src=x onerror=alert(1)>';

const CAST: readonly Character[] = [
  character('person', 'Marta Lindqvist', 'Lindqvist'),
  character('person', 'Łukasz Wójcik', 'Wójcik'),
  character('person', 'Tomás Reyes', 'Reyes'),
  character('person', 'Ingrid Sørensen', 'Sørensen'),
  character('person', 'Paul Okonjo', 'Okonjo'),
  character('person', 'Helena Brandt', 'Brandt'),
  character('person', 'Amira Haddad', 'Haddad'),
  character('person', 'Georg Nyman', 'Nyman'),
  character('person', 'Selma Aalto', 'Aalto'),
  character('person', HOSTILE),
  character('group', 'dockers', 'Norvik dockers'),
  character('group', 'Norwegians', 'Norwegian'),
  character('group', 'Lindqvist supporters'),
  character('group', 'islanders'),
  character('organization', 'Norvik Port Authority', 'Port Authority'),
  character('organization', 'Baltic Ferries', 'Baltic'),
  character('organization', 'Transport Workers Union', 'TWU'),
  character('organization', 'Ministry of Fisheries'),
  character('organization', 'Norvik Courier', 'Courier'),
  character('organization', 'Coastal Court of Appeal'),
  character('organization', 'Reyes Holding'),
  character('organization', 'Green Harbour Alliance', 'GHA'),
  character('location', 'Norvik'),
  character('location', 'Eastern Quay', 'the Quay'),
  character('location', 'Gdańsk'),
  character('location', 'Oslo'),
  character('location', 'Malmö'),
  character('location', 'Sund Island', 'Sund'),
  character('location', 'Copenhagen'),
  character('location', 'Terminal 3'),
  character('location', 'North Sea'),
];

const TEMPLATES = [
  '@ told reporters in @ that @ had broken its word.',
  'A letter seen by @ says that @ met @ twice before the vote.',
  '@ and @ walked out after an hour, and @ closed the gates.',
  'Nobody at @ would say why @ had left @ in the night.',
  'Work on the new berth at @ stopped when @ sued @.',
  '@ called the sale to @ a mistake that @ will pay for over many years, whoever signs it.',
  'By noon some four hundred @ stood outside @, where @ spoke from a crate.',
  'In @, the offer of @ was read as a threat to @.',
  '@ denies it.',
  'Asked about @, the spokesman for @ hung up.',
];

const OUTLETS = ['Norvik Courier', 'Baltic Wire', 'The Harbour Log'];

function character(kind: Kind, label: string, ...aliases: string[]): Character {
  const slug = label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return { key: `${kind}:${slug}`, label, kind, aliases: [label, ...aliases] };
}

interface Node extends Character {
  mentions: number;
  evidence: { document: string; mentions: Extent[] }[];
}

interface Article {
  readonly id: string;
  readonly title: string;
  readonly sentences: { start: number; end: number; text: string }[];
  /** Where each of the cast is named: its spans, and the sentences' indices. */
  readonly named: Map<string, { spans: Extent[]; sentences: Set<number> }>;
}

/** A graph in the form of graph.json: 31 entities in 14 invented articles. */
export function sampleGraph(): object {
  return graphOf(CAST, 14, 9, 1);
}

/** The same with invented names in numbers, to try what a large graph does. */
export function largeGraph(entities: number, articles: number): object {
  const random = generator(7);
  const kinds: Kind[] = ['person', 'person', 'organization', 'location', 'group'];
  const syllables = ['ka', 'ren', 'mo', 'ti', 'sel', 'va', 'dor', 'lin', 'bra', 'os', 'hel', 'mar'];
  const word = () => {
    const text = Array.from({ length: 2 + Math.floor(random() * 2) }, () =>
      pick(syllables, random),
    );
    return text.join('').replace(/^./, (c) => c.toUpperCase());
  };
  const cast = Array.from({ length: entities }, (_, i) => {
    const made = character(pick(kinds, random), `${word()} ${word()}`);
    return { ...made, key: `${made.key}-${i}` };
  });
  return graphOf(cast, articles, 5, 2);
}

function graphOf(cast: readonly Character[], articles: number, length: number, seed: number) {
  const random = generator(seed);
  const written = Array.from({ length: articles }, (_, i) => article(cast, i, length, random));
  const nodes = new Map<string, Node>();
  const edges = new Map<string, ReturnType<typeof edgeOf>>();
  for (const { id, sentences, named } of written) {
    for (const [key, { spans }] of named) {
      const known = cast.find((one) => one.key === key) as Character;
      const node = nodes.get(key) ?? { ...known, mentions: 0, evidence: [] };
      node.mentions += spans.length;
      node.evidence.push({ document: id, mentions: spans });
      nodes.set(key, node);
    }
    const keys = [...named.keys()].sort();
    for (const [i, a] of keys.entries()) {
      for (const b of keys.slice(i + 1)) {
        const of = (key: string) => [...(named.get(key)?.sentences ?? [])];
        const both = of(a).filter((index) => of(b).includes(index));
        const cited = both.length > 0 ? both : [of(a)[0] ?? 0, of(b)[0] ?? 0];
        const edge = edges.get(`${a}|${b}`) ?? edgeOf(a, b);
        edge.attributes.weight += 1;
        edge.attributes.documents += 1;
        if (both.length > 0) {
          edge.attributes.sentences += 1;
          edge.attributes.paragraphs += 1;
        }
        edge.attributes.evidence.push({
          document: id,
          sentences: cited.flatMap((n): Extent[] => {
            const sentence = sentences[n];
            return sentence ? [[sentence.start, sentence.end]] : [];
          }),
        });
        edges.set(edge.key, edge);
      }
    }
  }
  return serialized(written, nodes, [...edges.values()]);
}

function edgeOf(source: string, target: string) {
  const evidence: { document: string; sentences: Extent[] }[] = [];
  const attributes = {
    weight: 0,
    documents: 0,
    paragraphs: 0,
    sentences: 0,
    significance: 0,
    evidence,
  };
  return { key: `${source}|${target}`, source, target, attributes };
}

/** An article on a few of the cast, the first more often than the last. */
function article(
  cast: readonly Character[],
  i: number,
  length: number,
  random: () => number,
): Article {
  const id = `wire/${String(i).padStart(3, '0')}.md`;
  const named: Article['named'] = new Map();
  const sentences: Article['sentences'] = [];
  const some = Array.from({ length: length + 1 }, () => {
    return cast[Math.floor(cast.length * random() ** 1.9)] as Character;
  });
  let at = 0;
  for (let n = 0; n < length; n++) {
    const template = pick(TEMPLATES, random);
    // Every third sentence is emphasized, so that it reads shorter than it stands.
    const marked = n % 3 === 2;
    let given = marked ? '**' : '';
    let text = '';
    for (const [j, part] of template.split('@').entries()) {
      if (j > 0) {
        const who = pick(some, random);
        const name = pick(who.aliases, random);
        const entry = named.get(who.key) ?? { spans: [], sentences: new Set() };
        entry.spans.push([at + given.length, at + given.length + name.length]);
        entry.sentences.add(n);
        named.set(who.key, entry);
        given += name;
        text += name;
      }
      given += part;
      text += part;
    }
    if (marked) given += '**';
    sentences.push({ start: at, end: at + given.length, text });
    at += given.length + 1;
  }
  const title = `${some[0]?.label}, ${some[1]?.label} and the port: what we know (${i + 1})`;
  return { id, title, sentences, named };
}

function serialized(
  written: readonly Article[],
  nodes: ReadonlyMap<string, Node>,
  edges: ReturnType<typeof edgeOf>[],
): object {
  const positions = layOut([...nodes.keys()].sort(), edges);
  const records = [...nodes.values()].map((node) => ({
    key: node.key,
    attributes: {
      label: node.label,
      kind: node.kind,
      aliases: node.aliases,
      aliasReasons: node.aliases.map((name) => ({
        name,
        mentions: 1,
        reason: name === node.label ? 'same name' : `short form of ${node.label}`,
      })),
      roles: node.kind === 'person' ? [{ name: 'ferry captain', mentions: 1, evidence: [] }] : [],
      sources: node.evidence.length,
      mentions: node.mentions,
      confidence: 0.9,
      ...positions.get(node.key),
      size: 2 + 3 * Math.sqrt(node.evidence.length),
      color: '#808080',
      ...measured(node.key, node.kind, edges),
      evidence: node.evidence,
    },
  }));
  const documents = written.map(({ id, title, sentences }, i) => ({
    id,
    title,
    date: `2025-03-${String((i % 28) + 1).padStart(2, '0')}`,
    outlet: OUTLETS[i % OUTLETS.length],
    url: i % 2 === 0 ? `https://example.org/${i}` : 'javascript:alert(1)',
    sentences,
  }));
  return {
    attributes: {
      schemaVersion: 1,
      createdWith: 'test',
      options: { scope: 'document', minWeight: 1 },
      counts: { documents: documents.length, nodes: nodes.size, edges: edges.length },
      communities: [
        { label: 'Marta Lindqvist · Norvik', nodes: 29, color: '#628cf9' },
        { label: 'dockers · islanders', nodes: 2, color: '#f3594f' },
        { label: 'alone', nodes: 1, color: '#80848c' },
      ],
      documents,
      nearMisses: [
        {
          one: 'person:ingrid-sørensen',
          other: 'person:paul-okonjo',
          reasonsFor: ['similar spelling'],
          reasonsAgainst: ['spelled differently'],
        },
      ],
    },
    options: { type: 'undirected', multi: false, allowSelfLoops: false },
    nodes: records,
    edges,
  };
}

/** Plain stand-ins: the groups are a community, and so is the rest. */
function measured(key: string, kind: Kind, edges: readonly ReturnType<typeof edgeOf>[]) {
  const own = edges.filter(({ source, target }) => source === key || target === key);
  const weightedDegree = own.reduce((sum, { attributes }) => sum + attributes.weight, 0);
  return {
    community: kind === 'group' ? 1 : 0,
    degree: own.length,
    weightedDegree,
    pageRank: weightedDegree / 1e4,
    betweenness: own.length / 1e3,
  };
}

function layOut(keys: readonly string[], edges: ReturnType<typeof edgeOf>[]) {
  const random = generator(3);
  const graph = new UndirectedGraph();
  for (const key of keys) graph.addNode(key, { x: random(), y: random() });
  for (const { key, source, target, attributes } of edges) {
    graph.addEdgeWithKey(key, source, target, { weight: attributes.weight });
  }
  const settings = {
    linLogMode: false,
    gravity: 1,
    scalingRatio: 40,
    barnesHutOptimize: keys.length > 500,
  };
  const iterations = keys.length > 500 ? 60 : 400;
  const positions = forceAtlas2(graph, { iterations, settings });
  return new Map(Object.entries(positions));
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Mulberry32: a seeded stream of numbers from 0 to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

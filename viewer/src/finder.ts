import type { EntityGraph } from './data.js';

const MAX_RESULTS = 12;

/** Letters whose accents Unicode does not take apart. */
const PLAIN = new Map(
  Object.entries({
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    ı: 'i',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    þ: 'th',
  }),
);

/** A name by which an entity can be found. */
export interface Entry {
  readonly node: string;
  readonly name: string;
  readonly folded: string;
  readonly sources: number;
  readonly isLabel: boolean;
}

interface Hit extends Entry {
  readonly rank: number;
}

/** Lower case, without accents, apostrophes and hyphens: `Al-Ǧazīra` and `al jazira` fold alike. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼʿʾ`]/gu, '')
    .replace(/[øłđðħıßæœþ]/g, (letter) => PLAIN.get(letter) ?? letter)
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
}

/** Finds entities by label and alias, best first; one hit an entity. */
export function createFinder(graph: EntityGraph): (query: string) => Entry[] {
  const entries = graph
    .mapNodes((node, { label, aliases, sources }) =>
      [...new Set([label, ...aliases])].map((name) => ({
        node,
        name,
        folded: fold(name),
        sources,
        isLabel: name === label,
      })),
    )
    .flat();
  return (query) => {
    const wanted = fold(query);
    if (wanted === '') return [];
    const best = new Map<string, Hit>();
    for (const entry of entries) {
      const rank = rankOf(entry, wanted);
      const known = best.get(entry.node);
      if (rank > 0 && rank > (known?.rank ?? 0)) best.set(entry.node, { ...entry, rank });
    }
    return [...best.values()]
      .sort((a, b) => b.rank - a.rank || b.sources - a.sources)
      .slice(0, MAX_RESULTS);
  };
}

/** The whole name before its beginning, before the beginning of a word, before anywhere. */
function rankOf({ folded, isLabel }: Entry, wanted: string): number {
  const at = folded.indexOf(wanted);
  if (at < 0) return 0;
  const place = folded === wanted ? 3 : at === 0 || folded.includes(` ${wanted}`) ? 2 : 1;
  return place * 2 + (isLabel ? 1 : 0);
}

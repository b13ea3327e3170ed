import type { Kind } from '../model/kind.js';
import type { AnnotatedDocument, Mention } from '../model/mention.js';
import { analyseName } from './analyse-name.js';
import type { Relation } from './name-analysis.js';
import { withoutPossessive } from './name-words.js';

/** A surface form of a name with how often it is used. */
export interface Form {
  readonly text: string;
  mentions: number;
  /** Why it is the same name as the others. */
  readonly sameness: string;
}

/** Surface forms of one kind that are one name by their letters alone. The unit that is resolved. */
export interface Name {
  readonly id: number;
  readonly kind: Kind;
  readonly key: string;
  readonly forms: Map<string, Form>;
  /** Indices of the documents that use it, ascending. */
  readonly documents: number[];
  readonly asShort: Set<string>;
  readonly shortForms: Map<string, Relation>;
  readonly sound: string | undefined;
  full: boolean;
  /** Where persons of this name were taken apart: what is said of this one. */
  readonly namesake?: Namesake;
}

/** What tells a person from others of the same name. */
export interface Namesake {
  readonly told: string;
  /** What the label adds; absent for the one who is meant without addition. */
  readonly qualifier?: string;
}

/** The names of a corpus and where they stand. */
export interface CorpusNames {
  readonly names: readonly Name[];
  /** `places[d][m]` is the id of the name of mention `m` of document `d`, or -1 where it has none. */
  readonly places: readonly Int32Array[];
}

/** The surface form without a possessive, a bracket at its end and punctuation around it. */
export function cleanName(mention: Pick<Mention, 'name'>): string {
  return withoutPossessive(mention.name)
    .replace(/(?<=\S)\s*\([^)]*\)?$/u, '')
    .replace(/^[\s\p{Ps}\p{Pi}\p{Pd}.,;:!?'"]+|[\s\p{Ps}\p{Pi}\p{Pd},;:!?']+$/gu, '');
}

/** 0 where a mention stands in a paragraph that its document repeats, 1 elsewhere. */
export function timesCounted({ document, sentences }: AnnotatedDocument, mention: Mention): number {
  const paragraph = sentences[mention.sentence]?.paragraph ?? -1;
  return document.prose.paragraphs[paragraph]?.repeated === true ? 0 : 1;
}

/**
 * Gathers the distinct names of a corpus. Analyses each distinct surface form once.
 * @param kinds `kinds[d][m]`: the kind decided for each mention
 */
export function gatherNames(
  documents: readonly AnnotatedDocument[],
  kinds: readonly (readonly Kind[])[],
): CorpusNames {
  const names: Name[] = [];
  const byKey = new Map<string, Name>();
  const bySurface = new Map<string, Name | undefined>();
  const places = documents.map((document, d) => {
    const place = new Int32Array(document.mentions.length).fill(-1);
    document.mentions.forEach((mention, m) => {
      const kind = kinds[d]?.[m] ?? mention.kind;
      const text = cleanName(mention);
      const surface = `${kind}\n${text}`;
      let name = bySurface.get(surface);
      if (!name) {
        name = register(text, kind);
        if (!name) return;
        bySurface.set(surface, name);
      }
      (name.forms.get(text) as Form).mentions += timesCounted(document, mention);
      if (name.documents.at(-1) !== d) name.documents.push(d);
      place[m] = name.id;
    });
    return place;
  });
  return { names, places };

  function register(text: string, kind: Kind): Name | undefined {
    const analysis = analyseName(text, kind);
    if (!analysis.key) return undefined;
    const key = `${kind}\n${analysis.key}`;
    let name = byKey.get(key);
    if (!name) {
      name = {
        id: names.length,
        kind,
        key: analysis.key,
        forms: new Map(),
        documents: [],
        asShort: new Set(),
        shortForms: new Map(),
        sound: analysis.sound,
        full: false,
      };
      names.push(name);
      byKey.set(key, name);
    }
    name.forms.set(text, { text, mentions: 0, sameness: analysis.sameness });
    for (const form of analysis.asShort) name.asShort.add(form);
    for (const [form, relation] of analysis.shortForms) {
      if (!name.shortForms.has(form)) name.shortForms.set(form, relation);
    }
    name.full ||= analysis.full;
    return name;
  }
}

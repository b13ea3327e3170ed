import type { Resolution } from '../model/entity.js';
import type { AnnotatedDocument } from '../model/mention.js';
import { type CorpusNames, gatherNames, type Name } from './corpus-names.js';
import { decideKinds } from './decide-kinds.js';
import type { Decisions } from './decisions.js';
import { CorpusLinks } from './link-corpus.js';
import { linkInDocument } from './link-names.js';
import type { Membership } from './membership.js';
import { nameEntities } from './name-entities.js';
import type { Candidate } from './short-forms.js';
import { uniteSpellings } from './unite-spellings.js';

export interface ResolveOptions {
  /** The user's corrections. */
  readonly decisions?: Decisions;
}

/**
 * Resolves mentions to entities: first the short forms inside each document, then names across
 * documents. A name that could be two joins neither, and kinds never join. Nothing is compared pair
 * by pair: every candidate comes from a look-up by the short forms that a name can have.
 *
 * @param documents sorted by id
 * @returns the same for the same documents, entities sorted by key
 */
export function resolve(
  documents: readonly AnnotatedDocument[],
  { decisions }: ResolveOptions = {},
): Resolution {
  const corpus = uniteSpellings(gatherNames(documents, decideKinds(documents)));
  const byDocument = documents.map((document, d) => namesInOrder(document, corpus, d));
  const links = byDocument.map(linkInDocument);
  const corpusLinks = new CorpusLinks({ names: corpus.names, byDocument, links });
  const memberships = byDocument.map((names, d) => {
    const found = new Map<number, Membership>();
    for (const name of names) found.set(name.id, membership(name, d));
    return found;
  });
  return nameEntities(documents, corpus, memberships, decisions);

  function membership(name: Name, d: number): Membership {
    const here = links[d]?.get(name.id);
    const there = corpusLinks.find(here?.name ?? name, d);
    // A longer name elsewhere must fit the short form itself, not only what stands between them.
    if (there && (!here || fits(name, there.name))) {
      const via = here ? (relationOf(name, there.name) ?? here.relation) : there.relation;
      return { root: there.name, reason: `${via} of ${labelOf(there.name)}` };
    }
    if (here)
      return {
        root: here.name,
        reason: `${here.relation} of ${labelOf(here.name)} in its document`,
      };
    return { root: name };
  }
}

function relationOf(short: Name, long: Name): Candidate['relation'] | undefined {
  for (const form of short.asShort) {
    const relation = long.shortForms.get(form);
    if (relation) return relation;
  }
  return undefined;
}

function fits(short: Name, long: Name): boolean {
  return short.kind !== 'person' || relationOf(short, long) !== undefined;
}

function labelOf(name: Name): string {
  return [...name.forms.keys()][0] ?? '';
}

/** The names of a document by their first mention, what stands in headings last. */
function namesInOrder(document: AnnotatedDocument, corpus: CorpusNames, d: number): Name[] {
  const ids = new Set<number>();
  const visit = (role: 'body' | 'heading') => {
    document.mentions.forEach((mention, m) => {
      const paragraph = document.sentences[mention.sentence]?.paragraph ?? 0;
      const id = corpus.places[d]?.[m] ?? -1;
      const found = document.document.prose.paragraphs[paragraph]?.role ?? 'body';
      if (id >= 0 && found === role) ids.add(id);
    });
  };
  visit('body');
  visit('heading');
  return [...ids].map((id) => corpus.names[id] as Name);
}

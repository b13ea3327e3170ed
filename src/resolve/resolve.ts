import type { Resolution } from '../model/entity.js';
import type { AnnotatedDocument } from '../model/mention.js';
import { chooseLabel, qualified } from './choose-label.js';
import { Context } from './context.js';
import { type CorpusNames, gatherNames, type Name } from './corpus-names.js';
import { decideKinds } from './decide-kinds.js';
import type { Decisions } from './decisions.js';
import { NameDivider } from './divide-name.js';
import { getOrInsert } from './get-or-insert.js';
import { CorpusLinks } from './link-corpus.js';
import { dropAccidents, linkInDocument } from './link-names.js';
import type { Membership } from './membership.js';
import { nameEntities } from './name-entities.js';
import { findNearMisses } from './near-misses.js';
import type { Candidate } from './short-forms.js';
import { splitInstitutions } from './split-institutions.js';
import { splitNamesakes } from './split-namesakes.js';
import { TiedDocuments } from './tied-documents.js';
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
  const gathered = gatherNames(documents, decideKinds(documents));
  const united = uniteSpellings(gathered, new Context(namesByDocument(documents, gathered)));
  const divider = new NameDivider(documents, united);
  const ties = new TiedDocuments(namesByDocument(documents, united));
  splitNamesakes(documents, united, ties, divider);
  splitInstitutions(united, ties, divider);
  const corpus = divider.corpus();
  const byDocument = namesByDocument(documents, corpus);
  const places = new Set(
    corpus.names.filter(({ kind }) => kind === 'location').map(({ key }) => key),
  );
  const links = byDocument.map((names, d) =>
    linkInDocument(names, {
      isPlace: ({ key }) => places.has(key),
      glosses: glossesOf(documents[d] as AnnotatedDocument, corpus.places[d] as Int32Array),
      isTogether: (one, other) => isTogether(d, one, other),
    }),
  );
  dropAccidents(corpus.names, links);
  const context = new Context(byDocument);
  const corpusLinks = new CorpusLinks(corpus.names, context, links);
  const labels = new Map<number, string>();
  const memberships = byDocument.map((names, d) => {
    const found = new Map<number, Membership>();
    for (const name of names) found.set(name.id, membership(name, d));
    return found;
  });
  const { names } = corpus;
  const misses = findNearMisses({ names, context, links: corpusLinks, memberships, labelOf });
  return nameEntities(documents, corpus, memberships, misses, decisions);

  function labelOf({ id, kind, forms, namesake }: Name): string {
    return getOrInsert(labels, id, () => {
      const full = [...forms.values()].map((form) => ({ ...form, full: true, plural: false }));
      return qualified(chooseLabel(kind, full), namesake?.qualifier);
    });
  }

  function isTogether(d: number, one: Name, other: Name): boolean {
    const sentencesOf = ({ id }: Name) =>
      (documents[d]?.mentions ?? [])
        .filter((_, m) => corpus.places[d]?.[m] === id)
        .map(({ sentence }) => sentence);
    const others = new Set(sentencesOf(other));
    return sentencesOf(one).some((sentence) => others.has(sentence));
  }

  /** What a name stands for in its document, as far as short forms of short forms lead. */
  function linkHere(name: Name, d: number): Candidate | undefined {
    let here: Candidate | undefined;
    const seen = new Set([name.id]);
    for (let next = links[d]?.get(name.id); next; next = links[d]?.get(next.name.id)) {
      if (seen.has(next.name.id) || !fits(name, next.name)) break;
      seen.add(next.name.id);
      here = { name: next.name, relation: relationOf(name, next.name) ?? next.relation };
    }
    return here;
  }

  function membership(name: Name, d: number): Membership {
    const here = linkHere(name, d);
    const there = corpusLinks.find(here?.name ?? name, d);
    // A longer name elsewhere must fit the short form itself, not only what stands between them.
    if (there && (!here || fits(name, there.name))) {
      const via = here ? (relationOf(name, there.name) ?? here.relation) : there.relation;
      return { root: there.name, reason: `${via} of ${labelOf(there.name)}` };
    }
    if (!here) return { root: name };
    return { root: here.name, reason: `${here.relation} of ${labelOf(here.name)} in its document` };
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
  const bare = !short.key.includes(' ');
  return short.kind !== 'person' || bare || relationOf(short, long) !== undefined;
}

/** The names of each document by their first mention, what stands in headings last. */
function namesByDocument(documents: readonly AnnotatedDocument[], corpus: CorpusNames): Name[][] {
  return documents.map(({ document, sentences, mentions }, d) => {
    const [body, headings] = [new Set<number>(), new Set<number>()];
    mentions.forEach((mention, m) => {
      const id = corpus.places[d]?.[m] ?? -1;
      const paragraph = document.prose.paragraphs[sentences[mention.sentence]?.paragraph ?? 0];
      if (id >= 0) (paragraph?.role === 'heading' ? headings : body).add(id);
    });
    return [...new Set([...body, ...headings])].map((id) => corpus.names[id] as Name);
  });
}

/** Pairs of names of which the second stands in brackets right after the first, as "id id". */
function glossesOf({ sentences, mentions }: AnnotatedDocument, place: Int32Array): Set<string> {
  const glosses = new Set<string>();
  mentions.forEach((mention, m) => {
    const next = mentions[m + 1];
    if (!next || next.sentence !== mention.sentence) return;
    const text = sentences[mention.sentence]?.text ?? '';
    const between = text.slice(mention.offset + mention.name.length, next.offset);
    if (/^\s?\($/.test(between)) glosses.add(`${place[m]} ${place[m + 1]}`);
  });
  return glosses;
}

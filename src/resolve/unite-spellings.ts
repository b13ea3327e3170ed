import { compareStrings } from '../model/order.js';
import type { Context } from './context.js';
import type { CorpusNames, Form, Name } from './corpus-names.js';
import { getOrInsert } from './get-or-insert.js';

/**
 * Unites names that sound alike across transliterations ("Chernobyl", "Chornobyl"). Two spellings in
 * one document are taken for two names, because a writer spells one name one way; so are spellings
 * in documents that share no other name.
 */
export function uniteSpellings(corpus: CorpusNames, context: Context): CorpusNames {
  const bySound = new Map<string, Name[]>();
  for (const name of corpus.names) {
    if (name.sound === undefined) continue;
    const key = `${name.kind} ${name.sound}`;
    getOrInsert(bySound, key, () => []).push(name);
  }
  const into = new Int32Array(corpus.names.length).map((_, id) => id);
  const names = [...corpus.names];
  for (const group of bySound.values()) {
    if (group.length < 2 || shareDocument(group)) continue;
    const [first, ...rest] = [...group].sort(
      (a, b) => b.documents.length - a.documents.length || compareStrings(a.key, b.key),
    ) as [Name, ...Name[]];
    const others = rest.filter((other) => context.isShared(other.documents, other, first));
    names[first.id] = unite(first, others);
    for (const other of others) into[other.id] = first.id;
  }
  const places = corpus.places.map((place) =>
    place.map((id) => (id < 0 ? id : (into[id] as number))),
  );
  return {
    names: names.map((name, id) =>
      into[id] === id
        ? name
        : { ...name, shortForms: new Map(), asShort: new Set<string>(), documents: [] },
    ),
    places,
  };
}

function shareDocument(group: readonly Name[]): boolean {
  const seen = new Set<number>();
  for (const name of group) {
    for (const document of name.documents) {
      if (seen.has(document)) return true;
      seen.add(document);
    }
  }
  return false;
}

function unite(first: Name, others: readonly Name[]): Name {
  const forms = new Map<string, Form>(first.forms);
  const asShort = new Set(first.asShort);
  const shortForms = new Map(first.shortForms);
  const documents = [...first.documents];
  for (const other of others) {
    for (const form of other.forms.values()) {
      forms.set(form.text, { ...form, sameness: 'spelling of the same name' });
    }
    for (const form of other.asShort) asShort.add(form);
    for (const [form, relation] of other.shortForms)
      if (!shortForms.has(form)) shortForms.set(form, relation);
    documents.push(...other.documents);
  }
  return { ...first, forms, asShort, shortForms, documents: documents.sort((a, b) => a - b) };
}

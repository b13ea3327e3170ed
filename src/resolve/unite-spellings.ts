import type { CorpusNames, Form, Name } from './corpus-names.js';
import { getOrInsert } from './get-or-insert.js';

/**
 * Unites names that sound alike across transliterations ("Latakia", "Lattakia"). Two spellings in
 * one document are taken for two names: a writer spells one name one way.
 */
export function uniteSpellings(corpus: CorpusNames): CorpusNames {
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
    const [first, ...others] = [...group].sort(
      (a, b) => b.documents.length - a.documents.length || a.id - b.id,
    );
    const united = unite(first as Name, others);
    names[united.id] = united;
    for (const other of others) into[other.id] = united.id;
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

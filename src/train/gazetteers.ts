import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { GAZETTEER_LISTS, type GazetteerData, LONGEST_ENTRY } from '../nlp/gazetteer.js';
import { hashString, mix } from '../nlp/hash.js';

interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly capital: readonly string[];
  readonly demonyms: { readonly eng?: { readonly f: string; readonly m: string } };
}

/** Hashes the lists of names in `folder`, and countries and demonyms from the package world-countries. */
export function hashGazetteers(folder: string): GazetteerData {
  const lists = new Map<number, number>();
  const add = (name: string, list: (typeof GAZETTEER_LISTS)[number]) => {
    const words = name.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’&]*/gu) ?? [];
    if (words.length === 0 || words.length > LONGEST_ENTRY) return;
    const key = words.map((word) => hashString(word)).reduce((joined, hash) => mix(joined, hash));
    lists.set(key, (lists.get(key) ?? 0) | (1 << GAZETTEER_LISTS.indexOf(list)));
  };
  for (const list of GAZETTEER_LISTS) {
    if (list === 'countries' || list === 'demonyms') continue;
    const lines = readFileSync(join(folder, `${list}.txt`), 'utf8').split('\n');
    for (const line of lines) {
      add(line, list);
      if (list === 'peoples-and-religions')
        add(line.endsWith('s') ? line.slice(0, -1) : `${line}s`, list);
    }
  }
  const countries = createRequire(import.meta.url)('world-countries') as readonly Country[];
  for (const { name, altSpellings, demonyms } of countries) {
    for (const form of [name.common, name.official]) add(form, 'countries');
    for (const form of altSpellings) if (form.length > 3) add(form, 'countries');
    if (!demonyms.eng) continue;
    for (const form of [demonyms.eng.f, demonyms.eng.m]) {
      add(form, 'demonyms');
      add(`${form}s`, 'demonyms');
    }
  }
  const entries = Int32Array.from(lists.keys()).sort();
  return { entries, lists: Uint16Array.from(entries, (entry) => lists.get(entry) ?? 0) };
}

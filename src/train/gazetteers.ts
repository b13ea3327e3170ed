import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fold } from '../model/fold.js';
import { GAZETTEER_LISTS, type GazetteerData, LONGEST_ENTRY } from '../nlp/gazetteer.js';
import { hashString, mix } from '../nlp/hash.js';
import type { NameStock } from './name-swaps.js';

interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly capital: readonly string[];
  readonly demonyms: { readonly eng?: { readonly f: string; readonly m: string } };
}

/** Lists written for this project, beside those of the data folder. */
const OWN = join('src', 'train', 'gazetteers');

type ListName = (typeof GAZETTEER_LISTS)[number];

/**
 * Hashes the lists of names in `folder` and in this project's own, and countries and demonyms from the package
 * world-countries.
 */
export function hashGazetteers(folder: string): GazetteerData {
  const lists = new Map<number, number>();
  const add = (name: string, list: ListName) => {
    const words = name.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’&]*/gu) ?? [];
    if (words.length === 0 || words.length > LONGEST_ENTRY) return;
    const key = words
      .map((word) => hashString(fold(word)))
      .reduce((joined, hash) => mix(joined, hash));
    lists.set(key, (lists.get(key) ?? 0) | (1 << GAZETTEER_LISTS.indexOf(list)));
  };
  for (const list of GAZETTEER_LISTS) {
    const path = [folder, OWN].map((place) => join(place, `${list}.txt`)).find(existsSync);
    if (path === undefined) continue;
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      add(line, list);
      if (/^The /.test(line)) add(line.slice('The '.length), list);
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
  return { entries, lists: Int32Array.from(entries, (entry) => lists.get(entry) ?? 0) };
}

/** The names of this project's own lists, as they are written. */
export function readNameStock(): NameStock {
  const read = (list: ListName) =>
    readFileSync(join(OWN, `${list}.txt`), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  return {
    given: read('world-given-names'),
    family: read('world-family-names'),
    organizations: [
      ...read('world-organizations'),
      ...read('world-companies'),
      ...read('world-media'),
      ...read('world-teams'),
    ],
    groups: read('world-peoples'),
    places: read('world-places'),
  };
}

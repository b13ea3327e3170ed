import { otherForms } from './given-names.js';
import type { NameAnalysis, Relation } from './name-analysis.js';
import { parsePersonName } from './parse-person-name.js';
import { soundOf } from './sound.js';

/** Of a longer list only the first counts: its subsequences would be too many. */
const MAX_GIVEN = 5;

/** Titles whose bearers are numbered. */
const REGNAL = new Set(['king', 'queen', 'pope', 'emperor', 'empress', 'tsar', 'sultan', 'shah']);

/** What a person's name says of the names that it may abbreviate or be abbreviated to. */
export function analysePersonName(name: string): NameAnalysis {
  const { given, surname, withParticles, generation, nickname } = parsePersonName(name);
  const plain = [...given, surname].join(' ');
  const key = generation ? `${plain} ${generation}` : plain;
  const shortForms = new Map<string, Relation>();
  const set = (form: string, relation: Relation) => {
    if (form !== key && !shortForms.has(form)) shortForms.set(form, relation);
  };
  // Without "Jr." a name is the father's. A monarch's number may go: "Queen Elizabeth II".
  const regnal = generation !== undefined && REGNAL.has(given[0] ?? '');
  const add = (form: string, relation: Relation) => {
    if (generation) set(`${form} ${generation}`, relation);
    if (!generation || regnal || relation === 'surname' || relation === 'given name') {
      set(form, relation);
    }
  };
  if (given.length > 0) {
    if (regnal) set(plain, 'part of the name');
    add(surname, 'surname');
    add(withParticles, 'surname');
    for (const form of reducedForms(given)) add(`${form.text}${surname}`, form.relation);
    if ((given[0] as string).length > 1) add(given[0] as string, 'given name');
    // One name more would do for another person; three are enough to know her by.
    if (given.length > 2) add([...given.slice(1), surname].join(' '), 'part of the name');
    for (let n = 2; n <= given.length; n++) add(given.slice(0, n).join(' '), 'given name');
    if (nickname) add(`${nickname} ${surname}`, 'nickname');
    for (const other of otherForms(given[0] as string)) {
      for (const { text } of reducedForms([other, ...given.slice(1)])) {
        if (text.startsWith(`${other} `)) add(`${text}${surname}`, 'other form');
      }
    }
  }
  const full = given.some((part) => part.length > 1);
  const sound = full && given.every((part) => part.length > 1) ? plain.split(' ').map(soundOf) : [];
  if (generation) sound.push(generation);
  return {
    key,
    sameness: 'same name',
    ...(full && sound.length > 1 && { sound: sound.join(' ') }),
    asShort: [key.replace(/^el /, 'al ')],
    shortForms,
    full,
  };
}

interface ShortForm {
  readonly text: string;
  readonly relation: Relation;
}

/**
 * Given names with some left out or cut to initials. The first one stays, because a different one
 * makes a different person, unless it is an initial ("W. Mark Felt"). No initial stays after a name
 * that went: who is "George W." is not "George H. W.".
 */
function reducedForms(given: readonly string[]): ShortForm[] {
  const kept = given.length > MAX_GIVEN ? given.slice(0, 1) : given;
  const whole: Relation = kept.length < given.length ? 'part of the name' : 'name without initials';
  let forms: (ShortForm & { readonly cut?: true })[] = [{ text: '', relation: whole }];
  kept.forEach((name, i) => {
    const isInitial = name.length === 1;
    forms = forms.flatMap((form): typeof forms => {
      const { text, relation, cut } = form;
      const left = {
        text,
        relation: isInitial ? relation : 'part of the name',
        cut: true,
      } as const;
      if (cut && isInitial) return [left];
      const next: typeof forms = [{ ...form, text: `${text}${name} ` }];
      const cutTo = i > 0 && relation !== 'initials' ? 'middle initial' : 'initials';
      if (!isInitial && !cut) next.push({ text: `${text}${name[0]} `, relation: cutTo });
      return i > 0 ? [...next, left] : next;
    });
  });
  const leadingInitial = kept.length > 1 && kept[0]?.length === 1;
  return leadingInitial ? [...forms, ...reducedForms(kept.slice(1))] : forms;
}

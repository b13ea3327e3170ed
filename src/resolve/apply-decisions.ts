import { compareStrings } from '../model/order.js';
import type { Decisions } from './decisions.js';
import { type DraftForm, type EntityDraft, labelOf, mentionsOf } from './entity-draft.js';
import { slugOf } from './entity-keys.js';
import { getOrInsert } from './get-or-insert.js';
import { canonicalRule, describeRule, type Rule, ruleKey, type SplitRule } from './rule.js';

/** Of a mention, what decides where it goes. */
export interface PlacedMention {
  /** Index of its document. */
  readonly document: number;
  /** Its surface form. */
  readonly surface: string;
}

/** What resolution found: entities, and what each document says of them. */
export interface Found {
  readonly drafts: readonly EntityDraft[];
  /** Ids of the documents, by index. */
  readonly documents: readonly string[];
  /** The surface forms of a draft in one document, with how often it uses them. */
  readonly formsIn: (draft: number, document: number) => readonly DraftForm[];
}

/** What the user's decisions make of the entities that resolution found. */
export interface Decided {
  readonly drafts: readonly EntityDraft[];
  /** Where a mention goes that resolution gave to a draft: an index into `drafts`, or -1. */
  readonly move: (index: number, mention?: PlacedMention) => number;
  /** Pairs of drafts that the user keeps apart. */
  readonly apart: readonly (readonly [number, number])[];
  /** Rules that matched nothing, or not all that they name, and merges that a never-merge stopped. */
  readonly unmatched: readonly string[];
}

/**
 * Replays the user's decisions. All rules are matched against what resolution found, so that their
 * order does not matter, and replaying them twice is replaying them once. A never-merge rule always
 * wins: it takes apart what resolution joined, and stops a merge that would join its names by way of
 * others.
 */
export function applyDecisions(found: Found, { rules }: Decisions): Decided {
  const drafts: EntityDraft[] = found.drafts.map((draft) => ({
    ...draft,
    forms: new Map(draft.forms),
  }));
  /** Where a surface form of a draft went, and the mentions of a draft in a document. */
  const takenOut = new Map<string, number>();
  const splitOff = new Map<string, number>();
  const origins = new Map<number, number>();
  const parts = new Map<string, number>();
  const unmatched = new Set<string>();
  const sorted = [...rules].sort((a, b) => compareStrings(canonicalRule(a), canonicalRule(b)));

  const forbidden: (readonly [string, string])[] = [];
  for (const rule of sorted) {
    if (rule.type === 'never-merge') forbidden.push(...pairs(rule.names));
  }
  for (const [a, b] of forbidden) takeApart(a, b);

  const wholes = selector(drafts);
  for (const rule of sorted) if (rule.type === 'split') split(rule);
  const select = selector(drafts);
  const pick = (name: string, rule: Rule): number | undefined => {
    const index = select(name);
    if (index === undefined) unmatched.add(describeRule(rule));
    return index;
  };
  const apart = forbidden.map(([a, b]): Apart => [select(a), select(b)]);
  const sets = new Sets(drafts.length);
  for (const rule of sorted) {
    if (!('names' in rule)) continue;
    const members = rule.names.map((name) => pick(name, rule)).filter((i) => i !== undefined);
    if (rule.type === 'never-merge') continue;
    for (const member of members.slice(1)) {
      const joined = sets.join(members[0] as number, member, apart);
      if (!joined) unmatched.add(describeRule(rule));
    }
  }

  const target = joinDrafts(drafts, sets);
  const banned = new Set<number>();
  for (const rule of sorted) {
    if ('names' in rule || rule.type === 'split') continue;
    const index = pick(rule.name, rule);
    const draft = index === undefined ? undefined : drafts[target(index)];
    if (index === undefined || !draft) continue;
    if (rule.type === 'ban') banned.add(target(index));
    else if (rule.type === 'retype') draft.kind = rule.kind;
    else draft.label = rule.to;
  }
  return {
    drafts,
    move: (index, mention) => {
      const moved = target(mention ? placeOf(index, mention) : index);
      return banned.has(moved) ? -1 : moved;
    },
    apart: apart.flatMap(([a, b]) =>
      a === undefined || b === undefined ? [] : [[target(a), target(b)] as const],
    ),
    unmatched: [...unmatched].sort(compareStrings),
  };

  /** Where both names are aliases of one entity, the one that is not its label goes out, or both. */
  function takeApart(a: string, b: string): void {
    const [keyA, keyB] = [ruleKey(a), ruleKey(b)];
    if (keyA === keyB) return;
    for (let i = 0; i < found.drafts.length; i++) {
      const draft = drafts[i] as EntityDraft;
      const keys = new Set([...draft.forms.keys()].map(ruleKey));
      if (!keys.has(keyA) || !keys.has(keyB)) continue;
      const label = ruleKey(labelOf(draft));
      for (const key of [keyA, keyB]) if (key !== label) takeOut(i, key);
    }
  }

  function takeOut(index: number, key: string): void {
    const draft = drafts[index] as EntityDraft;
    const forms = [...draft.forms.values()].filter(({ text }) => ruleKey(text) === key);
    for (const { text } of forms) draft.forms.delete(text);
    origins.set(drafts.length, index);
    takenOut.set(`${index}\n${key}`, drafts.length);
    drafts.push({
      identity: `${draft.identity}\n${key}`,
      kind: draft.kind,
      forms: new Map(
        forms.map((form) => [
          form.text,
          { ...form, full: true, reasons: new Map([['kept apart by a decision', form.mentions]]) },
        ]),
      ),
    });
  }

  function placeOf(index: number, { document, surface }: PlacedMention): number {
    const place = takenOut.get(`${index}\n${ruleKey(surface)}`) ?? index;
    return splitOff.get(`${place}\n${document}`) ?? place;
  }

  /** The mentions of an entity in some documents become an entity of their own. */
  function split(rule: Rule & SplitRule): void {
    const whole = wholes(rule.name);
    const draft = whole === undefined ? undefined : drafts[whole];
    if (whole === undefined || !draft) {
      unmatched.add(describeRule(rule));
      return;
    }
    const part = getOrInsert(parts, `${whole}\n${rule.as}`, () => {
      const identity = `${draft.identity}\n${rule.as}`;
      return drafts.push({ identity, kind: draft.kind, forms: new Map(), label: rule.as }) - 1;
    });
    for (const document of rule.documents.map((id) => found.documents.indexOf(id))) {
      for (const form of formsIn(whole, document)) {
        const left = draft.forms.get(form.text) as DraftForm;
        if (left.mentions === form.mentions) draft.forms.delete(form.text);
        else draft.forms.set(form.text, { ...left, mentions: left.mentions - form.mentions });
        addForm((drafts[part] as EntityDraft).forms, form, 'set apart by a decision');
        splitOff.set(`${whole}\n${document}`, part);
      }
      if (splitOff.get(`${whole}\n${document}`) !== part) unmatched.add(describeRule(rule));
    }
  }

  /** The surface forms that a document uses of a draft, if no rule has set them apart yet. */
  function formsIn(index: number, document: number): DraftForm[] {
    const origin = origins.get(index) ?? index;
    return found
      .formsIn(origin, document)
      .filter(({ text }) => placeOf(origin, { document, surface: text }) === index);
  }
}

/** Joins the drafts of each set into the one with the most mentions, and says where each went. */
function joinDrafts(drafts: EntityDraft[], sets: Sets): (index: number) => number {
  const heads = new Map<number, number>();
  for (const members of sets.groups()) {
    const [head, ...others] = members.sort(
      (a, b) =>
        mentionsOf(drafts[b] as EntityDraft) - mentionsOf(drafts[a] as EntityDraft) ||
        compareStrings((drafts[a] as EntityDraft).identity, (drafts[b] as EntityDraft).identity),
    ) as [number, ...number[]];
    const { forms } = drafts[head] as EntityDraft;
    for (const other of others) {
      heads.set(other, head);
      for (const form of (drafts[other] as EntityDraft).forms.values())
        addForm(forms, form, 'merged by a decision');
      (drafts[other] as EntityDraft).forms.clear();
    }
    const whole = drafts[head] as EntityDraft;
    const isNamesake = (other: number) => drafts[other]?.namesakeOf === whole.namesakeOf;
    if (whole.namesakeOf !== undefined && others.some(isNamesake)) delete whole.qualifier;
  }
  return (index) => heads.get(index) ?? index;
}

function addForm(forms: Map<string, DraftForm>, form: DraftForm, reason: string): void {
  const known = forms.get(form.text);
  const reasons = new Map(known?.reasons).set(reason, form.mentions);
  const mentions = form.mentions + (known?.mentions ?? 0);
  forms.set(form.text, known ? { ...known, mentions, reasons } : { ...form, full: false, reasons });
}

/** Finds a draft by key, label or alias; where several match, the one with the most mentions. */
function selector(drafts: readonly EntityDraft[]): (name: string) => number | undefined {
  const byName = new Map<string, number[]>();
  const byUse = drafts
    .map((draft, index) => ({ draft, index, mentions: mentionsOf(draft), label: labelOf(draft) }))
    .filter(({ mentions }) => mentions > 0)
    .sort((a, b) => b.mentions - a.mentions || compareStrings(a.draft.identity, b.draft.identity));
  const add = (key: string, index: number) => getOrInsert(byName, key, () => []).push(index);
  for (const { draft, index, label } of byUse) {
    add(`key ${draft.kind}:${slugOf(label)}`, index);
    add(`label ${ruleKey(label)}`, index);
    for (const text of draft.forms.keys()) add(`alias ${ruleKey(text)}`, index);
  }
  return (name) =>
    (byName.get(`key ${name}`) ??
      byName.get(`label ${ruleKey(name)}`) ??
      byName.get(`alias ${ruleKey(name)}`))?.[0];
}

/** Two drafts that must never meet; undefined where a name matches none. */
type Apart = readonly [number | undefined, number | undefined];

/** Disjoint sets of drafts, some of which must never meet. */
class Sets {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, i) => i);
  }

  /** Joins two sets; false where they must not meet. */
  join(a: number, b: number, apart: readonly Apart[]): boolean {
    const [rootA, rootB] = [this.#find(a), this.#find(b)];
    const forbidden = apart.some(([x, y]) => {
      if (x === undefined || y === undefined) return false;
      const roots = [this.#find(x), this.#find(y)];
      return rootA !== rootB && roots.includes(rootA) && roots.includes(rootB);
    });
    if (!forbidden) this.#parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    return !forbidden;
  }

  /** The sets of more than one. */
  groups(): number[][] {
    const groups = new Map<number, number[]>();
    this.#parents.forEach((_, i) => {
      getOrInsert(groups, this.#find(i), () => []).push(i);
    });
    return [...groups.values()].filter((members) => members.length > 1);
  }

  #find(i: number): number {
    let root = i;
    while (this.#parents[root] !== root) root = this.#parents[root] as number;
    return root;
  }
}

function pairs(names: readonly string[]): (readonly [string, string])[] {
  return names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
}

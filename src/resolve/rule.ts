import type { Kind } from '../model/kind.js';
import { compareStrings } from '../model/order.js';
import { words } from './name-words.js';

/**
 * A correction by the user. An entity is named by its key ("person:ada-lovelace"), its label or one
 * of its aliases; case and diacritics are free.
 */
export type Rule = RuleContent & {
  /** Where the rule stands in its file, from 1. */
  readonly line: number;
};

/** What a rule says, wherever it stands. */
export type RuleContent = NamesRule | RenameRule | RetypeRule | BanRule | SplitRule;

/** These names are one entity, or never are. */
export interface NamesRule {
  readonly type: 'merge' | 'never-merge';
  readonly names: readonly string[];
}

export interface RenameRule {
  readonly type: 'rename';
  readonly name: string;
  readonly to: string;
}

export interface RetypeRule {
  readonly type: 'retype';
  readonly name: string;
  readonly kind: Kind;
}

/** The name is no entity. */
export interface BanRule {
  readonly type: 'ban';
  readonly name: string;
}

/** The mentions of the entity in these documents are an entity of their own. */
export interface SplitRule {
  readonly type: 'split';
  readonly name: string;
  /** Ids of documents. */
  readonly documents: readonly string[];
  /** The label of the new entity. */
  readonly as: string;
}

/** The rule as a person would say it, with its line, for reports. */
export function describeRule(rule: Rule): string {
  return `line ${rule.line}: ${describeContent(rule)}`;
}

/** What a rule says, as a person would say it. */
export function describeContent(rule: RuleContent): string {
  switch (rule.type) {
    case 'merge':
    case 'never-merge':
      return `${rule.type} ${rule.names.join(', ')}`;
    case 'rename':
      return `rename ${rule.name} to ${rule.to}`;
    case 'retype':
      return `retype ${rule.name} as ${rule.kind}`;
    case 'ban':
      return `ban ${rule.name}`;
    case 'split':
      return `split ${rule.name} in ${rule.documents.join(', ')} as ${rule.as}`;
  }
}

/** How two spellings of a name in the file are compared. */
export function ruleKey(name: string): string {
  return words(name).join(' ');
}

/** The same for rules that say the same, wherever they stand; orders rules by what they say. */
export function canonicalRule(rule: RuleContent & { readonly line?: number }): string {
  const { line: _, ...said } = rule;
  if ('names' in said)
    return JSON.stringify({ ...said, names: [...said.names].sort(compareStrings) });
  if ('documents' in said) {
    return JSON.stringify({ ...said, documents: [...said.documents].sort(compareStrings) });
  }
  return JSON.stringify(said);
}

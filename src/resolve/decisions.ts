import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { UsageError } from '../model/errors.js';
import { KINDS, type Kind } from '../model/kind.js';
import { words } from './fold.js';

/**
 * A correction by the user. An entity is named by its key ("person:ada-lovelace"), its label or one
 * of its aliases; case and diacritics are free.
 */
export type Rule = NamesRule | RenameRule | RetypeRule | BanRule;

interface Placed {
  /** Where the rule stands in its file, from 1. */
  readonly line: number;
}

/** These names are one entity, or never are. */
export interface NamesRule extends Placed {
  readonly type: 'merge' | 'never-merge';
  readonly names: readonly string[];
}

export interface RenameRule extends Placed {
  readonly type: 'rename';
  readonly name: string;
  readonly to: string;
}

export interface RetypeRule extends Placed {
  readonly type: 'retype';
  readonly name: string;
  readonly kind: Kind;
}

/** The name is no entity. */
export interface BanRule extends Placed {
  readonly type: 'ban';
  readonly name: string;
}

/** The user's corrections, replayed on every build. Their order does not matter. */
export interface Decisions {
  readonly rules: readonly Rule[];
}

const SHAPES: Readonly<Record<string, string>> = {
  merge: 'a list of lists of names, like - [Ada Lovelace, Countess of Lovelace]',
  'never-merge': 'a list of lists of names, like - [Ada Lovelace, Ralph Lovelace]',
  rename: 'names and what to call them, like Countess of Lovelace: Ada Lovelace',
  retype: `names and kinds (${KINDS.join(', ')}), like Lovelace Ltd: organization`,
  ban: 'a list of names, like - Read More',
};

/**
 * Reads a decisions file: a YAML mapping with any of `merge`, `never-merge`, `rename`, `retype`, `ban`.
 * @param text what stands in the file
 * @param name what to call the file in messages
 * @throws UsageError naming file, line and remedy where the file is no such mapping, or where two of
 * its rules contradict each other
 */
export function parseDecisions(text: string, name: string): Decisions {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (node: Node | null | undefined) => lines.linePos(node?.range?.[0] ?? 0).line;
  const fail = (line: number, message: string): never => {
    throw new UsageError(`${name}:${line}: ${message}`);
  };
  const [error] = document.errors;
  if (error)
    fail(lines.linePos(error.pos[0]).line, `this is no YAML (${error.code}): mend the line`);
  const rules: Rule[] = [];
  if (document.contents === null) return { rules };
  if (!isMap<Node, Node | null>(document.contents)) {
    return fail(1, `expected sections (${Object.keys(SHAPES).join(', ')}), each with its rules`);
  }
  for (const { key, value } of document.contents.items) {
    const section = isScalar(key) ? String(key.value) : '';
    const shape = Object.hasOwn(SHAPES, section) ? SHAPES[section] : undefined;
    if (!shape) {
      fail(lineOf(key), `no section is called "${section}": use ${Object.keys(SHAPES).join(', ')}`);
    }
    if (value === null || (isScalar(value) && value.value === null)) continue;
    const wrong = (node: Node | null) => fail(lineOf(node ?? key), `"${section}" is ${shape}`);
    const nameAt = (node: unknown, at: Node): string => {
      if (!isScalar(node) || typeof node.value !== 'string') return wrong(at);
      return words(node.value).length > 0 ? node.value.trim() : wrong(at);
    };
    if (section === 'rename' || section === 'retype') {
      if (!isMap<Node, Node | null>(value)) return wrong(value);
      for (const item of value.items) {
        const from = nameAt(item.key, item.key);
        const to = nameAt(item.value, item.key);
        const line = lineOf(item.key);
        if (section === 'rename') rules.push({ type: 'rename', name: from, to, line });
        else {
          const kind = KINDS.find((each) => each === to) ?? wrong(item.key);
          rules.push({ type: 'retype', name: from, kind, line });
        }
      }
      continue;
    }
    if (!isSeq<Node>(value)) return wrong(value);
    for (const item of value.items) {
      const line = lineOf(item);
      if (section === 'ban') rules.push({ type: 'ban', name: nameAt(item, item), line });
      else if (!isSeq(item) || item.items.length < 2) return wrong(item);
      else {
        const names = item.items.map((each) => nameAt(each, item));
        rules.push({ type: section as 'merge' | 'never-merge', names, line });
      }
    }
  }
  refuseContradictions(rules, fail);
  return { rules };
}

/** The rule as a person would say it, with its line, for reports. */
export function describeRule(rule: Rule): string {
  const names = 'names' in rule ? rule.names.join(', ') : rule.name;
  const rest =
    rule.type === 'rename' ? ` to ${rule.to}` : rule.type === 'retype' ? ` as ${rule.kind}` : '';
  return `line ${rule.line}: ${rule.type} ${names}${rest}`;
}

/** How two spellings of a name in the file are compared. */
export function ruleKey(name: string): string {
  return words(name).join(' ');
}

function refuseContradictions(
  rules: readonly Rule[],
  fail: (line: number, message: string) => never,
): void {
  const said = new Map<string, { value: string; line: number }>();
  const claim = (subject: string, value: string, rule: Rule) => {
    const known = said.get(subject);
    if (known && known.value !== value) {
      fail(rule.line, `this contradicts line ${known.line}: take one of the two away`);
    }
    said.set(subject, { value, line: rule.line });
  };
  for (const rule of rules) {
    if (rule.type === 'rename') claim(`rename ${ruleKey(rule.name)}`, rule.to, rule);
    if (rule.type === 'retype') claim(`retype ${ruleKey(rule.name)}`, rule.kind, rule);
    const banned = rule.type === 'ban' ? 'banned' : 'kept';
    if (rule.type !== 'never-merge') {
      for (const name of 'names' in rule ? rule.names : [rule.name]) {
        claim(`presence ${ruleKey(name)}`, banned, rule);
      }
    }
    if (!('names' in rule)) continue;
    const keys = [...new Set(rule.names.map(ruleKey))].sort();
    keys.forEach((a, i) => {
      for (const b of keys.slice(i + 1)) claim(`pair ${a}\n${b}`, rule.type, rule);
    });
  }
}

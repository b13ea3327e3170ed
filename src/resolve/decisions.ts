import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { UsageError } from '../model/errors.js';
import { KINDS } from '../model/kind.js';
import { findContradiction } from './contradictions.js';
import { words } from './name-words.js';
import type { Rule, RuleContent } from './rule.js';

/** The user's corrections, replayed on every build. Their order does not matter. */
export interface Decisions {
  readonly rules: readonly Rule[];
}

/** The sections of a decisions file, in their usual order, and what stands in each. */
export const SHAPES: Readonly<Record<RuleContent['type'], string>> = {
  merge: 'a list of lists of names, like - [Ada Lovelace, Countess of Lovelace]',
  'never-merge': 'a list of lists of names, like - [Ada Lovelace, Ralph Lovelace]',
  rename: 'names and what to call them, like Countess of Lovelace: Ada Lovelace',
  retype: `names and kinds (${KINDS.join(', ')}), like Lovelace Ltd: organization`,
  ban: 'a list of names, like - Read More',
  split:
    'a list of what to take from whom, like - {name: Lovelace, documents: [a.txt], as: Ralph Lovelace}',
};

/**
 * Reads a decisions file: a YAML mapping with any of `merge`, `never-merge`, `rename`, `retype`,
 * `ban`, `split`.
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
  const plain = (node: unknown): unknown => (isNode(node) ? node.toJS(document) : undefined);
  for (const { key, value } of document.contents.items) {
    const section = isScalar(key) ? String(key.value) : '';
    if (!isSection(section)) {
      return fail(
        lineOf(key),
        `no section is called "${section}": use ${Object.keys(SHAPES).join(', ')}`,
      );
    }
    if (value === null || (isScalar(value) && value.value === null)) continue;
    const wrong = (node: Node | null) =>
      fail(lineOf(node ?? key), `"${section}" is ${SHAPES[section]}`);
    if (!isMap<Node, Node | null>(value) && !isSeq<Node>(value)) return wrong(value);
    const entries = isMap(value) ? value.items.map(({ key }) => key) : value.items;
    entries.forEach((node, i) => {
      const content: unknown = isMap<Node, Node | null>(value)
        ? [plain(node), plain(value.items[i]?.value)]
        : plain(node);
      const rule = ruleOf(section, content, isMap(value));
      rules.push({ ...(rule ?? wrong(node)), line: lineOf(node) });
    });
  }
  const contradiction = findContradiction(rules);
  if (contradiction) {
    const [first, second] = contradiction;
    fail(second.line, `this contradicts line ${first.line}: take one of the two away`);
  }
  return { rules };
}

function isSection(name: string): name is RuleContent['type'] {
  return Object.hasOwn(SHAPES, name);
}

/**
 * A rule from what stands in a section: an item of a list, or the two sides of a mapping's entry.
 * @returns undefined where it has another shape
 */
function ruleOf(
  type: RuleContent['type'],
  content: unknown,
  isEntry: boolean,
): RuleContent | undefined {
  if (isEntry !== (type === 'rename' || type === 'retype')) return undefined;
  switch (type) {
    case 'merge':
    case 'never-merge': {
      const names = namesIn(content);
      return names && names.length > 1 ? { type, names } : undefined;
    }
    case 'rename':
    case 'retype': {
      const [name, to] = namesIn(content) ?? [];
      const kind = KINDS.find((each) => each === to);
      if (!name || !to) return undefined;
      return type === 'rename' ? { type, name, to } : kind && { type, name, kind };
    }
    case 'ban': {
      const [name] = namesIn([content]) ?? [];
      return name ? { type, name } : undefined;
    }
    case 'split': {
      if (typeof content !== 'object' || content === null) return undefined;
      const fields = new Map(Object.entries(content));
      const [name, as] = namesIn([fields.get('name'), fields.get('as')]) ?? [];
      const documents = namesIn(fields.get('documents'));
      return name && as && documents?.length && fields.size === 3
        ? { type, name, documents, as }
        : undefined;
    }
  }
}

/** The strings of a list if it holds nothing else, and each has a letter or digit. */
function namesIn(list: unknown): string[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const names = list.map((each) => (typeof each === 'string' ? each.trim() : ''));
  return names.every((name) => words(name).length > 0) ? names : undefined;
}

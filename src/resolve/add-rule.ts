import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { UsageError } from '../model/errors.js';
import { compareStrings } from '../model/order.js';
import { findContradiction } from './contradictions.js';
import { parseDecisions, SHAPES } from './decisions.js';
import { canonicalRule, describeContent, describeRule, type RuleContent } from './rule.js';

const HEADER = ` What we know better than the program does: each build replays it.
 merge and never-merge list names that are one entity, or never are; rename and retype say of a name
 what it is called and what kind it is; ban lists names that are no entity; split says of an entity in
 which documents it is another.`;

/** Fills lines no further than they reach. */
const UNFOLDED = { lineWidth: 0, flowCollectionPadding: false } as const;

/** What became of a decisions file. */
export interface AddedRule {
  /** The new text of the file. */
  readonly text: string;
  /** Where the rule stood already, from 1; undefined where it is new. */
  readonly knownLine?: number;
}

/**
 * Adds a rule to a decisions file in its sorted place; comments and all else stay.
 * @param text what stands in the file; empty where there is none yet
 * @param name what to call the file in messages
 * @throws UsageError where the file or the rule is wrong, or where one of its rules contradicts the new one
 */
export function addRule(text: string, name: string, rule: RuleContent): AddedRule {
  const { rules } = parseDecisions(text, name);
  const said = canonicalRule(rule);
  const known = rules.find((each) => canonicalRule(each) === said);
  if (known) return { text, knownLine: known.line };
  const [first] = findContradiction([...rules, { ...rule, line: 0 }]) ?? [];
  if (first) {
    throw new UsageError(
      `${name}:${first.line}: "${describeContent(rule)}" contradicts ${describeRule(first)}: take that away first`,
    );
  }
  const document = parseDocument(text) as Document<Node>;
  if (document.contents === null) {
    const comment = document.comment ?? document.commentBefore;
    document.comment = null;
    document.commentBefore = comment ?? HEADER;
    document.contents = new YAMLMap();
  }
  insert(document, rule);
  const added = document.toString(UNFOLDED);
  parseDecisions(added, name);
  return { text: added };
}

function insert(document: Document, rule: RuleContent): void {
  const sections = document.contents;
  if (!isMap<Node, Node | null>(sections)) return;
  const order = Object.keys(SHAPES);
  let pair = sections.items.find(({ key }) => keyText(key) === rule.type);
  if (!pair) {
    pair = document.createPair(rule.type, null) as typeof pair & object;
    const at = sections.items.findIndex(
      ({ key }) => order.indexOf(keyText(key)) > order.indexOf(rule.type),
    );
    sections.items.splice(at < 0 ? sections.items.length : at, 0, pair);
  }
  if (rule.type === 'rename' || rule.type === 'retype') {
    if (!isMap<Node, Node | null>(pair.value)) pair.value = new YAMLMap();
    const { items } = pair.value as YAMLMap<Node, Node | null>;
    const entry = document.createPair(rule.name, rule.type === 'rename' ? rule.to : rule.kind);
    insertSorted(items, entry as (typeof items)[number], ({ key }) => keyText(key));
    return;
  }
  if (!isSeq<Node>(pair.value)) pair.value = new YAMLSeq();
  const { items } = pair.value as YAMLSeq<Node>;
  insertSorted(items, itemOf(document, rule), (node) => JSON.stringify(node.toJS(document)));
}

function itemOf(
  document: Document,
  rule: Exclude<RuleContent, { type: 'rename' | 'retype' }>,
): Node {
  if (rule.type === 'ban') return document.createNode(rule.name);
  if (rule.type === 'split') {
    const { name, documents, as } = rule;
    const node = document.createNode({ name, documents: [...documents].sort(compareStrings), as });
    const list = node.get('documents', true);
    if (isSeq(list)) list.flow = true;
    return node;
  }
  const node = document.createNode([...rule.names]) as YAMLSeq;
  node.flow = true;
  return node;
}

/** Puts an item before the first that sorts after it: what was there stays in its order. */
function insertSorted<T>(items: T[], item: T, keyOf: (item: T) => string): void {
  const key = keyOf(item);
  const at = items.findIndex((each) => compareStrings(keyOf(each), key) > 0);
  items.splice(at < 0 ? items.length : at, 0, item);
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

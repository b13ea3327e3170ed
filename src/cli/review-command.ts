import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { type MergeQuestion, mergeQuestions } from '../graph/merge-questions.js';
import { quote } from '../graph/quote.js';
import { UsageError } from '../model/errors.js';
import type { GraphNode, KnowledgeGraph } from '../model/knowledge-graph.js';
import { readDecisions } from '../node/decisions-file.js';
import { readGraph } from '../node/read-graph.js';
import { parseDecisions } from '../resolve/decisions.js';
import { type Rule, ruleKey } from '../resolve/rule.js';
import { wholeNumber } from './arguments.js';
import { counted, Reporter, writeData } from './console.js';
import { decisionsOption, writeRule } from './decide-command.js';
import { describeReasons } from './describe-question.js';

/** How many sentences stand for each of the two. */
const QUOTES = 2;
const PROMPT = 'Are they one? y(es), n(o), s(kip), q(uit): ';

interface ReviewFlags {
  readonly limit: number;
  readonly answer?: boolean;
  readonly decisions: string;
}

export function addReviewCommand(program: Command): void {
  program
    .command('review')
    .summary('list the pairs that could be one, and decide them')
    .description(
      'Lists the pairs of entities that could be one and were not joined, those first that would change most of the graph, with what speaks for and against it and sentences that name each.',
    )
    .argument('[folder]', 'what build wrote, with graph.json in it', 'output')
    .option('-n, --limit <n>', 'how many pairs', wholeNumber(1), 20)
    .option('-a, --answer', 'ask of each pair whether it is one, and write the answers down')
    .addOption(decisionsOption())
    .addHelpText(
      'after',
      `
Pairs that the decisions file decides are left out. Yes adds a merge to it and no a never-merge; build
again to see what they do.

Examples:
  $ comention review --limit 5
  $ comention review my-graph --answer`,
    )
    .action(runReview);
}

async function runReview(folder: string, flags: ReviewFlags): Promise<void> {
  const graph = await readGraph(folder);
  const file = await readDecisions(flags.decisions);
  const { rules } = parseDecisions(file?.text ?? '', flags.decisions);
  const open = mergeQuestions(graph).filter(
    ({ one, other, decided }) => !decided && !rules.some((rule) => decides(rule, one, other)),
  );
  const questions = open.slice(0, flags.limit);
  const reporter = new Reporter();
  if (flags.answer) await ask(questions, graph, flags.decisions, reporter);
  else {
    const texts = questions.map((question, i) => describePair(question, graph, i + 1));
    await writeData(texts.map((text) => `${text}\n`).join('\n'));
  }
  const rest = open.length - questions.length;
  reporter.say(
    `${counted(open.length, 'pair')} could be one${rest > 0 ? `, ${rest} not shown: see --limit` : ''}`,
  );
}

/** Asks until the questions or the answers end, and writes each answer down at once. */
async function ask(
  questions: readonly MergeQuestion[],
  graph: KnowledgeGraph,
  path: string,
  reporter: Reporter,
): Promise<void> {
  const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  for (const [i, question] of questions.entries()) {
    await writeData(`${describePair(question, graph, i + 1)}\n${PROMPT}`);
    const { value, done } = await answers.next();
    const answer = String(value ?? '').trim();
    await writeData('\n');
    if (done || /^q/i.test(answer)) break;
    if (!/^[yn]/i.test(answer)) continue;
    const type = /^y/i.test(answer) ? 'merge' : 'never-merge';
    const names = [nameOf(question.one, graph), nameOf(question.other, graph)];
    try {
      reporter.say(await writeRule({ type, names }, path));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      reporter.say(error.message);
    }
  }
  await answers.return?.();
}

function describePair(question: MergeQuestion, graph: KnowledgeGraph, number: number): string {
  const { one, other } = question;
  return [
    `${number}. ${one.label} and ${other.label}`,
    ...describeReasons(question),
    ...[one, other].flatMap((node) => [
      `    ${node.label} (${node.key}), ${counted(node.sources, 'source')}`,
      ...quote(graph, node, QUOTES).map(({ document, text }) => `      ${document.id}: ${text}`),
    ]),
  ].join('\n');
}

/** How a rule names a node: by its label, or by its key where others bear the label. */
function nameOf({ key, label }: GraphNode, { nodes }: KnowledgeGraph): string {
  const wanted = ruleKey(label);
  return nodes.filter((node) => ruleKey(node.label) === wanted).length > 1 ? key : label;
}

/** Whether a rule says that two nodes are one, or that they are not. */
function decides(rule: Rule, ...nodes: readonly GraphNode[]): boolean {
  if (rule.type !== 'merge' && rule.type !== 'never-merge') return false;
  return nodes.every(({ key, label }) =>
    rule.names.some((name) => name === key || ruleKey(name) === ruleKey(label)),
  );
}

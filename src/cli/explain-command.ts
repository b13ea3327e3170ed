import type { Command } from 'commander';
import { type MergeQuestion, mergeQuestions } from '../graph/merge-questions.js';
import type { GraphNode, KnowledgeGraph } from '../model/knowledge-graph.js';
import { readGraph } from '../node/read-graph.js';
import { counted, writeData } from './console.js';
import { describeReasons } from './describe-question.js';
import { findEntities } from './find-entities.js';

export function addExplainCommand(program: Command): void {
  program
    .command('explain')
    .summary('say why an entity has the names it has')
    .description(
      'Prints what is known of an entity: what a person is said to be, its names with how often each is used and why it belongs, and the entities that it could be one with, with what speaks for and against it and what a merge would change.',
    )
    .argument('<name>', "an entity's key, label or alias; case and diacritics are free")
    .argument('[folder]', 'what build wrote, with graph.json in it', 'output')
    .addHelpText(
      'after',
      `
Where several entities bear the name, all are printed, the one with most sources first.

Examples:
  $ comention explain "Ada Lovelace"
  $ comention explain person:ada-lovelace my-graph`,
    )
    .action(runExplain);
}

async function runExplain(name: string, folder: string): Promise<void> {
  const graph = await readGraph(folder);
  const nodes = findEntities(graph, name);
  const questions = mergeQuestions(graph);
  const texts = nodes.map((node) => describeEntity(node, graph, questions).join('\n'));
  await writeData(`${texts.join('\n\n')}\n`);
}

function describeEntity(
  node: GraphNode,
  { edges }: KnowledgeGraph,
  questions: readonly MergeQuestion[],
): string[] {
  const { key, label, kind, sources, mentions, aliasReasons, roles } = node;
  const links = edges.filter(({ source, target }) => source === key || target === key).length;
  const width = Math.max(...aliasReasons.map(({ name }) => name.length));
  const names = aliasReasons.map(
    (alias) =>
      `${String(alias.mentions).padStart(6)}  ${alias.name.padEnd(width)}  ${alias.reason}`,
  );
  const missed = questions.filter(({ one, other }) => one.key === key || other.key === key);
  return [
    `${label} (${key})`,
    `  ${kind}, ${counted(sources, 'source')}, ${counted(mentions, 'mention')}, ${counted(links, 'link')}`,
    ...(roles.length > 0 ? ['  said to be'] : []),
    ...roles.map((role) => `${String(role.mentions).padStart(6)}  ${role.name}`),
    '  named',
    ...names,
    ...(missed.length > 0 ? ['  perhaps the same as'] : []),
    ...missed.flatMap((question) => {
      const other = question.one.key === key ? question.other : question.one;
      return [`  ${other.label} (${other.key})`, ...describeReasons(question)];
    }),
  ];
}

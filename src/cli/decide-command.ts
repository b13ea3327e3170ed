import { Argument, type Command, Option } from 'commander';
import { KINDS, type Kind } from '../model/kind.js';
import { DECISIONS_FILE, readDecisions, writeDecisions } from '../node/decisions-file.js';
import { addRule } from '../resolve/add-rule.js';
import { describeContent, type RuleContent } from '../resolve/rule.js';
import { quietOption } from './arguments.js';
import { Reporter } from './console.js';

interface DecideFlags {
  readonly decisions: string;
  readonly quiet?: boolean;
}

const NAME = "an entity's key, label or alias; case and diacritics are free";

export function addDecideCommand(program: Command): void {
  const decide = program
    .command('decide')
    .summary('write down a correction, for each build to replay')
    .description(
      'Adds a correction to the decisions file, in its sorted place; comments in the file stay. Build again to see what it does.',
    )
    .addHelpText(
      'after',
      `
A correction that contradicts one in the file is refused with its line; one that stands there already
changes nothing.

Examples:
  $ comention decide merge "Ada Lovelace" "Countess of Lovelace"
  $ comention decide never-merge "John Smith senior" "John Smith junior"
  $ comention decide split "John Smith" "John Smith (runner)" games/cup.txt`,
    );
  const add = (usage: string, summary: string): Command =>
    decide
      .command(usage)
      .description(summary)
      .addOption(decisionsOption())
      .addOption(quietOption());

  for (const type of ['merge', 'never-merge'] as const) {
    add(type, type === 'merge' ? 'these are one' : 'these are not one, whatever else says so')
      .argument('<name>', NAME)
      .argument('<names...>', 'the others')
      .action((name: string, names: string[], flags: DecideFlags) =>
        decideRule({ type, names: [name, ...names] }, flags),
      );
  }
  add('rename', 'show it by another name')
    .argument('<name>', NAME)
    .argument('<label>', 'what to call it')
    .action((name: string, to: string, flags: DecideFlags) =>
      decideRule({ type: 'rename', name, to }, flags),
    );
  add('retype', 'it is of another kind')
    .argument('<name>', NAME)
    .addArgument(new Argument('<kind>', 'what it is').choices(KINDS))
    .action((name: string, kind: Kind, flags: DecideFlags) =>
      decideRule({ type: 'retype', name, kind }, flags),
    );
  add('ban', 'it is no entity')
    .argument('<name>', NAME)
    .action((name: string, flags: DecideFlags) => decideRule({ type: 'ban', name }, flags));
  add('split', 'in some documents it is another')
    .argument('<name>', NAME)
    .argument('<label>', 'what to call the other')
    .argument('<documents...>', 'ids of documents, as graph.json and the page show them')
    .action((name: string, as: string, documents: string[], flags: DecideFlags) =>
      decideRule({ type: 'split', name, as, documents }, flags),
    );
}

/** Where a command reads and writes decisions. */
export function decisionsOption(): Option {
  return new Option('-d, --decisions <file>', 'the decisions file').default(DECISIONS_FILE);
}

async function decideRule(rule: RuleContent, flags: DecideFlags): Promise<void> {
  new Reporter(flags.quiet).say(await writeRule(rule, flags.decisions));
}

/**
 * Adds a rule to a decisions file, which is made where there is none.
 * @returns what to say to the user
 */
export async function writeRule(rule: RuleContent, path: string): Promise<string> {
  const { text, knownLine } = addRule((await readDecisions(path))?.text ?? '', path, rule);
  const said = describeContent(rule);
  if (knownLine !== undefined) return `${path}:${knownLine}: it says so already: ${said}`;
  await writeDecisions(path, text);
  return `${path}: ${said}`;
}

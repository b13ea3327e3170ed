import { type Rule, type RuleContent, ruleKey } from './rule.js';

/**
 * The first rule that contradicts one before it, and that one: a pair that is one and is not, a name
 * that has two labels or kinds, that is banned and spoken of, or whose mentions in a document go two
 * ways.
 */
export function findContradiction(rules: readonly Rule[]): [first: Rule, second: Rule] | undefined {
  const said = new Map<string, { value: string; rule: Rule }>();
  for (const rule of rules) {
    for (const [subject, value] of claims(rule)) {
      const known = said.get(subject);
      if (known && known.value !== value) return [known.rule, rule];
      if (!known) said.set(subject, { value, rule });
    }
  }
  return undefined;
}

/** What a rule says, as subjects of which each has one value. */
function claims(rule: RuleContent): [subject: string, value: string][] {
  switch (rule.type) {
    case 'merge':
    case 'never-merge':
      return [
        ...pairClaims(rule.names, rule.type),
        ...(rule.type === 'merge' ? presence(rule.names, 'kept') : []),
      ];
    case 'ban':
      return presence([rule.name], 'banned');
    case 'rename':
      return [[`rename ${ruleKey(rule.name)}`, rule.to], ...presence([rule.name], 'kept')];
    case 'retype':
      return [[`retype ${ruleKey(rule.name)}`, rule.kind], ...presence([rule.name], 'kept')];
    case 'split':
      return [
        ...pairClaims([rule.name, rule.as], 'never-merge'),
        ...presence([rule.name, rule.as], 'kept'),
        ...rule.documents.map((id): [string, string] => [
          `split ${ruleKey(rule.name)}\n${id}`,
          ruleKey(rule.as),
        ]),
      ];
  }
}

function pairClaims(names: readonly string[], value: string): [string, string][] {
  const keys = [...new Set(names.map(ruleKey))].sort();
  return keys.flatMap((a, i) =>
    keys.slice(i + 1).map((b): [string, string] => [`pair ${a}\n${b}`, value]),
  );
}

function presence(names: readonly string[], value: string): [string, string][] {
  return names.map((name) => [`presence ${ruleKey(name)}`, value]);
}

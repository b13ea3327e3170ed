import type { NodeAttributes } from './data.js';
import { element } from './elements.js';

/**
 * The other names of an entity; unfolded, all of its names with how often each is used and why it
 * belongs. Nothing where the entity has no other name.
 */
export function aliasesOf({ label, aliases, aliasReasons = [] }: NodeAttributes): HTMLElement[] {
  const others = aliases.filter((alias) => alias !== label);
  if (others.length === 0) return [];
  const names = element('span', { class: 'names' }, others.join(' · '));
  if (aliasReasons.length === 0) {
    return [element('p', { class: 'aliases' }, 'Also named ', names)];
  }
  const rows = aliasReasons.map(({ name, mentions, reason }) =>
    element(
      'li',
      {},
      element('span', {}, name),
      element('span', { class: 'number' }, mentions.toLocaleString('en')),
      element('span', { class: 'reason' }, reason),
    ),
  );
  return [
    element(
      'details',
      { class: 'aliases' },
      element('summary', {}, 'Also named ', names),
      element('ul', {}, ...rows),
    ),
  ];
}

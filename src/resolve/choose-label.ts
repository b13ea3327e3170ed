import type { Kind } from '../model/kind.js';
import { compareStrings } from '../model/order.js';
import { countryOf, isDemonym } from './countries.js';
import { peopleLabel, pluralOf } from './group-name.js';

/** A surface form as the choice of a label sees it. */
export interface LabelForm {
  readonly text: string;
  mentions: number;
  /** Not a short form. */
  full: boolean;
  /** Some sentence uses it as a plural. */
  plural: boolean;
}

/**
 * The name to show: the most used full form, in mixed case where it was seen so, then the longer.
 * Countries go by their usual name, peoples in the plural.
 */
export function chooseLabel(kind: Kind, forms: readonly LabelForm[]): string {
  const sorted = [...forms].sort(
    (a, b) =>
      Number(b.full) - Number(a.full) ||
      Number(isShouted(a.text, kind)) - Number(isShouted(b.text, kind)) ||
      b.mentions - a.mentions ||
      b.text.length - a.text.length ||
      compareStrings(a.text, b.text),
  );
  const best = sorted[0]?.text ?? '';
  if (kind === 'location') return countryLabel(sorted) ?? best;
  if (kind === 'group') return groupLabel(best, forms);
  return best;
}

/** A label with what tells its bearer from others of the name: "John Smith (senator)". */
export function qualified(label: string, qualifier: string | undefined): string {
  return qualifier === undefined ? label : `${label} (${qualifier})`;
}

/** A country's usual name. One with letters that English lacks ("Türkiye") is shown where it is used. */
function countryLabel(sorted: readonly LabelForm[]): string | undefined {
  const usual = countryOf(sorted[0]?.text ?? '')?.name;
  if (usual === undefined || /^[\p{ASCII}]+$/u.test(usual)) return usual;
  const written = sorted.filter(({ text }) => !/^[\p{Lu}.\s]+$/u.test(text));
  if (written.some(({ text }) => text === usual)) return usual;
  return written[0]?.text ?? usual;
}

/** A country's adjective ("British") is shown where the noun ("Brits") is used so many times less. */
const MOSTLY_ADJECTIVE = 5;

function groupLabel(best: string, forms: readonly LabelForm[]): string {
  const sum = (some: readonly LabelForm[]) =>
    some.reduce((total, form) => total + form.mentions, 0);
  const adjectives = forms.filter(({ text }) => /^\p{L}+ish$/u.test(text));
  const nouns = forms.filter(({ text }) => /^\p{L}+$/u.test(text) && !text.endsWith('ish'));
  const adjective = adjectives.find(({ text }) => isDemonym(text))?.text;
  if (adjective && sum(adjectives) > MOSTLY_ADJECTIVE * sum(nouns)) return adjective;
  const plural = forms.find((form) => form.text === pluralOf(best));
  if (plural) return plural.text;
  if (forms.some((form) => form.text === best && form.plural)) return best;
  return peopleLabel(best);
}

/** Whole words in capitals, as headlines and datelines have them; an acronym is one short word. */
function isShouted(text: string, kind: Kind): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const acronym = kind === 'organization' ? 5 : 3;
  return letters.length > acronym && text === text.toUpperCase() && text !== text.toLowerCase();
}

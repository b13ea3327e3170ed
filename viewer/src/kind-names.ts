import type { Kind } from '../../src/model/kind.js';

export const KIND_NAMES: Readonly<Record<Kind, { readonly one: string; readonly many: string }>> = {
  person: { one: 'Person', many: 'People' },
  group: { one: 'Group', many: 'Groups' },
  organization: { one: 'Organization', many: 'Organizations' },
  location: { one: 'Location', many: 'Locations' },
};

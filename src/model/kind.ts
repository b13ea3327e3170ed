/** The four kinds of entity, in the order in which legends and tables list them. */
export const KINDS = ['person', 'group', 'organization', 'location'] as const;

/**
 * What an entity is. A group is a people, a nationality, a religious or political community, or a
 * collective built on a name ("Okafor loyalists"); an organization has members or staff and acts.
 */
export type Kind = (typeof KINDS)[number];

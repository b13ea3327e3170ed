import type { Kind } from './kind.js';

/**
 * The colour of each kind. Told apart with any of the three colour-vision deficiencies (Machado,
 * Oliveira and Fernandes 2009, full severity: at least 19 apart in CIELAB), and each with a contrast
 * of 3 or more on white and on near-black (WCAG 2.2, 1.4.11).
 */
export const KIND_COLORS: Readonly<Record<Kind, string>> = {
  person: '#3b6fd4',
  group: '#d57d00',
  organization: '#bf3050',
  location: '#189f96',
};

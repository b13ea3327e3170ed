import type { Kind } from './kind.js';

/*
 * Every two colours of a set, in light and dark, are at least 0.08 apart in OKLab (Ottosson 2020), to
 * the usual eye and with each of the three colour-vision deficiencies (Machado, Oliveira and Fernandes
 * 2009, full severity); 0.02 is about what an eye just notices. Each has a contrast of 3 or more on
 * white and on near-black (WCAG 2.2, 1.4.11). A test holds them to it.
 */

/** The colour of each kind. */
export const KIND_COLORS: Readonly<Record<Kind, string>> = {
  person: '#3b6fd4',
  group: '#d27b00',
  organization: '#bf3050',
  location: '#189f96',
};

/** The colours of the largest communities, the largest first. More could not be told apart. */
export const COMMUNITY_COLORS: readonly string[] = [
  '#628cf9',
  '#f3594f',
  '#119909',
  '#7e4cd0',
  '#7d6011',
  '#d25dcb',
  '#22699a',
  '#a44265',
];

/** The colour of all other communities. */
export const OTHER_COLOR = '#80848c';

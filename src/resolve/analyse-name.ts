import type { Kind } from '../model/kind.js';
import { analyseGroupName } from './group-name.js';
import { analyseLocationName } from './location-name.js';
import type { NameAnalysis } from './name-analysis.js';
import { analyseOrganizationName } from './organization-name.js';
import { analysePersonName } from './person-name.js';

const ANALYSES: Readonly<Record<Kind, (name: string) => NameAnalysis>> = {
  person: analysePersonName,
  group: analyseGroupName,
  organization: analyseOrganizationName,
  location: analyseLocationName,
};

/** What a name says of itself, given the kind of thing that it names. */
export function analyseName(name: string, kind: Kind): NameAnalysis {
  return ANALYSES[kind](name);
}

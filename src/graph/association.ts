/** How often two entities occur, alone and together, among all documents. */
export interface Frequencies {
  readonly together: number;
  readonly one: number;
  readonly other: number;
  readonly documents: number;
}

/**
 * How surprising it is that so many documents mention both: the log-likelihood ratio of dependence
 * against independence (Dunning 1993, "Accurate methods for the statistics of surprise and
 * coincidence"), which unlike chi-square and mutual information holds for rare events. 0 where they
 * meet no more often than chance would have it, 3.84 at p = 0.05 and 10.83 at p = 0.001 for a pair
 * looked at alone. Finite, never negative.
 */
export function logLikelihoodRatio({ together, one, other, documents }: Frequencies): number {
  if (together * documents <= one * other) return 0;
  const term = (observed: number, row: number, column: number) =>
    observed > 0 ? observed * Math.log((observed * documents) / (row * column)) : 0;
  const sum =
    term(together, one, other) +
    term(one - together, one, documents - other) +
    term(other - together, documents - one, other) +
    term(documents - one - other + together, documents - one, documents - other);
  return Math.max(0, 2 * sum);
}

/**
 * How closely two entities are tied: the documents that mention both, by the geometric mean of those
 * that mention each (Salton's cosine). Above 0, at most 1. Unlike the count of documents it does not
 * tie everything to what every document mentions, so communities and layout go by it.
 */
export function cosine({ together, one, other }: Frequencies): number {
  return together / Math.sqrt(one * other);
}

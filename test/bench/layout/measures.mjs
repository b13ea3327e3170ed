// How well a drawing shows its graph. `places` are `{ x, y }` by node, `links` have `source` and `target`.
import { seededRandom } from '../../../dist/graph/seeded-random.js';

/**
 * Neighbours preserved: of a node's degree-many nearest in the drawing, the share that it is linked
 * to; the mean over nodes with a link, or over 2,000 of them drawn with a fixed seed. 1 is best.
 * The local measure of Zhu and others 2020 ("DRGraph"), and, with as many neighbours as the node has
 * links, the precision of Venna and Kaski 2006 ("Local multidimensional scaling").
 * @param nearest where given, so many nearest at most are looked at, in place of degree-many
 */
export function neighboursPreserved(places, links, nearest) {
  const neighbours = places.map(() => new Set());
  for (const { source, target } of links) {
    neighbours[source].add(target);
    neighbours[target].add(source);
  }
  const tied = neighbours.flatMap((set, node) => (set.size > 0 ? [node] : []));
  const random = seededRandom(1);
  for (let i = 0; i < Math.min(2000, tied.length); i++) {
    const j = i + Math.floor(random() * (tied.length - i));
    [tied[i], tied[j]] = [tied[j], tied[i]];
  }
  tied.length = Math.min(2000, tied.length);
  let sum = 0;
  for (const node of tied) {
    const { x, y } = places[node];
    const distances = Float64Array.from(places, (to) => (to.x - x) ** 2 + (to.y - y) ** 2);
    distances[node] = Infinity;
    const k = Math.min(nearest ?? Infinity, neighbours[node].size);
    const reach = smallest(Float64Array.from(distances), nearest ?? k);
    let kept = 0;
    for (const other of neighbours[node]) if (distances[other] <= reach) kept++;
    sum += Math.min(1, kept / k);
  }
  return tied.length > 0 ? sum / tied.length : 1;
}

/**
 * The share of pairs of links that cross, among those without a node in common: of 400,000 pairs
 * drawn with a fixed seed. Purchase 2002 ("Metrics for graph drawing aesthetics") counts them all.
 */
export function crossings(places, links) {
  const random = seededRandom(2);
  let [pairs, crossed] = [0, 0];
  for (let draw = 0; draw < 400_000; draw++) {
    const one = links[Math.floor(random() * links.length)];
    const other = links[Math.floor(random() * links.length)];
    if ([other.source, other.target].some((end) => end === one.source || end === one.target)) {
      continue;
    }
    pairs++;
    const [a, b] = [places[one.source], places[one.target]];
    const [c, d] = [places[other.source], places[other.target]];
    if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) crossed++;
  }
  return pairs > 0 ? crossed / pairs : 0;
}

/** The share of nodes whose circle overlaps another's. */
export function overlapping(places, radii) {
  const order = places.map((_, node) => node).sort((a, b) => places[a].x - places[b].x);
  const widest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  const found = new Set();
  for (const [i, one] of order.entries()) {
    for (let j = i + 1; j < order.length; j++) {
      const other = order[j];
      const dx = places[other].x - places[one].x;
      if (dx > radii[one] + widest) break;
      const apart = Math.hypot(dx, places[other].y - places[one].y);
      if (apart < radii[one] + radii[other]) found.add(one).add(other);
    }
  }
  return places.length > 0 ? found.size / places.length : 0;
}

function side(a, b, point) {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) > 0;
}

/** The kth smallest value, from 1 (Hoare 1961, "Find"). Reorders `values`. */
function smallest(values, k) {
  let [low, high] = [0, values.length - 1];
  const wanted = Math.min(k, values.length) - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1];
    let [i, j] = [low, high];
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      [values[i], values[j]] = [values[j], values[i]];
      i++;
      j--;
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return values[wanted];
}

// Seeded graphs of known kinds: each a function from a number of nodes to `{ nodes, links }`, as the
// layout takes them. Links go once between two nodes; `weight` is their number of sources.
import { hash, seededRandom } from '../../../dist/graph/seeded-random.js';

/** What a graph of about so many nodes looks like, by kind. */
export const KINDS = { articles, partition, powerLaw, smallWorld, stars };

/**
 * Articles in stories, as news has them. An article belongs to a running story, the likelier the more
 * articles that has, or begins one (Pitman 2006, "Combinatorial stochastic processes", the Chinese
 * restaurant). It names some 4 entities: new ones, ones of its story, and ones known everywhere, both
 * by how often they were named (Simon 1955, "On a class of skew distribution functions"). That makes
 * communities, hubs across them and a long tail. Strengths are those of the program, Salton's cosine.
 */
function articles(count) {
  const random = seededRandom(hash(`articles ${count}`));
  const everywhere = [];
  const stories = [];
  const storyOf = [];
  const sources = [];
  const together = new Map();
  while (sources.length < count) {
    const old = stories.length > 0 && random() < 0.85;
    const story = old ? pick(storyOf, random) : stories.push([]) - 1;
    storyOf.push(story);
    const named = new Set();
    const size = 2 + geometric(2.2, random);
    for (let i = 0; i < size; i++) {
      const kind = random();
      const own = stories[story];
      if (kind < 0.2 && everywhere.length > 0) named.add(pick(everywhere, random));
      else if (kind < 0.65 && own.length > 0) named.add(pick(own, random));
      else named.add(sources.push(0) - 1);
    }
    const list = [...named];
    for (const [i, one] of list.entries()) {
      sources[one]++;
      everywhere.push(one);
      stories[story].push(one);
      for (const other of list.slice(i + 1)) {
        const key = pairKey(one, other);
        together.set(key, (together.get(key) ?? 0) + 1);
      }
    }
  }
  return graph(sources, together, (weight, one, other) => weight / Math.sqrt(one * other));
}

/** Communities of 50 with five times as many links within as between (Condon and Karp 2001). */
function partition(count) {
  const random = seededRandom(hash(`partition ${count}`));
  const groups = Math.max(2, Math.round(count / 50));
  return linked(count, 5 * count, () => {
    const one = below(count, random);
    if (random() < 1 / 6) return [one, below(count, random)];
    const within = below(Math.ceil((count - (one % groups)) / groups), random);
    return [one, within * groups + (one % groups)];
  });
}

/** Each node ties itself to 3 that came before, by their degree (Barabási and Albert 1999). */
function powerLaw(count) {
  const random = seededRandom(hash(`powerLaw ${count}`));
  const ends = [0];
  const together = new Map();
  for (let node = 1; node < count; node++) {
    for (let i = 0; i < 3; i++) {
      const other = pick(ends, random);
      if (other === node || together.has(pairKey(node, other))) continue;
      together.set(pairKey(node, other), 1);
      ends.push(other, node);
    }
  }
  return graph(new Array(count).fill(1), together);
}

/** A ring where each knows its 6 nearest, one link in twenty led astray (Watts and Strogatz 1998). */
function smallWorld(count) {
  const random = seededRandom(hash(`smallWorld ${count}`));
  const together = new Map();
  for (let node = 0; node < count; node++) {
    for (const step of [1, 2, 3]) {
      const other = random() < 0.05 ? below(count, random) : (node + step) % count;
      if (other !== node) together.set(pairKey(node, other), 1);
    }
  }
  return graph(new Array(count).fill(1), together);
}

/** Hubs that tie leaves of their own and know some other hubs. */
function stars(count) {
  const random = seededRandom(hash(`stars ${count}`));
  const hubs = Math.max(2, Math.round(count / 40));
  const together = new Map();
  for (let hub = 0; hub < hubs; hub++) {
    for (let i = 0; i < 3; i++) {
      const other = below(hubs, random);
      if (other !== hub) together.set(pairKey(hub, other), 1);
    }
  }
  for (let leaf = hubs; leaf < count; leaf++) {
    const hub = Math.floor(hubs * random() ** 2);
    together.set(pairKey(hub, leaf), 1);
    if (random() < 0.1) together.set(pairKey(below(hubs, random), leaf), 1);
  }
  return graph(new Array(count).fill(1), together);
}

function linked(count, links, draw) {
  const together = new Map();
  for (let i = 0; i < links; i++) {
    const [one, other] = draw();
    if (one !== other) together.set(pairKey(one, other), 1);
  }
  return graph(new Array(count).fill(1), together);
}

function graph(sources, together, strength = () => 1) {
  const links = [...together].map(([key, weight]) => {
    const [source, target] = [Math.floor(key / WIDE), key % WIDE];
    return { source, target, weight, strength: strength(weight, sources[source], sources[target]) };
  });
  const nodes = sources.map((count, i) => ({
    key: `person:${i}`,
    label: `Given Name ${i}`,
    sources: count,
  }));
  return { nodes, links };
}

const WIDE = 2 ** 20;
const pairKey = (one, other) => Math.min(one, other) * WIDE + Math.max(one, other);
const below = (count, random) => Math.floor(random() * count);
const pick = (list, random) => list[below(list.length, random)];
/** A whole number from 0 on, `mean` on average. */
const geometric = (mean, random) =>
  Math.floor(Math.log(1 - random()) / Math.log(mean / (1 + mean)));

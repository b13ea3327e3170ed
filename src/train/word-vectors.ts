import { orthonormalise, symmetricEigen } from './linear-algebra.js';
import { createRandom } from './random.js';
import type { WordStream } from './read-text.js';

export interface WordVectors {
  /** Word numbers of the stream that have a vector, most frequent first. */
  readonly vocabulary: Int32Array;
  readonly counts: Float64Array;
  /** Rows of `dimensions` numbers, each of length one. */
  readonly vectors: Float32Array;
  readonly dimensions: number;
}

export interface VectorOptions {
  readonly least: number;
  readonly contexts: number;
  readonly dimensions: number;
  readonly log: (line: string) => void;
}

const OFFSETS = [-2, -1, 1, 2];

/**
 * Word vectors from unlabelled text: positive pointwise mutual information of each word with its
 * neighbours by position (Levy and Goldberg 2014), reduced by a randomised singular value
 * decomposition (Halko, Martinsson and Tropp 2011).
 */
export function learnVectors(stream: WordStream, options: VectorOptions): WordVectors {
  const { words, tokens } = stream;
  const frequency = new Float64Array(words.length);
  for (const token of tokens) frequency[token] = (frequency[token] as number) + 1;
  const vocabulary = ranked(frequency, options.least);
  const rowOf = new Int32Array(words.length).fill(-1);
  vocabulary.forEach((word, row) => {
    rowOf[word] = row;
  });
  const contextOf = smallContexts(words, frequency, options.contexts);
  const matrix = countPairs(stream, rowOf, contextOf, vocabulary.length, options.contexts);
  options.log(`${vocabulary.length} words, ${matrix.values.length} pairs`);
  const vectors = reduce(matrix, options.dimensions, options.log);
  const counts = Float64Array.from(vocabulary, (word) => frequency[word] as number);
  return { vocabulary, counts, vectors, dimensions: options.dimensions };
}

/** Words by falling frequency, ties by number; the empty word is none. */
function ranked(frequency: Float64Array, least: number): Int32Array {
  const words: number[] = [];
  for (let w = 1; w < frequency.length; w++) if ((frequency[w] as number) >= least) words.push(w);
  words.sort((a, b) => (frequency[b] as number) - (frequency[a] as number) || a - b);
  return Int32Array.from(words);
}

/** The context number of each word: contexts are the most frequent words, without regard to case. */
function smallContexts(
  words: readonly string[],
  frequency: Float64Array,
  most: number,
): Int32Array {
  const totals = new Map<string, number>();
  words.forEach((word, w) => {
    if (w === 0) return;
    const small = word.toLowerCase();
    totals.set(small, (totals.get(small) ?? 0) + (frequency[w] as number));
  });
  const top = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most - 1);
  const numbers = new Map(top.map(([word], i) => [word, i + 1]));
  return Int32Array.from(words, (word, w) =>
    w === 0 ? 0 : (numbers.get(word.toLowerCase()) ?? -1),
  );
}

interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float32Array;
}

function countPairs(
  { tokens }: WordStream,
  rowOf: Int32Array,
  contextOf: Int32Array,
  rows: number,
  contexts: number,
): Matrix {
  const columns = contexts * OFFSETS.length;
  const mask = (1 << 26) - 1;
  const keys = new Float64Array(mask + 1).fill(-1);
  const counts = new Uint32Array(mask + 1);
  let used = 0;
  for (let i = 2; i < tokens.length - 2; i++) {
    const row = rowOf[tokens[i] as number] as number;
    if (row < 0) continue;
    for (let o = 0; o < OFFSETS.length; o++) {
      const context = contextOf[tokens[i + (OFFSETS[o] as number)] as number] as number;
      if (context < 0) continue;
      const key = row * columns + o * contexts + context;
      let slot = (Math.imul((key % 4294967296) | 0, 0x9e3779b1) ^ (key / 4096)) & mask;
      while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & mask;
      if (keys[slot] === -1) {
        keys[slot] = key;
        used += 1;
        if (used > mask * 0.9) throw new RangeError('too many pairs for the table: raise its size');
      }
      counts[slot] = (counts[slot] as number) + 1;
    }
  }
  const present = new Float64Array(used);
  let n = 0;
  for (let slot = 0; slot <= mask; slot++)
    if (keys[slot] !== -1) present[n++] = keys[slot] as number;
  present.sort();
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  const countOf = (key: number) => {
    let slot = (Math.imul((key % 4294967296) | 0, 0x9e3779b1) ^ (key / 4096)) & mask;
    while (keys[slot] !== key) slot = (slot + 1) & mask;
    return counts[slot] as number;
  };
  const values = Float32Array.from(present, countOf);
  for (let k = 0; k < used; k++) {
    const row = Math.floor((present[k] as number) / columns);
    const column = (present[k] as number) % columns;
    const count = values[k] as number;
    rowSums[row] = (rowSums[row] as number) + count;
    columnSums[column] = (columnSums[column] as number) + count ** 0.75;
  }
  let smoothed = 0;
  for (let c = 0; c < columns; c++) smoothed += columnSums[c] as number;
  const starts = new Int32Array(rows + 1);
  const indices = new Int32Array(used);
  let write = 0;
  let row = 0;
  for (let k = 0; k < used; k++) {
    const at = Math.floor((present[k] as number) / columns);
    while (row < at) starts[++row] = write;
    const column = (present[k] as number) % columns;
    const expected = ((rowSums[at] as number) * (columnSums[column] as number)) / smoothed;
    const information = Math.log((values[k] as number) / expected);
    if (information <= 0) continue;
    indices[write] = column;
    values[write] = information;
    write += 1;
  }
  while (row < rows) starts[++row] = write;
  return {
    rows,
    columns,
    starts,
    indices: indices.slice(0, write),
    values: values.slice(0, write),
  };
}

function reduce(matrix: Matrix, dimensions: number, log: (line: string) => void): Float32Array {
  const width = dimensions + 16;
  const random = createRandom(7);
  let right: Float32Array = new Float32Array(matrix.columns * width);
  for (let i = 0; i < right.length; i++) right[i] = random() - 0.5;
  let left: Float32Array = new Float32Array(0);
  for (let round = 0; round < 3; round++) {
    left = multiply(matrix, right, width);
    orthonormalise(left, width);
    right = multiplyTransposed(matrix, left, width);
    log(`singular value decomposition, round ${round + 1}`);
    if (round < 2) orthonormalise(right, width);
  }
  // left' M = right', so the eigenvectors of right' right turn left into singular vectors.
  const gram = new Float64Array(width * width);
  for (let c = 0; c < matrix.columns; c++) {
    for (let a = 0; a < width; a++) {
      const value = right[c * width + a] as number;
      for (let b = 0; b < width; b++) {
        gram[a * width + b] =
          (gram[a * width + b] as number) + value * (right[c * width + b] as number);
      }
    }
  }
  const { values, vectors } = symmetricEigen(gram, width);
  const result = new Float32Array(matrix.rows * dimensions);
  for (let row = 0; row < matrix.rows; row++) {
    let square = 0;
    for (let d = 0; d < dimensions; d++) {
      let sum = 0;
      for (let a = 0; a < width; a++)
        sum += (left[row * width + a] as number) * (vectors[d * width + a] as number);
      const value = sum * Math.max(values[d] as number, 0) ** 0.25;
      result[row * dimensions + d] = value;
      square += value * value;
    }
    const norm = Math.sqrt(square) || 1;
    for (let d = 0; d < dimensions; d++) {
      result[row * dimensions + d] = (result[row * dimensions + d] as number) / norm;
    }
  }
  return result;
}

function multiply(matrix: Matrix, right: Float32Array, width: number): Float32Array {
  const result = new Float32Array(matrix.rows * width);
  for (let row = 0; row < matrix.rows; row++) {
    for (let k = matrix.starts[row] as number; k < (matrix.starts[row + 1] as number); k++) {
      const value = matrix.values[k] as number;
      const from = (matrix.indices[k] as number) * width;
      for (let d = 0; d < width; d++) {
        result[row * width + d] =
          (result[row * width + d] as number) + value * (right[from + d] as number);
      }
    }
  }
  return result;
}

function multiplyTransposed(matrix: Matrix, left: Float32Array, width: number): Float32Array {
  const result = new Float32Array(matrix.columns * width);
  for (let row = 0; row < matrix.rows; row++) {
    for (let k = matrix.starts[row] as number; k < (matrix.starts[row + 1] as number); k++) {
      const value = matrix.values[k] as number;
      const to = (matrix.indices[k] as number) * width;
      for (let d = 0; d < width; d++) {
        result[to + d] = (result[to + d] as number) + value * (left[row * width + d] as number);
      }
    }
  }
  return result;
}

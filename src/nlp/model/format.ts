import type { ClusterData } from '../clusters.js';
import type { GazetteerData } from '../gazetteer.js';
import type { SmallWordData } from '../small-words.js';
import { TAGS } from '../tags.js';

/** Everything that training learns, as the tagger reads it. */
export interface ModelData extends ClusterData, GazetteerData, SmallWordData {
  /** Hashes of features, ascending. */
  readonly features: Int32Array;
  /** `weights[f * TAGS + t]` is the weight of feature f for tag t, in units of `scale`. */
  readonly weights: Int8Array;
  /** `transitions[p * TAGS + t]`, in the same units: tag p before tag t. */
  readonly transitions: Int32Array;
  readonly scale: number;
}

const SECTIONS = [
  ['features', 'keys'],
  ['weights', 'i8'],
  ['words', 'keys'],
  ['clusters', 'u16'],
  ['wideWords', 'keys'],
  ['wideClusters', 'u16'],
  ['smallWords', 'keys'],
  ['smallness', 'u8'],
  ['entries', 'keys'],
  ['lists', 'i32'],
  ['connectors', 'keys'],
  ['edges', 'keys'],
] as const;

interface Header {
  readonly scale: number;
  readonly transitions: number[];
  readonly counts: number[];
  readonly bytes: number[];
}

/** Lays the model out as bytes: the length of a JSON header, the header, then each section. */
export function encodeModel(model: ModelData): Uint8Array {
  const sections = SECTIONS.map(([name, form]) => encodeSection(model[name], form));
  const header: Header = {
    scale: model.scale,
    transitions: [...model.transitions],
    counts: SECTIONS.map(([name]) => model[name].length),
    bytes: sections.map((section) => section.length),
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const size = sections.reduce((sum, section) => sum + section.length, 4 + head.length);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  let at = 4 + head.length;
  for (const section of sections) {
    bytes.set(section, at);
    at += section.length;
  }
  return bytes;
}

export function decodeModel(bytes: Uint8Array): ModelData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header;
  const decoded = new Map<string, Int32Array | Int8Array | Uint16Array | Uint8Array>();
  let at = 4 + length;
  SECTIONS.forEach(([name, form], i) => {
    const end = at + (header.bytes[i] as number);
    decoded.set(name, decodeSection(bytes.subarray(at, end), form, header.counts[i] as number));
    at = end;
  });
  return {
    ...(Object.fromEntries(decoded) as unknown as Omit<ModelData, 'scale' | 'transitions'>),
    scale: header.scale,
    transitions: Int32Array.from(header.transitions),
  };
}

type Form = (typeof SECTIONS)[number][1];

/** Keys ascend, so only their steps are kept; columns of rows lie apart, which packs better. */
function encodeSection(values: ArrayLike<number>, form: Form): Uint8Array {
  if (form === 'keys') return encodeKeys(values);
  const size = form === 'i32' ? 4 : form === 'u16' ? 2 : 1;
  const width = form === 'i8' ? TAGS : size;
  const bytes = new Uint8Array(values.length * size);
  const rows = bytes.length / width;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < width; column++) {
      bytes[column * rows + row] =
        size > 1
          ? ((values[row] as number) >> (8 * column)) & 255
          : (values[row * width + column] as number);
    }
  }
  return bytes;
}

function decodeSection(bytes: Uint8Array, form: Form, count: number) {
  if (form === 'keys') return decodeKeys(bytes, count);
  if (form === 'u8') return bytes.slice();
  if (form !== 'i8') {
    const values = form === 'u16' ? new Uint16Array(count) : new Int32Array(count);
    for (let at = 0; at < bytes.length; at++) {
      const i = at % count;
      values[i] = (values[i] as number) | ((bytes[at] as number) << (8 * Math.floor(at / count)));
    }
    return values;
  }
  const rows = count / TAGS;
  const values = new Int8Array(count);
  for (let column = 0; column < TAGS; column++) {
    for (let row = 0; row < rows; row++) {
      values[row * TAGS + column] = bytes[column * rows + row] as number;
    }
  }
  return values;
}

/** Ascending 32-bit keys as the steps between them, in groups of seven bits. */
function encodeKeys(keys: ArrayLike<number>): Uint8Array {
  const bytes: number[] = [];
  let previous = -(2 ** 31);
  for (let i = 0; i < keys.length; i++) {
    let step = (keys[i] as number) - previous;
    previous = keys[i] as number;
    while (step >= 128) {
      bytes.push((step % 128) + 128);
      step = Math.floor(step / 128);
    }
    bytes.push(step);
  }
  return Uint8Array.from(bytes);
}

function decodeKeys(bytes: Uint8Array, count: number): Int32Array {
  const keys = new Int32Array(count);
  let previous = -(2 ** 31);
  let at = 0;
  for (let i = 0; i < count; i++) {
    let step = 0;
    let unit = 1;
    for (;;) {
      const byte = bytes[at++] as number;
      step += (byte & 127) * unit;
      if (byte < 128) break;
      unit *= 128;
    }
    previous += step;
    keys[i] = previous;
  }
  return keys;
}

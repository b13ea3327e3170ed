import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/resolve/resolve.js';
import { HARD_CASES } from './hard-cases.js';
import { entityKey, markedUp } from './marked-up.js';

describe('what must and must not be one entity', () => {
  test.each(HARD_CASES.map((hard) => [hard.about, hard] as const))('%s', (_, hard) => {
    const documents = hard.texts.map((text, i) => markedUp(`${i}`.padStart(3, '0'), text));
    const resolution = resolve(documents);
    const key = (reference: string) => entityKey(documents, resolution, reference);
    for (const references of hard.same ?? []) {
      const keys = references.map((reference) => [reference, key(reference)]);
      const [first] = references.map(key);
      expect(first).toBeDefined();
      expect(keys).toEqual(references.map((reference) => [reference, first]));
    }
    for (const references of hard.apart ?? []) {
      const keys = references.map(key);
      expect(new Set(keys).size, `${references} are ${keys}`).toBe(references.length);
    }
  });
});

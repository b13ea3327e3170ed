import fc from 'fast-check';

/*
 * Property tests draw the same examples on every run, so that a red run is about the change at hand.
 * To look for new counterexamples: PROPERTY_SEED=7 PROPERTY_RUNS=1000 npx vitest run
 */
fc.configureGlobal({
  seed: Number(process.env.PROPERTY_SEED ?? 20261122),
  ...(process.env.PROPERTY_RUNS && { numRuns: Number(process.env.PROPERTY_RUNS) }),
});

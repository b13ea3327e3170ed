/** What made a file. A test holds it to package.json, which a browser cannot read. */
export const PROGRAM = { name: 'comention', version: '0.1.0' } as const;

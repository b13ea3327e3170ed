import { UsageError } from '../model/errors.js';
import type { Exporter } from './exporter.js';
import { serializeGraph } from './json.js';

/** Where the viewer's page waits for the graph: between these two tags. */
const OPENING = '<script id="graph" type="application/json">';
const PLACEHOLDER = `${OPENING}</script>`;

/** The viewer with the graph inside: one file that needs neither server nor network. */
export const html: Exporter = {
  format: 'html',
  description: 'the interactive viewer with the graph inside, one file for any browser',
  files: [
    {
      name: 'index.html',
      *write(publication) {
        const parts = publication.page?.split(PLACEHOLDER);
        if (parts?.length !== 2) {
          throw new UsageError(
            `the viewer's page ${parts ? `does not hold ${PLACEHOLDER} exactly once` : 'is missing'}: ` +
              'build the program again, or leave the format html out',
          );
        }
        yield parts[0] + OPENING;
        for (const piece of serializeGraph(publication)) yield inert(piece);
        yield `</script>${parts[1]}`;
      },
    },
  ],
};

/**
 * JSON in which no browser can see a tag or the end of a line of script: `<` ends or opens elements,
 * U+2028 and U+2029 end lines in old parsers. They occur inside strings only, where an escape means
 * the same.
 */
function inert(text: string): string {
  return text.replace(
    /[<\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

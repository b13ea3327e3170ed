import { readFile } from 'node:fs/promises';

/** The viewer's page as the package ships it, for `publish`; undefined where it was not built. */
export async function viewerPage(): Promise<string | undefined> {
  return readFile(new URL('../viewer/index.html', import.meta.url), 'utf8').catch(() => undefined);
}

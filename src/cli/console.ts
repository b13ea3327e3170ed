import { once } from 'node:events';

/** Milliseconds between two updates of the progress line. */
const INTERVAL = 100;
/** Without a terminal, one line for so many documents. */
const STRIDE = 1000;

/** Says on stderr what goes on: a line that renews itself on a terminal, a terse one now and then elsewhere. */
export class Reporter {
  readonly #quiet: boolean;
  #shown = 0;
  #line = false;

  constructor(quiet = false) {
    this.#quiet = quiet;
  }

  /** @param documents how many have been processed */
  progress(documents: number): void {
    if (this.#quiet) return;
    if (!process.stderr.isTTY) {
      if (documents % STRIDE === 0) this.say(`${documents} documents …`);
      return;
    }
    const now = Date.now();
    if (now - this.#shown < INTERVAL) return;
    this.#shown = now;
    this.#line = true;
    process.stderr.write(`\r${documents} documents …`);
  }

  say(message: string): void {
    if (this.#quiet) return;
    if (this.#line) process.stderr.write('\r\u001b[K');
    this.#line = false;
    process.stderr.write(`${message}\n`);
  }
}

/** Writes data to stdout and waits while its reader is behind. */
export async function writeData(data: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(data)) await once(process.stdout, 'drain');
}

/** `1 document`, `2 documents`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

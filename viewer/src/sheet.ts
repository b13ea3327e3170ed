import { element } from './elements.js';

type Size = 'peek' | 'half' | 'full';

const SIZES: readonly Size[] = ['peek', 'half', 'full'];
/** How far a finger must drag the handle for it to count as a drag, in CSS pixels. */
const DRAG = 24;

/** On a narrow screen the details lie in a sheet at the bottom; elsewhere its size means nothing. */
export class Sheet {
  readonly #sheet: HTMLElement;
  readonly #handle: HTMLElement;

  constructor(sheet: HTMLElement, handle: HTMLElement) {
    this.#sheet = sheet;
    this.#handle = handle;
    let from: number | null = null;
    let dragged = false;
    handle.addEventListener('pointerdown', (event) => {
      from = event.clientY;
      dragged = false;
      handle.setPointerCapture(event.pointerId);
    });
    handle.addEventListener('pointerup', (event) => {
      const way = from === null ? 0 : event.clientY - from;
      from = null;
      dragged = Math.abs(way) > DRAG;
      if (dragged) this.#step(way < 0 ? 1 : -1);
    });
    handle.addEventListener('click', () => {
      if (!dragged) this.resize(this.#size === 'half' ? 'full' : 'half');
      dragged = false;
    });
  }

  /** @param title what the handle says while the sheet is closed */
  name(title: string): void {
    this.#handle.replaceChildren(element('span', {}, title));
  }

  resize(size: Size): void {
    this.#sheet.dataset.size = size;
    this.#handle.setAttribute('aria-expanded', String(size !== 'peek'));
  }

  get #size(): Size {
    return SIZES.find((size) => size === this.#sheet.dataset.size) ?? 'peek';
  }

  #step(by: number): void {
    const next = SIZES[SIZES.indexOf(this.#size) + by];
    if (next) this.resize(next);
  }
}

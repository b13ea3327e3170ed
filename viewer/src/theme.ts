import { KINDS, type Kind } from '../../src/model/kind.js';
import { COMMUNITY_COLORS, KIND_COLORS, OTHER_COLOR } from '../../src/model/palette.js';
import { element } from './elements.js';

/** Red, green, blue: 0 to 255. */
export type Rgb = readonly [number, number, number];

/** The style sheet's colours, as the canvas needs them. */
export interface Colors {
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly quiet: Rgb;
  readonly accent: Rgb;
  readonly kinds: Readonly<Record<Kind, Rgb>>;
  readonly communities: readonly Rgb[];
  /** Of communities without a colour of their own. */
  readonly other: Rgb;
}

/** Reads the colours of the theme that is on. */
export function readColors(): Colors {
  const canvas = element('canvas', { width: '1', height: '1' });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const probe = element('span', { hidden: '' });
  document.body.append(probe);
  const read = (name: string): Rgb => {
    probe.style.color = `var(--${name})`;
    if (!context) return [128, 128, 128];
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b];
  };
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, read(kind)])) as Record<Kind, Rgb>;
  const colors = {
    paper: read('paper'),
    ink: read('ink'),
    quiet: read('quiet'),
    accent: read('accent'),
    kinds,
    communities: COMMUNITY_COLORS.map((_, number) => read(`community-${number}`)),
    other: read('community-other'),
  };
  probe.remove();
  return colors;
}

/** A colour between two others: all `a` at 0, all `b` at 1. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [0, 1, 2].map((i) => {
    const from = a[i] ?? 0;
    return Math.round(from + ((b[i] ?? 0) - from) * share);
  }) as unknown as Rgb;
}

export function opaque([r, g, b]: Rgb): string {
  return `rgb(${r}, ${g}, ${b})`;
}

/**
 * A see-through colour for sigma's WebGL programs, which blend premultiplied colours: with plain
 * ones, overlapping links would glow.
 */
export function premultiplied(color: Rgb, alpha: number): string {
  const [r, g, b] = color.map((channel) => Math.round(channel * alpha));
  return `rgba(${r}, ${g}, ${b}, ${alpha.toFixed(3)})`;
}

const STORED = 'comention-theme';

/** Follows the system's theme until the reader chooses; the choice is remembered where it can be. */
export function attachTheme(button: HTMLElement, onChange: () => void): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const update = () => {
    button.setAttribute('aria-label', isDark() ? 'Use light colours' : 'Use dark colours');
  };
  for (const kind of KINDS) root.style.setProperty(`--${kind}-base`, KIND_COLORS[kind]);
  for (const [number, color] of COMMUNITY_COLORS.entries()) {
    root.style.setProperty(`--community-${number}`, color);
  }
  root.style.setProperty('--community-other', OTHER_COLOR);
  const stored = remembered();
  if (stored === 'dark' || stored === 'light') root.dataset.theme = stored;
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    remember(root.dataset.theme);
    update();
    onChange();
  });
  system.addEventListener('change', () => {
    update();
    onChange();
  });
  update();
}

// A browser may forbid storage, as some do for pages opened from a file.
function remembered(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function remember(theme: string): void {
  try {
    localStorage.setItem(STORED, theme);
  } catch {
    // The choice then lasts as long as the page.
  }
}

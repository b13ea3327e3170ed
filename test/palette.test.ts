import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../src/model/kind.js';
import { COMMUNITY_COLORS, KIND_COLORS, OTHER_COLOR } from '../src/model/palette.js';

/** Linear light, 0 to 1. */
type Rgb = readonly [number, number, number];

/** Least distance of two colours in OKLab, where 0.02 is about what an eye just notices. */
const APART = 0.08;
/** WCAG 2.2, 1.4.11: what must be seen has at least this contrast with what is beside it. */
const CONTRAST = 3;

const PAPER = { light: '#ffffff', lightPage: '#fbfaf8', dark: '#16181b' };

/** Machado, Oliveira and Fernandes 2009, at full severity. */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const kindsInLight = KINDS.map((kind) => KIND_COLORS[kind]);
const communities = [...COMMUNITY_COLORS, OTHER_COLOR];

describe('colours', () => {
  it.each([
    ['kinds in light', kindsInLight],
    ['kinds in dark', kindsInDark()],
    ['communities', communities],
  ])('of %s are told apart by every eye', (_, colors) => {
    for (const [eye, matrix] of Object.entries(EYES)) {
      for (const [i, one] of colors.entries()) {
        for (const other of colors.slice(i + 1)) {
          const apart = distance(seen(linear(one), matrix), seen(linear(other), matrix));
          expect(apart, `${one} and ${other}, ${eye}`).toBeGreaterThanOrEqual(APART);
        }
      }
    }
  });

  it.each([
    ['kinds in light', kindsInLight, ['light', 'lightPage']],
    ['kinds in dark', kindsInDark(), ['dark']],
    ['communities', communities, ['light', 'lightPage', 'dark']],
  ] as const)('of %s stand out from the paper', (_, colors, papers) => {
    for (const paper of papers) {
      for (const color of colors) {
        expect(contrast(color, PAPER[paper]), `${color} on ${PAPER[paper]}`).toBeGreaterThanOrEqual(
          CONTRAST,
        );
      }
    }
  });

  it('are on the papers that the page has', () => {
    const css = readFileSync('viewer/src/styles/theme.css', 'utf8');
    expect(css).toContain(`--paper: light-dark(${PAPER.lightPage}, ${PAPER.dark})`);
  });
});

/** The page's style sheet lightens the kinds' colours in the dark. */
function kindsInDark(): string[] {
  const css = readFileSync('viewer/src/styles/theme.css', 'utf8');
  return KINDS.map((kind) => {
    const mix = new RegExp(`var\\(--${kind}-base\\) (\\d+)%, white`).exec(css);
    if (!mix) throw new Error(`theme.css does not mix ${kind} with white`);
    const share = Number(mix[1]) / 100;
    const channels = bytes(KIND_COLORS[kind]).map((c) => Math.round(c * share + 255 * (1 - share)));
    return `#${channels.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
  });
}

function bytes(color: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16));
  return [r, g, b];
}

function linear(color: string): Rgb {
  return bytes(color).map((c) =>
    c <= 10 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb;
}

function seen(color: Rgb, matrix: readonly Rgb[]): Rgb {
  return matrix.map((row) => Math.min(1, Math.max(0, dot(row, color)))) as unknown as Rgb;
}

function dot(a: Rgb, b: Rgb): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Björn Ottosson, "A perceptual color space for image processing" (2020). */
function oklab(color: Rgb): Rgb {
  const cones: Rgb = [
    Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], color)),
    Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], color)),
    Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], color)),
  ];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    dot([0.0259040371, 0.7827717662, -0.808675766], cones),
  ];
}

function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((color) => dot([0.2126, 0.7152, 0.0722], linear(color)) + 0.05);
  return Math.max(a ?? 0, b ?? 0) / Math.min(a ?? 1, b ?? 1);
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Painter } from '../export/exporter.js';

/** Width of a picture in pixels, unless told. */
export const PICTURE_WIDTH = 2400;

const require = createRequire(import.meta.url);

/** What names are written with; the same on every machine, whatever fonts it has. */
const FONTS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
];

/** What those fonts can write: letters of these scripts, and signs that are no pictures. */
const WRITABLE =
  /^(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Inherited}]|(?=\p{Script=Common})[^\p{Emoji_Presentation}])*$/u;

let ready: Promise<void> | undefined;

/**
 * Makes pictures of drawings by resvg, compiled to WebAssembly: the same drawing gives the same bytes
 * on every machine.
 * @param width of the pictures, in pixels
 */
export async function createPainter(width = PICTURE_WIDTH): Promise<Painter> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  ready ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  await ready;
  const fontBuffers = await Promise.all(FONTS.map((font) => readFile(require.resolve(font))));
  const font = { fontBuffers, defaultFontFamily: 'Noto Sans', sansSerifFamily: 'Noto Sans' };
  return {
    canWrite: (text) => WRITABLE.test(text),
    paint(drawing) {
      const resvg = new Resvg(drawing, { font, fitTo: { mode: 'width', value: width } });
      const image = resvg.render();
      try {
        return image.asPng();
      } finally {
        image.free();
        resvg.free();
      }
    },
  };
}

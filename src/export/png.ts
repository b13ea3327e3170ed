import { UsageError } from '../model/errors.js';
import type { Exporter, Publication, Warn } from './exporter.js';
import { writeSvg } from './svg.js';

/** The drawing in pixels, with the fonts and the means that the publication brings. */
export const png: Exporter = {
  format: 'png',
  description: 'the same drawing in pixels',
  files: [{ name: 'graph.png', write: writePng }],
};

function* writePng(publication: Publication, warn: Warn): Iterable<Uint8Array> {
  const { painter, graph } = publication;
  if (!painter) throw new UsageError('nothing here can paint: leave the format png out');
  const drawing = [...writeSvg(publication, warn)].join('');
  const strange = graph.nodes.filter(({ label }) => !painter.canWrite(label)).length;
  if (strange > 0) {
    const names = strange === 1 ? '1 name has letters' : `${strange} names have letters`;
    warn(`${names} that its fonts lack: graph.svg takes those of the machine that shows it`);
  }
  yield painter.paint(drawing);
}

import { at } from './incidence.js';
import { type Positions, shift } from './positions.js';
import type { Box } from './separate.js';

/** A finished drawing of one component. */
export interface Drawing {
  readonly positions: Positions;
  readonly boxes: readonly Box[];
}

/** Width of the whole to its height, about that of a screen. */
const ASPECT = 1.6;

/** The rectangle that a drawing takes. */
interface Frame {
  readonly drawing: Drawing;
  readonly minX: number;
  readonly minY: number;
  readonly width: number;
  readonly height: number;
}

interface Column {
  readonly frames: Frame[];
  width: number;
  height: number;
}

interface Row {
  readonly columns: Column[];
  width: number;
  readonly height: number;
}

/**
 * Sets drawings side by side around the origin, the highest first: in rows as high as their first
 * drawing, where lower ones stand in columns above each other.
 */
export function pack(drawings: readonly Drawing[], gap: number): void {
  const frames = drawings.map(frame).sort((a, b) => b.height - a.height);
  const rows = arrange(frames, gap);
  let top = -rows.reduce((sum, { height }) => sum + height + gap, -gap) / 2;
  for (const row of rows) {
    let left = -row.width / 2;
    for (const column of row.columns) {
      let above = top + (row.height - column.height) / 2;
      for (const { drawing, minX, minY, width, height } of column.frames) {
        shift(drawing.positions, left + (column.width - width) / 2 - minX, above - minY);
        above += height + gap;
      }
      left += column.width + gap;
    }
    top += row.height + gap;
  }
}

function arrange(frames: readonly Frame[], gap: number): Row[] {
  const area = frames.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = frames.reduce((most, { width }) => Math.max(most, width), 0);
  const limit = Math.max(widest, Math.sqrt(area * ASPECT));
  const rows: Row[] = [];
  for (const frame of frames) {
    const row = rows.at(-1);
    if (row && fits(frame, row, limit, gap)) continue;
    const column = { frames: [frame], width: frame.width, height: frame.height };
    rows.push({ columns: [column], width: frame.width, height: frame.height });
  }
  return rows;
}

/** Adds a frame to the row's last column, or as a new column. @returns false where neither fits */
function fits(frame: Frame, row: Row, limit: number, gap: number): boolean {
  if (frame.height > row.height) return false;
  const column = row.columns.at(-1) as Column;
  const wider = Math.max(0, frame.width - column.width);
  if (column.height + gap + frame.height <= row.height && row.width + wider <= limit) {
    column.frames.push(frame);
    column.height += gap + frame.height;
    column.width += wider;
    row.width += wider;
    return true;
  }
  if (row.width + gap + frame.width > limit) return false;
  row.columns.push({ frames: [frame], width: frame.width, height: frame.height });
  row.width += gap + frame.width;
  return true;
}

function frame(drawing: Drawing): Frame {
  const { positions, boxes } = drawing;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [node, { left, right, half }] of boxes.entries()) {
    const [x, y] = [at(positions.x, node), at(positions.y, node)];
    minX = Math.min(minX, x - left);
    maxX = Math.max(maxX, x + right);
    minY = Math.min(minY, y - half);
    maxY = Math.max(maxY, y + half);
  }
  return { drawing, minX, minY, width: maxX - minX, height: maxY - minY };
}

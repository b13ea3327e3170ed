/** The channels of a colour `#rrggbb`, 0 to 255 each. */
export function rgb(color: string): { r: number; g: number; b: number } {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return { r, g, b };
}

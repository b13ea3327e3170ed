import type Sigma from 'sigma';
import type { Selection } from './store.js';

/** How near to a link a pointer must be to hit it, in CSS pixels. */
const TOLERANCE = { mouse: 6, touch: 14 };

/**
 * Says what is clicked or tapped and what a mouse points at.
 * @param linkAt the link nearest to a point, all in the graph's unit
 */
export function attachPointer(
  sigma: Sigma,
  linkAt: (x: number, y: number, tolerance: number) => string | null,
  onSelect: (selection: Selection | null) => void,
  onHover: (hovered: Selection | null) => void,
): void {
  const hit = (event: { x: number; y: number; original: Event }): Selection | null => {
    const touch = event.original.type.startsWith('touch');
    const { x, y } = sigma.viewportToGraph(event);
    const tolerance = (touch ? TOLERANCE.touch : TOLERANCE.mouse) / sigma.getGraphToViewportRatio();
    const key = linkAt(x, y, tolerance);
    return key === null ? null : { type: 'link', key };
  };
  sigma.on('clickNode', ({ node }) => onSelect({ type: 'entity', key: node }));
  sigma.on('clickStage', ({ event }) => onSelect(hit(event)));

  let overNode = false;
  sigma.on('enterNode', ({ node, event }) => {
    if (event.original.type.startsWith('touch')) return;
    overNode = true;
    onHover({ type: 'entity', key: node });
  });
  sigma.on('leaveNode', () => {
    overNode = false;
    onHover(null);
  });
  sigma.on('leaveStage', () => onHover(null));
  sigma.getMouseCaptor().on('mousemove', (event) => {
    const dragging = event.original instanceof MouseEvent && event.original.buttons !== 0;
    if (!overNode && !dragging) onHover(hit(event));
  });
}

/** Puts panels beside and below each other, a page after the other. */
import type { DrawingBox } from './canvas.ts'

const MOST = 6
const GAP = 0.25

/** The panels of each page: six at most, and no page much emptier than the others. */
export function gridOf<T>(panels: readonly T[], most = MOST): readonly (readonly T[])[] {
  const pages = Math.max(1, Math.ceil(panels.length / most))
  const each = Math.ceil(panels.length / pages)
  return Array.from({ length: pages }, (_, at) => panels.slice(at * each, (at + 1) * each))
}

/** How many of some panels stand beside each other: four are a square. */
function columnsOf(panels: number, across: number): number {
  return panels === 4 && across === 3 ? 2 : Math.min(across, panels)
}

/** In how many rows some panels stand. */
export function rowsOf(panels: number, across: number): number {
  return Math.ceil(panels / columnsOf(panels, across))
}

/** Draws each panel in its place, so many in a row at most. */
export function inGrid<T>(
  panels: readonly T[],
  box: DrawingBox,
  draw: (panel: T, place: DrawingBox) => void,
  across: number,
): void {
  const columns = columnsOf(panels.length, across)
  const rows = rowsOf(panels.length, across)
  const [w, h] = [(box.w - GAP * (columns - 1)) / columns, (box.h - GAP * (rows - 1)) / rows] as const
  panels.forEach((panel, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    draw(panel, { x: box.x + column * (w + GAP), y: box.y + row * (h + GAP), w, h })
  })
}

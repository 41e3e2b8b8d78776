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

/** Draws each panel in its place: up to three in a row, or as many as are said. */
export function inGrid<T>(
  panels: readonly T[],
  box: DrawingBox,
  draw: (panel: T, place: DrawingBox) => void,
  across: number = panels.length === 4 ? 2 : 3,
): void {
  const columns = Math.min(across, panels.length)
  const rows = Math.ceil(panels.length / columns)
  const [w, h] = [
    (box.w - GAP * (columns - 1)) / columns,
    (box.h - GAP * (rows - 1)) / rows,
  ] as const
  panels.forEach((panel, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    draw(panel, { x: box.x + column * (w + GAP), y: box.y + row * (h + GAP), w, h })
  })
}

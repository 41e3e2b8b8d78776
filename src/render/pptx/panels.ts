/** Puts panels beside and below each other, a slide after the other. */
import type { SlideBox } from './canvas.ts'

const MOST = 6
const GAP = 0.25

/** The panels of each slide: six at most, and no slide much emptier than the others. */
export function gridOf<T>(panels: readonly T[], most = MOST): readonly (readonly T[])[] {
  const slides = Math.max(1, Math.ceil(panels.length / most))
  const each = Math.ceil(panels.length / slides)
  return Array.from({ length: slides }, (_, at) => panels.slice(at * each, (at + 1) * each))
}

/** Draws each panel in its place: up to three in a row, or as many as are said. */
export function inGrid<T>(
  panels: readonly T[],
  box: SlideBox,
  draw: (panel: T, place: SlideBox) => void,
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

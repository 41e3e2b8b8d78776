/** The sizes of columns and rows: narrow enough that a table is seen at once, never so that a text cannot be read. */
import { describe, expect, it } from 'vitest'
import { FROZEN, headerHeight, LINE_HEIGHT, linesOf, rowHeight, widthOf } from '../../../src/intake/forms/cell-sizes.ts'
import type { FormColumn } from '../../../src/intake/forms/form.ts'

function column(header: string, more: Partial<FormColumn> = {}): FormColumn {
  return {
    role: 'value',
    header,
    help: '',
    kind: 'text',
    path: [],
    isLocked: false,
    isRequired: false,
    isExpected: false,
    ...more,
  } as FormColumn
}

const PLACE = FROZEN

describe('the width of a column', () => {
  it('is that of a short text, on one line', () => {
    const text = 'x'.repeat(24)
    const width = widthOf(column('Titre'), PLACE, [text])
    expect(linesOf(text, width - 2)).toBe(1)
  })

  it('is that of half of a longer text, on two lines', () => {
    const text = 'recette et mise en service '.repeat(2)
    const width = widthOf(column('Titre'), PLACE, [text])
    expect(width).toBeLessThan(text.length)
    expect(linesOf(text, width - 2)).toBe(2)
  })

  it('has a limit, beyond which lines are added', () => {
    const text = 'x'.repeat(300)
    expect(widthOf(column('Titre'), PLACE, [text])).toBe(44)
  })

  it('leaves each word of a heading whole, and the heading within three lines', () => {
    const header = 'Part de l’investissement qui devrait lui revenir (%)'
    const width = widthOf(column(header), PLACE, [])
    expect(width).toBeGreaterThan('l’investissement'.length)
    expect(width).toBeLessThan(header.length / 2)
    expect(headerHeight([column(header)], [width])).toBeLessThanOrEqual(4 * LINE_HEIGHT + 4)
  })
})

describe('the height of a row', () => {
  const choice = column('Décision', { choices: 'decision' })
  const record = column('Projet', { role: 'record' })
  const note = column('À confirmer parce que', { role: 'note' })

  it('is that of its longest text, up to four lines', () => {
    expect(rowHeight([column('A'), column('B')], [1, 3])).toBe(3 * LINE_HEIGHT)
    expect(rowHeight([column('A')], [9])).toBe(4 * LINE_HEIGHT)
  })

  it('is two lines at most for the name of a record, which its beginning tells', () => {
    expect(rowHeight([choice], [4])).toBe(2 * LINE_HEIGHT)
    expect(rowHeight([record], [4])).toBe(2 * LINE_HEIGHT)
  })

  it('holds a remark in full, which stands nowhere else', () => {
    expect(rowHeight([note, choice], [9, 4])).toBe(9 * LINE_HEIGHT)
  })
})

/** Excerpts on a narrow terminal: the part of a line that has the mark, and the mark below it. */
import { Chalk } from 'chalk'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { excerptLines } from '../../../src/render/terminal/excerpt-lines.ts'
import type { ShownFinding } from '../../../src/reports/document/command-result.ts'
import { renderOptions } from '../../support/render-options.ts'

function shown(text: string, mark: { start: number; length: number }, width: number): string[] {
  const finding = { excerpt: [{ number: 7, text, mark }] } as unknown as ShownFinding
  const options = { ...renderOptions('en'), width }
  return excerptLines(finding, { chalk: new Chalk({ level: 0 }), options, currency: 'EUR' })
}

const letters = 'abcdefghijklmnopqrstuvwxyz'.repeat(4)

describe('the excerpt of a finding', () => {
  it('is whole where there is room', () => {
    expect(shown('name: x', { start: 6, length: 1 }, 40)).toEqual(['   7 | name: x', '     |       ^'])
  })

  it.each([
    [0, 3],
    [10, 90],
    [30, 5],
    [33, 1],
    [60, 6],
    [100, 4],
  ])('has what is marked at %i, %i signs long, above its mark on 40 columns', (start, length) => {
    const [line = '', under = ''] = shown(letters, { start, length }, 40)
    expect(stringWidth(line)).toBeLessThanOrEqual(40)
    expect(under.trimEnd().length).toBeLessThanOrEqual(40)
    const at = under.indexOf('^')
    const first = Math.min(3, length)
    expect(line.slice(at, at + first)).toBe(letters.slice(start, start + first))
    expect(line).toContain('…')
  })

  it('stands above its mark behind signs of two cells', () => {
    const [line = '', under = ''] = shown(`${'計'.repeat(30)}xyz`, { start: 60, length: 3 }, 40)
    expect(stringWidth(line.slice(0, line.indexOf('xyz')))).toBe(under.indexOf('^'))
  })
})

/** Words on a terminal: lines break between words, stand in behind what they begin with, and lines to paste stay whole. */
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { fitted } from '../../../src/render/terminal/fit.ts'
import { type SafeText, safePage } from '../../../src/render/text/safe-text.ts'

const shown = (text: string, width: number): string[] => fitted(text as SafeText, width).split('\n')

const words = 'one two three four five six seven eight nine ten eleven twelve'

describe('a line that is too long', () => {
  it('goes on two signs further in', () => {
    expect(shown(words, 40)).toEqual(['one two three four five six seven', '  eight nine ten eleven twelve'])
    expect(shown(`  ${words}`, 40)[1]).toMatch(/^ {4}\S/)
  })

  it('goes on behind who speaks, a number or a bullet', () => {
    expect(shown(`plan: ${words}`, 40)).toEqual([
      'plan: one two three four five six seven',
      '      eight nine ten eleven twelve',
    ])
    expect(shown(`  2. ${words}`, 40)[1]).toMatch(/^ {5}\S/)
    expect(shown(`- ${words}`, 40)[1]).toMatch(/^ {2}\S/)
  })

  it('goes on in the last column of its first half', () => {
    expect(shown(`  name       ${words}`, 50)[1]).toMatch(/^ {13}\S/)
    expect(shown(`one two three four five six seven eight  ${words}`, 50)[1]).toMatch(/^ {2}\S/)
  })

  it('keeps a word whole that is longer than the terminal, and what a no-break space holds together', () => {
    const path = 'x'.repeat(60)
    expect(shown(`see ${path} now`, 40)).toEqual(['see', `  ${path}`, '  now'])
    expect(shown(`${'a'.repeat(33)} 1\u00a0234\u00a0567 k€`, 40)[1]).toBe('  1\u00a0234\u00a0567 k€')
  })

  it('is measured in cells, in which an ideogram takes two and a colour none', () => {
    for (const line of shown('計画 '.repeat(30), 40)) expect(stringWidth(line)).toBeLessThanOrEqual(40)
    const [first, second] = shown(`\u001b[31m${words}\u001b[39m`, 40)
    expect(first).toBe('\u001b[31mone two three four five six seven\u001b[39m')
    expect(second).toBe('  \u001b[31meight nine ten eleven twelve\u001b[39m')
  })
})

describe('what stays as it is', () => {
  it.each(['short', `  plan audit ${words}`, `  2. git add ${words}`, `\r\u001b[K${words}`])('%j', (text) => {
    expect(fitted(text as SafeText, 40)).toBe(text)
  })

  it('is no sentence about a command', () => {
    expect(shown(`plan audit ${words}`, 40).length).toBeGreaterThan(1)
    expect(shown(`  plan: ${words}`, 40).length).toBeGreaterThan(1)
  })
})

it('lets no word become a command of a build server by coming to the head of a line', () => {
  const text = safePage(`${'a'.repeat(38)} ::add-mask::secret`)
  expect(shown(text, 40)[1]).toBe('  \ufffd:add-mask::secret')
})

it('breaks nothing below forty signs', () => {
  expect(shown('one two three four five', 3)).toEqual(['one two three four five'])
})

/** The parts of a command line, and what is mended of them: an argument is no value, and a value no argument. */
import { describe, expect, it } from 'vitest'
import { AUDIT } from '../../src/commands/audit/declaration.ts'
import {
  textsOf,
  tokensOf,
  withoutOptions,
  withoutValue,
  withoutWords,
  withRight,
} from '../../src/commands/typed-line.ts'

const tokens = (line: string) => tokensOf(line.split(' '), { length: 1, options: AUDIT.options })
const line = (parts: ReturnType<typeof tokens> | undefined) => parts && textsOf(parts).join(' ')

describe('a command line', () => {
  it('has a command, arguments, options and their values', () => {
    const kinds = tokens('audit md -f md --no-color -pM --format=md x').map(({ kind }) => kind)
    expect(kinds).toEqual(['command', 'word', 'option', 'value', 'option', 'option', 'option', 'word'])
  })

  it('is mended where the wrong word stands', () => {
    expect(line(withRight(tokens('audti audti'), 'audti', 'audit', 'command'))).toBe('audit audti')
    expect(line(withRight(tokens('audit md -f md'), 'md', 'csv', '--format'))).toBe('audit md -f csv')
    expect(line(withRight(tokens('audit -fmd M'), 'md', 'csv', '--format'))).toBe('audit -fcsv M')
    const many = tokens('audit --section load,bugdet M')
    expect(line(withRight(many, 'bugdet', 'budget', '--section'))).toBe('audit --section load,budget M')
    expect(withRight(tokens('audit M'), 'absent', 'x')).toBeUndefined()
  })

  it('loses what is to go, and nothing else', () => {
    expect(line(withoutOptions(tokens('audit -f md M --no-color -fmd'), ['--format']))).toBe('audit M --no-color')
    expect(line(withoutWords(tokens('audit md -f md M'), ['md']))).toBe('audit -f md M')
    expect(line(withoutValue(tokens('audit M -o a.md -o b.md'), 'b.md'))).toBe('audit M -o a.md')
  })
})

/** A line to paste means the same to the shells of Unix and to those of Windows, whatever its paths are called. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { commandLine, shellWord } from '../../src/commands/corrected-line.ts'
import { freeName, withOutput } from '../../src/commands/free-name.ts'

const NAMES = [
  'plans/été 2027',
  "l'hôtel de ville",
  'a,b',
  'x;y',
  'C:\\Users\\Zoé B',
  '~x',
  '@x',
  '-o',
  '50 % (fin)',
  'a&b',
  'unit=k',
  '',
  '$HOME x',
  '`x`',
  'a"b',
  'fin!',
  'C:\\',
]

describe('a word of a line', () => {
  it('is what it was to a shell of Unix', () => {
    const words = NAMES.map(shellWord).join(' ')
    const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${words}`])
    expect(stdout.toString('utf8').split('\0').slice(0, -1)).toEqual(NAMES)
  })

  it('stands in double quotes, which the shells of Windows know, wherever nothing in it means something there', () => {
    expect(commandLine(['audit', 'plans/été 2027', "l'hôtel", 'a,b', 'C:\\Zoé B'])).toBe(
      'plan audit "plans/été 2027" "l\'hôtel" "a,b" "C:\\Zoé B"',
    )
    expect(shellWord('C:\\')).toBe("'C:\\'")
  })

  it('with a curved quote, which PowerShell takes for a straight one, stands as it must there', () => {
    expect(shellWord('l’été 2027')).toBe('"l’été 2027"')
    expect(shellWord('« “x” »')).toBe("'« “x” »'")
  })
})

describe('a line with another output', () => {
  it('names the first file or folder that is free', () => {
    const isTaken = (name: string): boolean => ['a.xlsx', 'a-2.xlsx', 'plans/x'].includes(name)
    const free = ['a.xlsx', 'plans/x/'].map((name) => freeName(name, isTaken))
    expect(free).toEqual(['a-3.xlsx', 'plans/x-2'])
  })

  it('has it in the place of the one that was typed', () => {
    expect(withOutput(['ask', '-o', 'a.xlsx', 'p'], 'b.xlsx')).toEqual(['ask', '-o', 'b.xlsx', 'p'])
    for (const typed of ['--output=a.xlsx', '-oa.xlsx'])
      expect(withOutput(['ask', typed, 'p'], 'b.xlsx')).toEqual(['ask', 'p', '-o', 'b.xlsx'])
  })
})

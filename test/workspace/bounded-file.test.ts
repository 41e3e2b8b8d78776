/** What is read of a file that somebody names: bytes up to a limit, whatever a link leads to. */
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBounded } from '../../src/workspace/bounded-file.ts'
import { readInputFile } from '../../src/workspace/input-file.ts'
import { leadsOut } from '../../src/workspace/real-path.ts'
import { inFolder } from '../support/in-folder.ts'

const MOST = 1000

function textOf(path: string, most = MOST): string {
  const read = readBounded(path, most)
  return 'bytes' in read ? Buffer.from(read.bytes).toString() : `${read.code} ${read.size}`
}

describe('a file', () => {
  it.each([
    ['that is empty', '', ''],
    ['of one byte', 'a', 'a'],
    ['of as many bytes as there may be', 'b'.repeat(MOST), 'b'.repeat(MOST)],
    ['of one byte more', 'c'.repeat(MOST + 1), `file-too-large ${MOST + 1}`],
  ])('%s', (_, content, read) => inFolder({ f: content }, (cwd) => expect(textOf(join(cwd, 'f'))).toBe(read)))

  it('of many gigabytes is refused by its size, before a byte of it is read', () =>
    inFolder({ f: '' }, (cwd) => {
      truncateSync(join(cwd, 'f'), 2 ** 40)
      expect(textOf(join(cwd, 'f'))).toBe(`file-too-large ${2 ** 40}`)
    }))

  it('is dated by its last change', () =>
    inFolder({ f: 'x' }, (cwd) => expect(readInputFile(cwd, 'f').changed).toMatch(/^20\d\d-\d\d-\d\d$/)))

  it('is nowhere', () => inFolder({}, (cwd) => expect(textOf(join(cwd, 'f'))).toBe('path-missing 0')))
})

describe('a link', () => {
  it('is followed where it is what was named, and told where it leads out of a folder', () =>
    inFolder({ 'plan/a': 'in', 'other/b': 'out' }, (cwd) => {
      symlinkSync('a', join(cwd, 'plan/inner'))
      symlinkSync('../other/b', join(cwd, 'plan/outer'))
      writeFileSync(join(cwd, 'plan/c'), 'c')
      expect(['inner', 'outer'].map((name) => textOf(join(cwd, 'plan', name)))).toEqual(['in', 'out'])
      const told = ['a', 'inner', 'outer', 'c'].map((name) => leadsOut(cwd, 'plan', `plan/${name}`))
      expect(told).toEqual([undefined, undefined, 'other/b', undefined])
    }))
})

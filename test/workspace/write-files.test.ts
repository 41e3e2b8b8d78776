/** Files are written whole or not at all, and stay what they were but for their content. */
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFiles } from '../../src/workspace/write-files.ts'
import { inFolder } from '../support/in-folder.ts'

const OLD = new TextEncoder().encode('old')
const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8')

describe('a file that is replaced', () => {
  it('keeps its rights', async () => {
    await inFolder({ a: 'old' }, async (cwd) => {
      chmodSync(join(cwd, 'a'), 0o640)
      await writeFiles(cwd, [{ path: 'a', content: 'new' }])
      expect([read(cwd, 'a'), statSync(join(cwd, 'a')).mode & 0o777]).toEqual(['new', 0o640])
    })
  })

  it('is the one behind a link, which stays', async () => {
    await inFolder({ 'far/a': 'old' }, async (cwd) => {
      symlinkSync('far/a', join(cwd, 'link'))
      await writeFiles(cwd, [{ path: 'link', content: 'new' }])
      expect(lstatSync(join(cwd, 'link')).isSymbolicLink()).toBe(true)
      expect([read(cwd, 'far/a'), readdirSync(cwd)]).toEqual(['new', ['far', 'link']])
    })
  })

  it('is not written twice under two names', async () => {
    await inFolder({ a: 'old' }, async (cwd) => {
      symlinkSync('a', join(cwd, 'link'))
      const files = [
        { path: 'a', content: 'new' },
        { path: 'link', content: 'newer' },
      ]
      await expect(writeFiles(cwd, files)).rejects.toThrow('file-twice: link')
    })
  })
})

describe('a file that is no longer what was read', () => {
  it.each([
    ['changed', OLD, 'other'],
    ['gone', OLD, undefined],
    ['there by now', 'absent' as const, 'other'],
  ])('%s keeps everything from being written', async (_, before, content) => {
    const files = content === undefined ? { b: 'old' } : { a: content, b: 'old' }
    await inFolder(files, async (cwd) => {
      const wanted = [
        { path: 'b', content: 'new', before: OLD },
        { path: 'a', content: 'new', before },
      ]
      await expect(writeFiles(cwd, wanted)).rejects.toThrow('file-changed: a')
      expect(readdirSync(cwd)).toEqual(Object.keys(files))
      expect(Object.keys(files).map((name) => read(cwd, name))).toEqual(Object.values(files))
    })
  })

  it('is none that was read from a device', async () => {
    await inFolder({}, async (cwd) => {
      const path = '/dev/null'
      await writeFiles(cwd, [{ path, content: 'new' }])
      const files = [{ path, content: 'new', before: OLD }]
      await expect(writeFiles(cwd, files)).rejects.toThrow('file-unwritable')
    })
  })

  it('is written where it is the same', async () => {
    await inFolder({ a: 'old' }, async (cwd) => {
      await writeFiles(cwd, [
        { path: 'a', content: 'new', before: OLD },
        { path: 'b', content: 'new', before: 'absent' },
      ])
      expect([read(cwd, 'a'), read(cwd, 'b')]).toEqual(['new', 'new'])
    })
  })
})

describe('a failure while files take their places', () => {
  it('puts back those that were there, and takes away those that were not', async () => {
    await inFolder({ a: 'old' }, async (cwd) => {
      const content = 'new'
      // A file cannot take the place of the folder that the last one needs.
      const paths = ['a', 'b', 'x', 'x/y']
      const files = paths.map((path) => ({ path, content }))
      await expect(writeFiles(cwd, files)).rejects.toThrow('file-unwritable: x')
      expect([read(cwd, 'a'), readdirSync(cwd)]).toEqual(['old', ['a']])
    })
  })

  it('leaves a folder where a file was wanted as it is', async () => {
    await inFolder({ 'a/b': 'old' }, async (cwd) => {
      await expect(writeFiles(cwd, [{ path: 'a', content: 'new' }])).rejects.toThrow('file-is-folder: a')
      expect([read(cwd, 'a/b'), readdirSync(cwd)]).toEqual(['old', ['a']])
    })
  })
})

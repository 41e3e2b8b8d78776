/** A program is found in the folders of the path that are named in full, and in no other. */
import { chmodSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownFolders, programOnPath } from '../../src/workspace/program-on-path.ts'
import { inFolder } from '../support/in-folder.ts'

describe('programOnPath', () => {
  it.skipIf(process.platform === 'win32')(
    'passes over relative folders, folders and files without the right to run',
    () =>
      inFolder({ 'here/git': '', 'plain/git': '', 'right/git': '' }, (cwd) => {
        mkdirSync(join(cwd, 'nested/git'), { recursive: true })
        for (const name of ['here', 'right']) chmodSync(join(cwd, name, 'git'), 0o755)
        const path = ['', '.', 'here', join(cwd, 'nested'), join(cwd, 'plain'), join(cwd, 'right')]
        const found = (entries: readonly string[]): string | undefined =>
          programOnPath('git', { PATH: entries.join(delimiter) })
        expect(found(path)).toBe(join(cwd, 'right/git'))
        expect(found(path.slice(0, -1))).toBeUndefined()
        expect(programOnPath('git', {})).toBeUndefined()
        expect(programOnPath('cp', { PATH: path.join(delimiter) })).toBeUndefined()
      }),
  )
})

describe('ownFolders', () => {
  it('takes an entry of Windows out of its quotes, and needs its drive or server', () => {
    const Path = String.raw`"C:\Program Files\Git\cmd";C:\a;"D:\b;c";\\server\d;.;bin;\tools;C:e;;"";"C:\open`
    expect(ownFolders({ Path }, 'win32')).toEqual([
      String.raw`C:\Program Files\Git\cmd`,
      String.raw`C:\a`,
      String.raw`D:\b;c`,
      String.raw`\\server\d`,
      String.raw`C:\open`,
    ])
    expect(ownFolders({}, 'win32')).toEqual([])
  })

  it('takes an entry of other systems as it is written', () => {
    expect(ownFolders({ PATH: '/a:"/b":./c::/d e' }, 'linux')).toEqual(['/a', '/d e'])
  })
})

/** Tests lie where their subject does: below the folder of `src` that they test, or in one of the kinds named here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPOSITORY } from '../support/scenario.ts'

/** Folders of tests that mirror no room, each for what it holds. */
const KINDS: readonly string[] = ['cli', 'laws', 'office', 'pages', 'reference']

/** Folders below `test` without tests of their own. */
const MEANS: readonly string[] = ['fixtures', 'golden', 'support']

function foldersBelow(path: string): string[] {
  return readdirSync(join(REPOSITORY, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${path}/${name}`)
}

/** Folders that hold a test, at any depth below a folder. */
function tested(path: string): string[] {
  const holds = readdirSync(join(REPOSITORY, path)).some((name) => name.endsWith('.test.ts'))
  return [...(holds ? [path] : []), ...foldersBelow(path).flatMap(tested)]
}

/** The folder of `src` that a folder of tests stands for, or the kind of tests that it is. */
function hasPlace(folder: string): boolean {
  const below = folder.replace(/^test\//, '')
  return KINDS.includes(below.split('/')[0] ?? '') || existsSync(join(REPOSITORY, 'src', below))
}

describe('tests', () => {
  it('lie in a folder that src has too, or in a named kind', () => {
    expect(['test/nowhere', 'test/rules/nowhere'].filter(hasPlace)).toEqual([])
    expect(tested('test').filter((folder) => !hasPlace(folder))).toEqual([])
  })

  it('have no folder that is neither a room, nor a kind, nor a means', () => {
    const names = foldersBelow('test').map((path) => path.replace('test/', ''))
    const unknown = names.filter(
      (name) => ![...KINDS, ...MEANS].includes(name) && !existsSync(join(REPOSITORY, 'src', name)),
    )
    expect(unknown).toEqual([])
  })

  it('have their kinds and means told in CONTRIBUTING.md', () => {
    const text = readFileSync(join(REPOSITORY, 'docs/CONTRIBUTING.md'), 'utf8')
    const untold = [...KINDS, ...MEANS].filter((name) => !text.includes(`\`test/${name}/`))
    expect(untold).toEqual([])
  })
})

/** The programs that measure, compare and try can be made: nobody else notices when a file of theirs has moved. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inFolder } from '../support/in-folder.ts'
import { REPOSITORY } from '../support/scenario.ts'

const manifest = readFileSync(join(REPOSITORY, 'package.json'), 'utf8')
const FOLDERS = [...manifest.matchAll(/measures\.config\.js --dir node_modules\/(\.[\w-]+)/g)].map(
  ([, folder = '']) => folder,
)

it('there are five of them', () => {
  expect(FOLDERS).toEqual(['.bench', '.bench-solver', '.outputs', '.strangers', '.pictures'])
})

it.each(FOLDERS)('%s is made of its sources', async (folder) => {
  await inFolder({}, (cwd) => {
    const words = ['rolldown', '-c', '.ci/measures.config.js', '--dir', join(cwd, folder)]
    const { status, stderr } = spawnSync('npx', words, { cwd: REPOSITORY, encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    expect(readdirSync(join(cwd, folder))).toContain('main.js')
  })
})

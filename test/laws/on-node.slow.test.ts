/** The tests run on other versions of Node by one script, which says in one line where a version can't be had. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { REPOSITORY, temporaryFolder } from '../support/scenario.ts'

const { path: folder, remove } = temporaryFolder()
afterAll(remove)

const [own = ''] = process.versions.node.split('.')
const other = String(Number(own) + 1)

/** Runs the script where npm's own runner of packages is these lines of a shell. */
function onNode(npx: string, ...words: string[]) {
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\n${npx}\n`)
  chmodSync(join(bin, 'npx'), 0o755)
  const script = join(REPOSITORY, '.ci/on-node.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    encoding: 'utf8',
    env: { ...process.env, PATH: [bin, process.env['PATH'] ?? ''].join(delimiter) },
  })
  return { exit: status, stdout, stderr }
}

/** What npx prints where it has brought a Node that lies in a folder. */
const brought = (version: string) => `echo '${JSON.stringify([version, join(folder, 'other', 'node')])}'`

describe.skipIf(process.platform === 'win32')('npm run on-node', () => {
  it('runs a command on the Node at hand without asking npm, and gives its exit code', () => {
    const words = [own, 'node', '-e', 'console.log(process.version); process.exit(7)']
    const run = onNode('exit 1', ...words)
    expect(run).toEqual({ exit: 7, stdout: `${process.version}\n`, stderr: '' })
  })

  it('puts the Node that npm brings before all others', () => {
    mkdirSync(join(folder, 'other'), { recursive: true })
    writeFileSync(join(folder, 'other/node'), '#!/bin/sh\necho another Node\n')
    chmodSync(join(folder, 'other/node'), 0o755)
    const run = onNode(brought(`${other}.1.0`), other, 'node', '--version')
    expect(run).toEqual({ exit: 0, stdout: 'another Node\n', stderr: '' })
  })

  it.each([
    ['npm finds none', 'echo "no such package" >&2; exit 1'],
    ['the package brings none, and the Node at hand answers', brought(`${own}.0.0`)],
  ])('says what to do where %s', (_, npx) => {
    const { exit, stdout, stderr } = onNode(npx, other, 'npm', 'test')
    expect([exit, stdout]).toEqual([3, ''])
    expect(stderr).toContain(`Node ${other} can't be had`)
    expect(stderr).toContain(`put a Node ${other} first on the PATH and run: npm test\n`)
  })

  it('says how it is called', () => {
    expect(onNode('', 'npm', 'test')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('npm run on-node -- 24 npm test'),
    })
  })
})

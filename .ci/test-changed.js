/**
 * Runs the fast tests of what was changed since the last commit, for the inner loop: of each module of `src` those in the
 * folders of `test` that stand for its own and the ones above it, up to its room; the laws over sources and texts; and
 * each test that was itself changed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'

function git(...words) {
  return spawnSync('git', words, { encoding: 'utf8' }).stdout.split('\n').filter(Boolean)
}

/** The fast tests of a folder, without those below it. */
function testsIn(folder) {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.slow.test.ts'))
        .map((name) => `${folder}/${name}`)
    : []
}

/** The tests of a module's folder and of those above it. */
function testsOf(file) {
  const folder = dirname(file).replace(/^src/, 'test')
  return folder === 'test' ? [] : [...testsIn(folder), ...testsOf(dirname(file))]
}

const changed = [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')].filter(
  (file) => existsSync(file),
)
const sources = changed.filter((file) => file.startsWith('src/'))
const tests = changed.filter((file) => file.startsWith('test/') && file.endsWith('.test.ts'))
const chosen = [
  ...sources.flatMap(testsOf),
  ...(sources.length > 0 ? testsIn('test/laws') : []),
  ...tests.filter((file) => !file.endsWith('.slow.test.ts')),
]
const left = tests.filter((file) => file.endsWith('.slow.test.ts'))

/** Runs some tests of a project; true where they passed or there are none. */
function run(project, files) {
  if (files.length === 0) return true
  const words = ['vitest', 'run', '--project', project, ...new Set(files)]
  return spawnSync('npx', words, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}

if (chosen.length + left.length === 0) console.log('Nothing that tests hold has changed since the last commit.')
process.exitCode = run('fast', chosen) && run('slow', left) ? 0 : 1

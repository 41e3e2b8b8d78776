/** Before all tests: builds the program where it is missing or older than its source, once. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '../..')

function newestBelow(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )
}

/** What is built: the source, the way it is built, and the packages. */
function newestSource(): number {
  const lock = statSync(join(repository, 'package-lock.json')).mtimeMs
  return Math.max(newestBelow(join(repository, 'src')), newestBelow(join(repository, '.ci')), lock)
}

/** Called by the test runner before the first test. */
export function setup(): void {
  const program = join(repository, 'dist/main.js')
  const built = statSync(program, { throwIfNoEntry: false })?.mtimeMs
  if (built !== undefined && built >= newestSource()) return
  const { status, stderr } = spawnSync('npm', ['run', 'build'], { cwd: repository, shell: true })
  // Source that does not build has an older program: its own tests say what is wrong with it.
  if (status !== 0 && built === undefined) throw new Error(`the build failed:\n${stderr.toString('utf8')}`)
}

/** Times the first command from clone to screen: what a newcomer types, on a clone of the last commit. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FIRST_COMMAND = 'npm ci --silent && npx --no plan audit plans/centre-val-de-loire-2022-2027'

function run(command: string, cwd: string): void {
  const { status, stderr } = spawnSync(command, { shell: true, cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}: exit ${status}\n${stderr}`)
}

/** Seconds on the clock, the download of packages included. */
export function secondsFromClone(repository: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'plan-clone-'))
  const begin = performance.now()
  try {
    run(`git clone --quiet "${repository}" "${folder}"`, repository)
    run(FIRST_COMMAND, folder)
    return (performance.now() - begin) / 1000
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

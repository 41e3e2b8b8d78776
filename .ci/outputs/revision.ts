/** Builds the program: of this checkout, or of another revision in a working tree of git that goes away at the end. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

function must(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`)
}

/** Builds the program of a checkout, in silence where it succeeds. */
export function build(folder: string): void {
  must('npm', ['run', '--silent', 'build'], folder)
}

/**
 * Checks a revision out and builds it with the packages of this checkout.
 *
 * @returns the program's door, and what takes the tree away again.
 */
export function builtAt(
  repository: string,
  revision: string,
): { readonly program: string; readonly remove: () => void } {
  const folder = join(mkdtempSync(join(tmpdir(), 'plan-revision-')), 'tree')
  const remove = (): void => {
    spawnSync('git', ['worktree', 'remove', '--force', folder], { cwd: repository })
    rmSync(join(folder, '..'), { recursive: true, force: true })
  }
  try {
    must('git', ['worktree', 'add', '--quiet', '--detach', folder, revision], repository)
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
    build(folder)
  } catch (error) {
    remove()
    throw error
  }
  return { program: join(folder, 'bin/plan.js'), remove }
}

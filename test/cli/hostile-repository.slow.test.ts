/** Whatever a repository's settings, hooks, filters, remotes and files name, no command that asks git runs it. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { shareOf } from '../support/cases.ts'
import { type Hostile, hostileRepositories, olderGit } from '../support/hostile-repository.ts'
import { oneProcess } from '../support/one-process.ts'
import { PATIENCE } from '../support/patience.ts'
import { REPOSITORY, temporaryFolder } from '../support/scenario.ts'

const { path: folder, remove } = temporaryFolder()
afterAll(remove)

/** The commands of the program that start git. */
const COMMANDS = [
  'validate sd',
  'validate sd --since HEAD~1',
  'validate sd --since 2024-04-30',
  'audit sd',
  'arbitrate -p sd --write SC-NEW',
  'smooth sd',
  'diff HEAD~2 -p sd',
  'history -p sd',
  'report meeting -p sd --since HEAD~2',
  'report --all . -o out --format md',
  'report dashboard -p sd --provenance git',
  'scenario -p sd',
  'scenario new do-minimum -p sd',
  'scenario approve SC-1 -p sd --decision DEC-1 --body CODIR --date 2024-06-30',
  'baseline freeze -p sd --decision DEC-1 --date 2024-06-30',
  'explain completion_gross -p sd',
]

/** The scripts of build servers, with what each is given. */
const SCRIPTS = ['findings.js github .', 'findings.js gitlab . found', 'validate.js sd/p.yaml']

/** What a process is given beside what its repository says. */
const ENV = {
  PATH: process.env['PATH'],
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
  // The scripts' word.
  SINCE: 'HEAD~2',
}

/** Runs a script of build servers. */
function exitOf({ top: cwd, env }: Hostile, script: string): Promise<number> {
  const [name = '', ...words] = script.split(' ')
  const child = spawn(process.execPath, [join(REPOSITORY, 'docs/ci', name), ...words], {
    cwd,
    env: { ...ENV, ...env },
    stdio: 'ignore',
    timeout: PATIENCE,
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? -1))
  })
}

/** What runs by some commands in a repository, and which of them did not end as they may. */
async function ranBy(
  repository: Hostile,
  commands: readonly string[],
  scripts: readonly string[] = [],
): Promise<string[]> {
  const { top, env, name } = repository
  const ran: string[] = []
  const look = (line: string, exit: number): void => {
    ran.push(...repository.ran().map((program) => `${name}: ${line}: ${program}`))
    if (exit < 0 || exit > 2) ran.push(`${name}: ${line}: exit ${exit}`)
  }
  const program = oneProcess(top, { ...ENV, ...env })
  for (const line of commands) look(`plan ${line}`, await program.run(line.split(' ')))
  program.end()
  for (const script of scripts) look(script, await exitOf(repository, script))
  return ran
}

/** What runs when git itself is asked, without this program's precautions. */
function ranByGit({ top, env, ran }: Hostile, asked: readonly string[]): string[] {
  const input = 'protocol=https\nhost=example.org\n\n'
  const own = { ...ENV, ...env }
  for (const line of asked) spawnSync('git', line.split(' '), { cwd: top, env: own, input, timeout: PATIENCE })
  return ran()
}

const EMPTY = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

/** What makes git run what settings name. */
const ASKED = [
  // One filter ends git: the others come first.
  '-C sd status -- plan.yaml sub',
  '-C sd status',
  '-C sd show HEAD --',
  'show --no-textconv HEAD~2',
  'log -1',
  `diff --no-ext-diff ${EMPTY} HEAD -- sd/plan.yaml`,
  `diff ${EMPTY} HEAD -- sd/plan.yaml`,
  `diff ${EMPTY} HEAD`,
  'cat-file --filters HEAD:sd/plan.yaml',
  'ls-remote ssh://example.org/x',
  'ls-remote git://example.org/x',
  'rev-list --alternate-refs',
  'config --edit',
  'credential fill',
]

/** A new folder. */
function made(name: string): string {
  const path = join(folder, name)
  mkdirSync(path)
  return path
}

// Programs of the shell stand in for a stranger's.
describe.skipIf(process.platform === 'win32')('a hostile repository', () => {
  it('runs nothing by any command', async () => {
    const repositories = hostileRepositories(made('program'))
    const scripts = shareOf(SCRIPTS)
    const table = await Promise.all(repositories.map((one) => ranBy(one, COMMANDS, scripts)))
    expect(table).toHaveLength(6)
    expect(table.flat()).toEqual([])
  })

  it('runs nothing with a git that fetches what is missing and takes any folder for a repository', async () => {
    const env = { PATH: `${olderGit(made('git-2.37'))}:${process.env['PATH']}` }
    const repositories = hostileRepositories(made('older'), 3)
    const commands = ['audit sd', 'history -p sd', 'scenario new do-minimum -p sd']
    const table = await Promise.all(repositories.map((one) => ranBy({ ...one, env }, commands)))
    expect(table.flat()).toEqual([])
  })

  it('runs what it names when git is asked without precautions', () => {
    const ran = hostileRepositories(made('git')).map((one) => ranByGit(one, ASKED).join(' '))
    const asking = 'alternate-refs askpass clean credential diff-command diff-external editor'
    expect(ran).toEqual([
      'uploadpack',
      'fsmonitor hook',
      `${asking} fsmonitor gpg hook process proxy smudge ssh submodule textconv uploadpack`,
      'clean fsmonitor gpg hook process submodule',
      'askpass diff-external editor fsmonitor gpg proxy ssh trace trace2',
      'git',
    ])
  })
})

/** What the name of a test file says is so: fast ones start no processes but git, try the same few cases always, and read no setting. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPOSITORY } from '../support/scenario.ts'

const IMPORT = /(?:from|import\() ?'([^']+)'/g

const files = readdirSync(join(REPOSITORY, 'test'), { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.test.ts'))
  .sort()
const fast = files.filter((file) => !file.endsWith('.slow.test.ts'))
const textOf = (file: string) => readFileSync(join(REPOSITORY, file), 'utf8')

/** The modules of `test` that a file reaches, itself among them, and the packages that these import. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, name = ''] of textOf(file).matchAll(IMPORT)) {
    if (!name.startsWith('.')) seen.add(name)
    else {
      const path = relative(REPOSITORY, join(REPOSITORY, dirname(file), name)).replaceAll('\\', '/')
      if (path.startsWith('test/') && existsSync(join(REPOSITORY, path))) reached(path, seen)
    }
  }
  return seen
}

/** Modules that start something, and who may reach them in a fast test: git is started by one alone. */
const SLOW_MODULES: Readonly<Record<string, readonly string[]>> = {
  'node:child_process': ['test/support/git-repository.ts', 'test/support/run-plan.ts'],
  'node:worker_threads': [],
  'playwright-core': [],
}

/** Which of the modules that a file reaches imports one that starts something, without being allowed to. */
function startsOf(file: string): string[] {
  return [...reached(file)]
    .filter((path) => path.startsWith('test/'))
    .flatMap((path) =>
      [...textOf(path).matchAll(IMPORT)]
        .filter(([, name = '']) => SLOW_MODULES[name]?.includes(path) === false)
        .map(([, name = '']) => `${path} imports ${name}`),
    )
}

/** The one file that runs the built program as processes. */
const PROCESSES = 'test/cli/processes.test.ts'

const matching = (among: readonly string[], pattern: RegExp) => among.filter((file) => pattern.test(textOf(file)))

describe('a fast test', () => {
  it('starts nothing but git, and ten processes in one place', () => {
    expect(fast.flatMap((file) => startsOf(file).map((start) => `${file}: ${start}`))).toEqual([])
    expect(matching(fast, /\brunBuilt\b|\bBUILT\b/)).toEqual([PROCESSES])
  })

  it('depends on no setting: of the environment it reads where programs are, no more', () => {
    const settings = fast.flatMap((file) =>
      [...reached(file)]
        .filter((path) => path.startsWith('test/'))
        .flatMap((path) =>
          [...textOf(path).matchAll(/process\.env(?:\.(\w+)|\['(\w+)'\])/g)].map(
            ([, plain, quoted]) => `${path}: ${plain ?? quoted}`,
          ),
        ),
    )
    expect([...new Set(settings)].sort()).toEqual([
      'test/support/play-scenarios.ts: UPDATE_SCENARIOS',
      'test/support/run-plan.ts: PATH',
    ])
  })

  it('is never left out', () => {
    // Windows has no bits that say what may be run.
    const left = /\b(?:it|describe)\.(?:skip|skipIf|runIf|todo)\b(?!\(process\.platform === 'win32'\))/
    expect(matching(fast, left)).toEqual([])
  })

  it('puts nothing in the place of a module, which takes a worker of its own', () => {
    expect(matching(fast, /vi\.(?:mock|doMock)\(/)).toEqual([])
    const config = textOf('vitest.config.ts')
    const replacing = matching(files, /vi\.mock\(/).filter((file) => !config.includes(`'${file}'`))
    expect(replacing).toEqual([])
  })
})

describe('drawn cases', () => {
  const draws = /\b(?:runsOf|seeds)\(|^import .* from 'fast-check'$/m
  const drawn = files.filter((file) => file.endsWith('.drawn.test.ts'))

  it('are few in a fast run and many in a slow one where the name says so', () => {
    const undrawn = drawn.filter((file) => !draws.test(textOf(file)))
    expect(undrawn).toEqual([])
    const hidden = fast.filter((file) => !drawn.includes(file) && draws.test(textOf(file)))
    expect(hidden).toEqual([])
  })

  it('and shares of lists are for slow tests alone', () => {
    const shares = /import \{[^}]*\b(?:shareOf|IS_EVERYTHING)\b[^}]*\} from '[^']*support\/cases/
    expect(matching(fast, shares)).toEqual([])
  })
})

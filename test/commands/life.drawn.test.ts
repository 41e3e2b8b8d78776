/** Any sequence of the commands of a plan's life, with steps undone by git: each state is sound, every comment stays. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { PlanMemory } from '../../src/commands/plan-memory.ts'
import type { ReadablePlan } from '../../src/plan/load/load-plan.ts'
import { seeds } from '../support/cases.ts'
import { git, PLANNER_ENV } from '../support/git-repository.ts'
import { drawnLine } from '../support/life-commands.ts'
import { changedBetween, type Left, lawfully, layState, type State, soundPlan, stateOf } from '../support/life-law.ts'
import { planOfSeed } from '../support/life-plans.ts'
import { runPlan } from '../support/run-plan.ts'
import { temporaryFolder } from '../support/scenario.ts'
import { type Draw, seeded } from '../support/seeded.ts'

const STEPS = 8

/** A moment of a plan's life: its files, and the folder of the plan that goes on. */
interface Moment {
  readonly folder: string
  readonly state: State
  readonly loaded: ReadablePlan
}

/** A plan on its way from command to command. */
class Life {
  readonly cwd: string
  readonly draw: Draw
  now: Moment
  /** The earlier moments, each after one command. */
  readonly earlier: Moment[] = []
  /** Whether git is asked what is whose, and takes a file that is laid out by hand for somebody's work. */
  isInGit = false
  readonly #memory = new PlanMemory()

  constructor(cwd: string, seed: number) {
    this.cwd = cwd
    this.draw = seeded(seed + 1)
    for (const [name, text] of Object.entries(planOfSeed(seed))) {
      mkdirSync(dirname(join(cwd, 'p', name)), { recursive: true })
      writeFileSync(join(cwd, 'p', name), text)
    }
    const loaded = soundPlan(cwd, 'p', `seed ${seed}`, this.#memory)
    this.now = { folder: 'p', state: stateOf(cwd), loaded }
  }

  /** Runs a command; whether it has written something. */
  async command(): Promise<boolean> {
    const { cwd, draw, now } = this
    const { folder, state, loaded } = now
    const argv = drawnLine(loaded.plan, folder, draw)
    const step = { cwd, folder, before: state, loaded, argv, memory: this.#memory }
    const left = await lawfully(step, draw.chance(30))
    if (left.run.exit !== 0) return false
    await this.#again(argv, left)
    const isWritten = changedBetween(state, left.after).length > 0
    if (!isWritten) return false
    this.earlier.push(now)
    const isOnward = argv[0] === 'next' && draw.chance(60)
    const next = isOnward ? String(argv[1]) : folder
    this.now = {
      folder: next,
      state: left.after,
      loaded: isOnward ? soundPlan(cwd, next, argv.join(' '), this.#memory) : left.loaded,
    }
    return true
  }

  /** The same line on the same bytes writes the same, by a program that remembers nothing; what is so already is written no more. */
  async #again(argv: readonly string[], { after, run }: Left): Promise<void> {
    const { cwd, draw, now } = this
    const line = argv.join(' ')
    if (!this.isInGit && draw.chance(15)) {
      layState(cwd, now.state)
      const redone = await runPlan(cwd, argv)
      expect([redone.exit, redone.stdout], line).toEqual([0, run.stdout])
      expect(stateOf(cwd), line).toEqual(after)
    }
    // An item that is taken out by its number leaves that to the next one.
    const isNumbered = argv.some((word) => /\.\d+=$/.test(word))
    if (argv[0] !== 'set' || isNumbered || !draw.chance(40)) return
    const idle = await runPlan(cwd, argv)
    expect(stateOf(cwd), `again ${line}\n${idle.stdout}`).toEqual(after)
  }

  /** Takes an earlier moment for the present one, its files being there again. */
  back(to: number): void {
    const moment = this.earlier[to]
    if (moment === undefined) throw new Error('no such moment')
    this.now = moment
    this.earlier.length = to
  }
}

async function living(seed: number, live: (life: Life) => Promise<void>): Promise<void> {
  const { path, remove } = temporaryFolder()
  try {
    await live(new Life(path, seed))
  } finally {
    remove()
  }
}

describe('a plan without git', () => {
  // Each process costs more than the command that starts it.
  beforeAll(() => void vi.stubEnv('PATH', ''))
  afterAll(() => void vi.unstubAllEnvs())

  it.each(seeds(125, 6))('is sound after every command (%i)', async (seed) => {
    await living(seed, async (life) => {
      for (let at = 0; at < STEPS; at += 1) {
        await life.command()
        if (life.earlier.length === 0 || !life.draw.chance(12)) continue
        life.back(life.draw.between(0, life.earlier.length - 1))
        layState(life.cwd, life.now.state)
      }
    })
  })
})

/** A folder in git, of which each moment of a life may be a commit. */
class Repository {
  readonly #cwd: string
  /** The commit of each state, the last one first. */
  readonly #commits = new Map<State, string>()

  constructor(cwd: string) {
    this.#cwd = cwd
    this.#git('init', '--quiet')
  }

  #git(...words: string[]): string {
    const { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email } = PLANNER_ENV
    return git(this.#cwd, ['-c', `user.name=${name}`, '-c', `user.email=${email}`, ...words])
  }

  commit(state: State): void {
    this.#git('add', '--all')
    this.#git('commit', '--quiet', '--allow-empty', '--message', 'Step')
    this.#commits.set(state, this.#git('rev-parse', 'HEAD'))
  }

  has(state: State): boolean {
    return this.#commits.has(state)
  }

  /** Takes the last commit back by one more. */
  revert(): void {
    this.#git('revert', '--no-edit', 'HEAD')
  }

  /** Lays the files of an older commit out, and commits them. */
  restore(state: State): void {
    this.#git('read-tree', '-u', '--reset', this.#commits.get(state) ?? '')
    this.#git('commit', '--quiet', '--allow-empty', '--message', 'Back')
  }
}

/** Takes a life back to an earlier moment that git has, if it is drawn; the last commit alone is reverted. */
function undone({ draw, now, earlier }: Life, repository: Repository): number {
  const to = earlier.findLastIndex(({ state }) => state !== now.state && repository.has(state))
  const before = earlier[to]
  if (before === undefined || draw.chance(50)) return -1
  if (to === earlier.length - 1 && draw.chance(50)) repository.revert()
  else repository.restore(before.state)
  return to
}

describe('a plan in git', () => {
  it.each(seeds(12, 2))('is what git gives back, and goes on from there (%i)', async (seed) => {
    await living(seed, async (life) => {
      life.isInGit = true
      const repository = new Repository(life.cwd)
      repository.commit(life.now.state)
      for (let at = 0; at < STEPS; at += 1) {
        // What commands have written and nobody has committed keeps none of them from writing on.
        if (!(await life.command()) || life.draw.chance(25)) continue
        repository.commit(life.now.state)
        const to = undone(life, repository)
        if (to < 0) continue
        life.back(to)
        expect(stateOf(life.cwd)).toEqual(life.now.state)
      }
    })
  })
})

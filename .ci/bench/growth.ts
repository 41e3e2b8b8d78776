/**
 * What a plan costs by its size, from sixty projects to a hundred thousand: against reading the same files with js-yaml alone
 * (the floor), and from one size to the next (the exponent; 1 is a straight line).
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Cost, exponent, type Invocation, medianCosts, shownCost } from './costs.ts'
import type { Row } from './row.ts'
import { writePlan } from './written-plans.ts'

/** Projects, runs of each command, and how many times the floor `validate` may cost. */
const SIZES = [
  [60, 7, 2.5],
  [1000, 7, 3],
  [10_000, 3, 3],
] as const

/** The size that takes minutes, measured once where `--large` asks for it. */
const LARGE = 100_000
const LARGE_SECONDS = 60

/** What grows with a plan, and the words that ask for it; each within the default heap. */
const GROWING = {
  validate: () => ['validate', '--fail-on', 'never'],
  audit: () => ['audit', '--format', 'json'],
  'report html': (folder: string) => ['audit', '--format', 'html', '-o', join(folder, 'g.html')],
  xlsx: (folder: string) => ['audit', '--format', 'xlsx', '-o', join(folder, 'g.xlsx')],
} as const

/** How much more than in a straight line a command may grow. */
const MOST_EXPONENT = 1.05

/** What measures: a folder for files, the built program and the one that reads the floor. */
export interface Bench {
  readonly folder: string
  readonly program: string
  readonly floor: string
  readonly isLarge: boolean
}

const name = (command: string, size: number): string => `${command} ${size}`

const named = (projects: number): string => `${projects.toLocaleString('en')} projects`

function own({ folder, program }: Bench, command: keyof typeof GROWING, plan: string, size: number): Invocation {
  return { name: name(command, size), words: [process.execPath, program, ...GROWING[command](folder), plan] }
}

/** `validate` against the floor, a file a project, and in one file for each list. */
function againstFloor(bench: Bench, projects: number, runs: number, limit: number): Row[] {
  return [false, true].map((isJoined): Row => {
    const plan = writePlan(join(bench.folder, `plan-${projects}-${isJoined ? 'one' : 'many'}`), projects, isJoined)
    const costs = medianCosts(
      [own(bench, 'validate', plan, projects), { name: 'floor', words: [process.execPath, bench.floor, 'plan', plan] }],
      runs,
    )
    const [cost, floor] = [costs(name('validate', projects)), costs('floor')]
    return {
      what: `plan validate, ${named(projects)}, ${isJoined ? 'one file a list' : 'a file a project'}`,
      measured: shownCost(cost),
      peer: `Node and js-yaml load, the same files: ${shownCost(floor)}`,
      value: cost.seconds / floor.seconds,
      limit,
      unit: 'x',
    }
  })
}

/** How each command grows between two sizes, of which the lesser lies there. */
function growth(bench: Bench, less: number, more: number): Row[] {
  const planOf = (size: number): string => writePlan(join(bench.folder, `grown-${size}`), size)
  const [small, large] = [planOf(less), planOf(more)]
  const commands = Object.keys(GROWING) as (keyof typeof GROWING)[]
  const costs = medianCosts(
    commands.flatMap((command) => [own(bench, command, small, less), own(bench, command, large, more)]),
    1,
  )
  rmSync(large, { recursive: true, force: true })
  return commands.flatMap((command): Row[] => {
    const [one, other]: [Cost, Cost] = [costs(name(command, less)), costs(name(command, more))]
    const grown: Row = {
      what: `${command}, from ${named(less)} to ${named(more)}, exponent`,
      measured: shownCost(other),
      peer: shownCost(one),
      value: exponent(one.seconds, other.seconds, more / less),
      limit: MOST_EXPONENT,
      unit: '',
    }
    const within: Row = {
      what: `${command}, ${named(more)}`,
      measured: shownCost(other),
      peer: 'on the clock',
      value: other.clock,
      limit: LARGE_SECONDS,
      unit: 's',
    }
    return more === LARGE && command === 'validate' ? [grown, within] : [grown]
  })
}

/** All sizes; the largest only where it is asked for. */
export function growthRows(bench: Bench): Row[] {
  return [
    ...SIZES.flatMap(([projects, runs, limit]) => againstFloor(bench, projects, runs, limit)),
    ...growth(bench, 1000, 10_000),
    ...(bench.isLarge ? growth(bench, 1000, LARGE) : []),
  ]
}

/**
 * Holds every output of the program: runs each command, report, section and format in both languages on samples and
 * fixtures, and gives each output a hash. `--against REV` lists what differs from a revision, which is built for that;
 * `--save FILE` keeps the table and, in a folder beside it, the outputs, and `--with FILE` lists what differs from them.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fixtureGroups } from './cases/fixtures.ts'
import { sampleGroups } from './cases/samples.ts'
import { solvingGroups } from './cases/solving.ts'
import { stateGroups } from './cases/states.ts'
import { useGroups } from './cases/uses.ts'
import { differences } from './differences.ts'
import type { Group } from './group.ts'
import { testInputs } from './inputs.ts'
import { asking, knownCommands, knownTopics } from './known.ts'
import { runAll, type Table } from './pool.ts'
import { build, builtAt } from './revision.ts'

const REPOSITORY = resolve('.')
const PROGRAM = join(REPOSITORY, 'bin/plan.js')

/** Every group of commands, the longest first. */
function allGroups(): Group[] {
  const ask = asking(PROGRAM, REPOSITORY)
  const { rules, figures } = knownTopics(ask)
  const samples = readdirSync(join(REPOSITORY, 'plans'))
  return [
    ...solvingGroups(REPOSITORY),
    ...stateGroups(REPOSITORY),
    ...samples.flatMap((sample) => sampleGroups(REPOSITORY, sample, figures, ask)),
    ...useGroups(REPOSITORY, knownCommands(ask), [...rules, ...figures]),
    ...fixtureGroups(REPOSITORY, testInputs(REPOSITORY)),
  ]
}

function chosen(groups: readonly Group[], only: string | undefined): Group[] {
  return groups.filter(({ name }) => only === undefined || name.includes(only))
}

/** The folder of the outputs beside a table. */
function storeOf(file: string): string {
  return resolve(file.replace(/\.json$/, ''))
}

function compare(before: Table, after: Table, stores: readonly [string, string]): void {
  const found = differences(before, after, stores)
  process.stdout.write(found.map((line) => `${line}\n`).join(''))
  const count = Object.keys(after).length
  if (found.length === 0) process.stdout.write(`${count} outputs equal\n`)
  else {
    process.stdout.write(`${found.length} differences among ${count} outputs\n`)
    process.exitCode = 1
  }
}

/** The part of a table whose names some groups begin. */
function partOf(table: Table, groups: readonly Group[]): Table {
  const names = new Set(groups.map(({ name }) => name))
  const taken = Object.entries(table).filter(([name]) => names.has(name.split(': ')[0] ?? ''))
  return Object.fromEntries(taken)
}

function tell(name: string, seconds: number): void {
  process.stderr.write(`${seconds.toFixed(1).padStart(6)} s  ${name}\n`)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      against: { type: 'string' },
      save: { type: 'string' },
      with: { type: 'string' },
      only: { type: 'string' },
      program: { type: 'string' },
      processes: { type: 'boolean', default: false },
      times: { type: 'boolean', default: false },
    },
  })
  const temporary = mkdtempSync(join(tmpdir(), 'plan-stores-'))
  const store = values.save === undefined ? join(temporary, 'after') : storeOf(values.save)
  const keeps = values.save !== undefined
  try {
    mkdirSync(store, { recursive: true })
    if (values.program === undefined) build(REPOSITORY)
    const groups = chosen(allGroups(), values.only)
    const run = (program: string, into: string): Promise<Table> =>
      runAll(groups, {
        program: resolve(program),
        store: into,
        isApart: values.processes,
        ...(values.times ? { tell } : {}),
      })
    const after = await run(values.program ?? PROGRAM, store)
    if (values.save !== undefined) writeFileSync(values.save, `${JSON.stringify(after, null, 1)}\n`)
    if (values.with !== undefined) {
      const before = partOf(JSON.parse(readFileSync(values.with, 'utf8')) as Table, groups)
      compare(before, after, [storeOf(values.with), store])
    } else if (values.against !== undefined) {
      const other = builtAt(REPOSITORY, values.against)
      const otherStore = join(temporary, 'before')
      mkdirSync(otherStore)
      try {
        compare(await run(other.program, otherStore), after, [otherStore, store])
      } finally {
        other.remove()
      }
    } else if (!keeps) {
      process.stdout.write(
        Object.entries(after)
          .map(([name, hash]) => `${hash.slice(0, 16)}  ${name}\n`)
          .join(''),
      )
    }
    if (keeps) process.stdout.write(`${Object.keys(after).length} outputs saved\n`)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

await main()

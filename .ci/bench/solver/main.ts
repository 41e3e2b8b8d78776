/**
 * Measures the solver against its targets, public benchmarks and peers; ends with 1 where a target is missed.
 * `npm run bench:solver -- [--quick | --thorough] [--table NAME]... [--seconds N]`
 *
 * `--record [--table NAME]... [--into FILE]` searches long for the best values instead and keeps them, with `--into` in a file
 * of its own, in which those that it has already are not searched for again; `--merge FILE` takes such a file's values over.
 */
import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { clingoEngine } from '../../../src/optimize/engines/clingo.ts'
import { highsEngine } from '../../../src/optimize/engines/highs.ts'
import { withAnswerSets } from '../../../src/optimize/exact/engine.ts'
import { BEST_KNOWN_FILE, merge } from './best-known.ts'
import type { Line, Setting, Table } from './table.ts'
import { TABLES } from './tables/index.ts'

/** The built threads of the engines lie beside this program, and look for their code there. */
const HIGHS = new URL('highs-thread.js', import.meta.url)
const CLINGO = new URL('clingo-thread.js', import.meta.url)

/** A quick run begins no table later than this, so that it ends within a minute. */
const QUICK_MS = 52_000

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

function verdict({ isMet }: Pick<Line, 'isMet'>): string {
  if (isMet === undefined) return '-'
  return isMet ? 'met' : 'MISSED'
}

/** Whether all measures with a target met it; undefined where none has one. */
function together(lines: readonly Line[]): boolean | undefined {
  const told = lines.filter(({ isMet }) => isMet !== undefined)
  return told.length === 0 ? undefined : told.every(({ isMet }) => isMet)
}

/** A table in one line: what has a target, or all where nothing has. */
function shortly(name: string, lines: readonly Line[], seconds: number): string {
  const isMet = together(lines)
  const shown = isMet === undefined ? lines.slice(0, 2) : lines.filter((line) => line.isMet !== undefined)
  const measured = shown.map((line) => `${line.what} ${line.measured}`).join('; ')
  const target = shown.map((line) => line.target || 'none').join('; ')
  const time = `${seconds.toFixed(1)} s`
  return `${name.padEnd(16)}  ${measured}  (target ${target})  ${verdict({ isMet })}  ${time}`
}

function atLength(lines: readonly Line[]): string[] {
  const cells = lines.map((line) => [line.what, line.measured, line.target, verdict(line)])
  const widths = [0, 1, 2].map((at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)))
  return cells.map((line) =>
    `  ${line.map((cell, at) => cell.padEnd(Math.min(60, widths[at] ?? 0))).join('  ')}`.trimEnd(),
  )
}

/** What else the machine does, which the clock can't tell from slowness. */
function loadLine(): string {
  const load = (loadavg()[0] ?? 0).toFixed(1)
  return `${availableParallelism()} processors, load ${load} before the first table`
}

/** Runs a table and prints it; says whether no target was missed. */
async function show(table: Table, setting: Setting): Promise<boolean> {
  if (!setting.isQuick) say(`\n${table.name}`)
  const begin = performance.now()
  const lines = await table.run(setting)
  const seconds = (performance.now() - begin) / 1000
  if ('skipped' in lines) {
    say(`${table.name}: skipped, ${lines.skipped}`)
    return true
  }
  if (setting.isQuick) say(shortly(table.name, lines, seconds))
  else for (const line of [...atLength(lines), `  ${seconds.toFixed(1)} s in all`]) say(line)
  return together(lines) !== false
}

function askedTables(names: readonly string[]): readonly Table[] {
  const unknown = names.filter((name) => !TABLES.some((table) => table.name === name))
  if (unknown.length > 0) {
    const known = TABLES.map(({ name }) => name).join(', ')
    throw new Error(`unknown table ${unknown.join(', ')}; there are ${known}`)
  }
  return names.length === 0 ? TABLES : TABLES.filter(({ name }) => names.includes(name))
}

/** Runs and prints tables; says whether no target was missed. */
async function measure(tables: readonly Table[], setting: Setting): Promise<boolean> {
  let isMet = true
  for (const table of tables) {
    const isLate = setting.isQuick && performance.now() > QUICK_MS
    if (isLate) say(`${table.name}: skipped, the minute is over`)
    else isMet = (await show(table, setting)) && isMet
  }
  return isMet
}

/** Keeps the best values of tables, in a file of its own where one is named. */
async function record(tables: readonly Table[], setting: Setting, into: string | undefined): Promise<void> {
  for (const table of tables) {
    say(`\n${table.name}${table.record === undefined ? ': has nothing to record' : ''}`)
    await table.record?.(setting, into ?? BEST_KNOWN_FILE, into === undefined)
  }
}

async function bench(): Promise<void> {
  const flag = { type: 'boolean', default: false } as const
  const { values } = parseArgs({
    options: {
      quick: flag,
      thorough: flag,
      record: flag,
      table: { type: 'string', multiple: true, default: [] },
      seconds: { type: 'string' },
      into: { type: 'string' },
      merge: { type: 'string' },
    },
  })
  if (values.merge !== undefined) {
    say(`${merge(BEST_KNOWN_FILE, values.merge)} values of ${values.merge} are in ${BEST_KNOWN_FILE}`)
    return
  }
  const setting: Setting = {
    isQuick: values.quick,
    isThorough: values.thorough,
    seconds: values.seconds === undefined ? undefined : Number(values.seconds),
    newEngine: () => withAnswerSets(highsEngine(HIGHS), clingoEngine(CLINGO)),
    note: values.quick ? () => undefined : (text) => say(`  ${text}`),
  }
  say(loadLine())
  const tables = askedTables(values.table)
  if (values.record) await record(tables, setting, values.into)
  else if (!(await measure(tables, setting))) process.exitCode = 1
}

await bench()

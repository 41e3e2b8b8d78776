/**
 * Measures the program's speed against peers in the same run and prints one table; ends with 1 where a target is missed.
 * `npm run bench -- --clone` also times the first command on a fresh clone, with the download of packages.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { secondsFromClone } from './clone.ts'
import { type GeneratedFile, generatePlan } from './generate-plan.ts'
import { generateScenarios } from './generate-scenarios.ts'
import { historyRows } from './history.ts'
import { hostileRows } from './hostile.ts'
import { doImport, importRows, isImporting } from './imports.ts'
import { mediansOf, PROBE } from './processes.ts'
import { reportRows } from './report-all.ts'
import type { Row } from './row.ts'
import { doReading, isReading, sourceRows } from './sources.ts'
import { doWork } from './work.ts'

const SAMPLE = 'plans/centre-val-de-loire-2022-2027'
const CLONE_HINT = 'Clone, npm ci and the first audit (<= 60 s, packages downloaded): npm run bench -- --clone'
const STARTS = 15
const LOADS = 5
const LARGE_LOADS = 3

const ms = (value = Number.NaN): string => `${value.toFixed(0)} ms`

function writePlan(folder: string, files: readonly GeneratedFile[]): string {
  for (const { path, text } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return folder
}

/** Copies the built program, so that a build in the meantime changes nothing. */
function copyProgram(folder: string): string {
  for (const part of ['bin', 'dist', 'package.json']) {
    cpSync(part, join(folder, 'program', part), { recursive: true })
  }
  return join(folder, 'program/bin/plan.js')
}

/** The built program, and how it is run so that it tells its time. */
function probed(folder: string) {
  const probe = join(folder, 'probe.cjs')
  writeFileSync(probe, PROBE)
  const node = (name: string, ...args: string[]) => ({ name, args: ['--require', probe, ...args] })
  return { program: copyProgram(folder), node }
}

/** Twenty scenarios of a thousand projects against one audit of the same plan, both as the whole command. */
function scenarioRows(folder: string): Row[] {
  const { program, node } = probed(folder)
  const files = [...generatePlan(1000), ...generateScenarios(20, 1000)]
  const plan = writePlan(join(folder, 'large'), files)
  const times = mediansOf(
    [
      node('audit', program, 'audit', plan, '--format', 'md', '-o', join(folder, 'audit.md')),
      node('scenario', program, 'scenario', '-p', plan, '--format', 'md', '-o', join(folder, 's.md')),
    ],
    LARGE_LOADS,
  )
  const [audit, scenario] = [times.get('audit') ?? 0, times.get('scenario') ?? Number.NaN]
  return [
    {
      what: 'plan scenario, 20 scenarios of 1,000 projects',
      measured: ms(scenario),
      peer: `plan audit of the same plan: ${ms(audit)}`,
      value: scenario / audit,
      limit: 3,
      unit: 'x',
    },
  ]
}

/** Commands of the built program against a Node that does nothing. */
function commandRows(folder: string): Row[] {
  const { program, node } = probed(folder)
  const plan = writePlan(join(folder, 'plan'), generatePlan(60))
  const times = mediansOf(
    [
      node('nothing', '-e', '0'),
      node('version', program, '--version'),
      node('validate', program, 'validate', plan, '--fail-on', 'never'),
      node('audit', program, 'audit', SAMPLE),
      node('workbook', program, 'audit', SAMPLE, '--format', 'xlsx', '-o', join(folder, 'a.xlsx')),
      node('deck', program, 'audit', SAMPLE, '--format', 'pptx', '-o', join(folder, 'a.pptx')),
    ],
    STARTS,
  )
  const time = (name: string): number => times.get(name) ?? Number.NaN
  const against = (what: string, name: string, limit: number): Row => ({
    what,
    measured: ms(time(name)),
    peer: `node -e 0: ${ms(time('nothing'))}`,
    value: time(name) / time('nothing'),
    limit,
    unit: 'x',
  })
  const within = (what: string, name: string, limit: number): Row => ({
    ...against(what, name, limit),
    peer: 'the second',
    value: time(name) / 1000,
    unit: 's',
  })
  return [
    against('plan --version', 'version', 1.3),
    against('plan validate, 60 projects', 'validate', 6),
    within('plan audit, running sample', 'audit', 1),
    within('its workbook', 'workbook', 2),
    within('its slides', 'deck', 1),
  ]
}

/** Loading and checking against the YAML package alone, and against itself at ten times the size. */
function loadRows(): Row[] {
  const program = process.argv[1] ?? ''
  const work = (kind: string, size: string) => ({ name: kind + size, args: [program, kind, size] })
  const small = mediansOf([work('check', '1000'), work('parse', '1000')], LOADS)
  const large = mediansOf([work('check', '10000')], LARGE_LOADS)
  const [check, parse] = [small.get('check1000') ?? 0, small.get('parse1000') ?? 0]
  const ten = large.get('check10000') ?? Number.NaN
  return [
    {
      what: 'load and check, 1,000 projects',
      measured: ms(check),
      peer: `parseDocument, same texts: ${ms(parse)}`,
      value: check / parse,
      limit: 2,
      unit: 'x',
    },
    {
      what: 'the same per project, 10,000 projects',
      measured: `${(ten / 10_000).toFixed(2)} ms`,
      peer: `1,000 projects: ${(check / 1000).toFixed(2)} ms`,
      value: ten / 10_000 / (check / 1000),
      limit: 1.3,
      unit: 'x',
    },
  ]
}

function cloneRows(): Row[] {
  const seconds = secondsFromClone(process.cwd())
  const what = 'clone, npm ci, plan audit'
  return [
    { what, measured: ms(seconds * 1000), peer: 'the second, on the clock', value: seconds, limit: 60, unit: 's' },
  ]
}

function lineOf({ what, measured, peer, value, limit, unit }: Row): string[] {
  const verdict = value <= limit ? 'met' : 'MISSED'
  return [what, measured, peer, `${value.toFixed(2)} ${unit}`, `<= ${limit} ${unit}`, verdict]
}

function tableOf(rows: readonly Row[]): string {
  const lines = [['what', 'measured', 'peer', 'result', 'target', 'verdict'], ...rows.map(lineOf)]
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  const text = lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths?.[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return `${text.join('\n')}\n`
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-bench-'))
  try {
    const isCloned = process.argv.includes('--clone')
    const rows = [
      ...commandRows(folder),
      ...scenarioRows(folder),
      ...loadRows(),
      ...sourceRows(folder),
      ...(await importRows(folder)),
      ...hostileRows(folder, copyProgram(folder)),
      ...historyRows(folder),
      ...reportRows(folder, copyProgram(folder)),
      ...(isCloned ? cloneRows() : []),
    ]
    process.stdout.write(
      `Medians of ${STARTS}, ${LOADS} and ${LARGE_LOADS} runs in turn, each in a process of its own. Commands: time of the main thread; loading: CPU of all threads; histories and reports: one run on the clock, git included.\n\n`,
    )
    process.stdout.write(tableOf(rows))
    if (!isCloned) process.stdout.write(`\n${CLONE_HINT}\n`)
    if (rows.some(({ value, limit }) => !(value <= limit))) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [asked, size, what] = process.argv.slice(2)
if (asked === 'check' || asked === 'parse') doWork(asked, Number(size))
else if (isReading(asked)) await doReading(asked, size ?? '', what ?? '')
else if (isImporting(asked)) await doImport(asked, size ?? '', what ?? '')
else await bench()

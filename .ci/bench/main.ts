/**
 * Measures what commands cost against floors and peers in the same run and prints one table; ends with 1 where a target is
 * missed on a quiet machine. `npm run bench -- --large` adds 100,000 projects, `-- --clone` the first command on a fresh clone
 * with the download of packages; words name parts: `npm run bench -- commands growth`.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { secondsFromClone } from './clone.ts'
import { commandRows, scenarioRows } from './commands.ts'
import { type Bench, growthRows } from './growth.ts'
import { historyRows } from './history.ts'
import { hostileRows } from './hostile.ts'
import { doImport, importRows, isImporting } from './imports.ts'
import { peerRows } from './peers.ts'
import { isQuiet } from './quiet.ts'
import { reportRows } from './report-all.ts'
import type { Row } from './row.ts'
import { ruleShares } from './rules.ts'
import { serveRows } from './serve.ts'
import { doReading, isReading, sourceRows } from './sources.ts'

const LEGEND = `Medians of runs in turn. Seconds are processor time of all threads and processes, unless a line says "on the clock";
megabytes are those of the largest process. Nothing is judged where other processes take a core meanwhile.

`

/** Copies the built program, so that a build in the meantime changes nothing. */
function copyProgram(folder: string): string {
  for (const part of ['bin', 'dist', 'package.json']) {
    cpSync(part, join(folder, 'program', part), { recursive: true })
  }
  return join(folder, 'program/bin/plan.js')
}

function cloneRows(): Row[] {
  const seconds = secondsFromClone(process.cwd())
  const what = 'clone, npm ci, plan audit'
  return [{ what, measured: `${seconds.toFixed(0)} s`, peer: 'on the clock', value: seconds, limit: 60, unit: 's' }]
}

/** The parts of the table by the word that asks for them, in the order in which they are measured. */
const PARTS: Readonly<Record<string, (bench: Bench) => Row[] | Promise<Row[]>>> = {
  commands: ({ folder, program }) => commandRows(folder, program),
  growth: growthRows,
  peers: peerRows,
  scenarios: ({ folder, program }) => scenarioRows(folder, program),
  sources: ({ folder }) => sourceRows(folder),
  imports: ({ folder }) => importRows(folder),
  hostile: ({ folder, program }) => hostileRows(folder, program),
  history: historyRows,
  reports: ({ folder, program }) => reportRows(folder, program),
  serve: ({ folder, program }) => serveRows(folder, program),
}

function lineOf({ what, measured, peer, value, limit, unit }: Row, isJudged: boolean): string[] {
  const verdict = value <= limit ? 'met' : 'MISSED'
  return [what, measured, peer, `${value.toFixed(2)} ${unit}`, `<= ${limit} ${unit}`, isJudged ? verdict : 'busy']
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const lines = [['what', 'measured', 'beside', 'result', 'target', 'verdict'], ...rows]
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths?.[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}

/** Measures the parts asked for; whether the machine was quiet is asked before and after each. */
async function bench(words: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-bench-'))
  const asked = words.filter((word) => !word.startsWith('--'))
  const unknown = asked.filter((word) => !Object.hasOwn(PARTS, word) && word !== 'rules')
  if (unknown.length > 0)
    throw new Error(`Unknown part ${unknown[0]}; there are ${Object.keys(PARTS).join(', ')}, rules`)
  const isAsked = (part: string): boolean => asked.length === 0 || asked.includes(part)
  const known: Bench = {
    folder,
    program: copyProgram(folder),
    floor: join(dirname(process.argv[1] ?? ''), 'floor.js'),
    isLarge: words.includes('--large'),
  }
  const parts = Object.entries({ ...PARTS, ...(words.includes('--clone') ? { clone: cloneRows } : {}) })
  const lines: string[][] = []
  try {
    let wasQuiet = isQuiet()
    for (const [name, rowsOf] of parts.filter(([part]) => part === 'clone' || isAsked(part))) {
      process.stderr.write(`${name}\n`)
      const rows = await rowsOf(known)
      const isStillQuiet = isQuiet()
      const isJudged = wasQuiet && isStillQuiet
      wasQuiet = isStillQuiet
      lines.push(...rows.map((row) => lineOf(row, isJudged)))
      if (isJudged && rows.some(({ value, limit }) => !(value <= limit))) process.exitCode = 1
    }
    process.stdout.write(`${LEGEND}${tableOf(lines)}\n${isAsked('rules') ? ruleShares() : ''}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [asked, size, what] = process.argv.slice(2)
if (isReading(asked)) await doReading(asked, size ?? '', what ?? '')
else if (isImporting(asked)) await doImport(asked, size ?? '', what ?? '')
else await bench(process.argv.slice(2))

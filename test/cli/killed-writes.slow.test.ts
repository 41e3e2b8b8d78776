/**
 * Every command that writes, killed at every system call that changes the disk: once the next command has looked, the
 * old files are there or the new ones. Needs strace(1).
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shareOf } from '../support/cases.ts'
import { editedWorkbook } from '../support/edited-workbook.ts'
import { type Files, HEADER, inFolder } from '../support/in-folder.ts'
import { type Call, callsOf, HAS_STRACE, killAt } from '../support/kill-at-calls.ts'
import { runPlan } from '../support/run-plan.ts'
import { filesOfScenario } from '../support/scenario.ts'

interface Case {
  readonly files: Files
  readonly argv: readonly string[]
  /** The plan that is read afterwards; none where only outputs are written. */
  readonly plan?: string
  /** The folder that is written as a whole. */
  readonly at?: string
}

const SCENARIO = 'scenarios: [{ id: S, title: S, kind: custom }]\n'
const COMMUNE = filesOfScenario('scenario-approve.slow')
const command = (line: string): string[] => line.split(' ')

/** A plan with a workbook of it that came back filled in. */
async function returned(): Promise<Files> {
  const files = filesOfScenario('baseline-freeze.slow')
  const made: Record<string, Uint8Array> = {}
  await inFolder(files, async (cwd) => {
    await runPlan(cwd, ['export', 'xlsx', 'p', '-o', 'back.xlsx', '--lang', 'en'])
    const cells = { 'Projects!Project lead!3': 'x', 'Projects!Title!9': 'New', 'Projects!Status!9': 'candidate' }
    made['back.xlsx'] = await editedWorkbook(readFileSync(join(cwd, 'back.xlsx')), cells)
  })
  return { ...files, ...made }
}

/** A plan that was imported, with a newer file: a value changed, a record added, a title corrected. */
async function newer(): Promise<Files> {
  const files = filesOfScenario('import')
  const made: Record<string, string> = {}
  await inFolder(files, async (cwd) => {
    await runPlan(cwd, command('import data.csv --map data.map.yaml -o p'))
    Object.assign(made, filesIn(cwd))
  })
  const csv = made['data.csv']?.replace('12.5', '14.5').replace('Messagerie', 'Messageries') ?? ''
  const map = made['p/data.map.yaml']?.replace('19.75', '22.75') ?? ''
  return { ...made, 'data.csv': `${csv}P-3,Portail,1\n`, 'p/data.map.yaml': map }
}

const NEWER = HAS_STRACE ? await newer() : {}
const RETURNED = HAS_STRACE ? await returned() : {}

const CASES: Readonly<Record<string, Case>> = {
  'scenario approve': {
    files: COMMUNE,
    plan: 'p',
    argv: command('scenario approve S --decision D-1 --body CODIR --date 2025-01-14 --as-of 2025-01-14 -p p'),
  },
  'scenario new': { files: COMMUNE, plan: 'p', argv: command('scenario new do-minimum -p p') },
  'scenario copy': { files: COMMUNE, plan: 'p', argv: command('scenario copy S U -p p') },
  'scenario edit': { files: COMMUNE, plan: 'p', argv: command('scenario edit S -p p --title Other') },
  'scenario drop': {
    files: { 'p/plan.yaml': HEADER, 'p/scenarios/S.yaml': SCENARIO },
    plan: 'p',
    argv: command('scenario drop S -p p'),
  },
  'baseline freeze': {
    files: filesOfScenario('baseline-freeze.slow'),
    plan: 'p',
    argv: command('baseline freeze --decision D-1 -p p'),
  },
  date: { files: filesOfScenario('date'), plan: 'p', argv: command('date 2024-07-31 -p p') },
  meet: {
    files: filesOfScenario('meet'),
    plan: 'p',
    argv: command('meet CODIR -p p --date 2024-06-27 --decide A=noted'),
  },
  rebaseline: {
    files: filesOfScenario('rebaseline'),
    plan: 'p',
    argv: command('rebaseline A -p p --decision D-9 --body CODIR --date 2024-06-27 --reason x'),
  },
  revise: {
    files: filesOfScenario('revise'),
    plan: 'p',
    argv: command('revise -p p --year 2023 --decision D-9 --body CODIR --date 2024-06-27'),
  },
  'arbitrate --write': { files: COMMUNE, plan: 'p', argv: command('arbitrate -p p --write SC-1 --allow-unestimated') },
  'smooth --write': {
    files: filesOfScenario('smooth.slow'),
    argv: command('smooth p.yaml --mode levelling --write SC-NIV --section answer'),
    plan: 'p.yaml',
    at: '.',
  },
  'export xlsx': { files: COMMUNE, argv: command('export xlsx p -o plan.xlsx'), at: '.' },
  'template xlsx': { files: COMMUNE, argv: command('template xlsx -o t.xlsx'), at: '.' },
  ask: { files: COMMUNE, argv: command('ask p -o missing.xlsx'), at: '.' },
  'ask --needs': { files: filesOfScenario('forms'), argv: command('ask p --needs -o needs.xlsx'), at: '.' },
  'report -o': { files: COMMUNE, argv: command('report audit p -o out/ --lang en'), at: 'out' },
  'schema --write': {
    files: { ...COMMUNE, 'p/plan.schema.json': '{ "title": "IT master plan" }\n' },
    plan: 'p',
    argv: command('schema --write p'),
  },
  init: { files: {}, argv: ['init', 'p'], plan: 'p' },
  'init --force': {
    files: { 'p/plan.yaml': 'plan: {}\n', 'p/projects.yaml': 'projects: []\n' },
    plan: 'p',
    argv: command('init p --force'),
  },
  'init --ci': {
    files: { 'p/plan.yaml': HEADER },
    argv: command('init p --ci github'),
    // Outside of git the current folder is the top.
    at: '.github/workflows',
  },
  import: { files: filesOfScenario('import'), plan: 'p', argv: command('import data.csv --map data.map.yaml -o p') },
  'import again': { files: NEWER, plan: 'p', argv: command('import data.csv -o p') },
  set: { files: filesOfScenario('set'), plan: 'p', argv: command('set P-1 end=2026-06 -p p') },
  new: { files: filesOfScenario('new'), plan: 'p', argv: command('new project title=Wifi status=candidate -p p') },
  apply: { files: RETURNED, plan: 'p', argv: command('apply back.xlsx p') },
  'audit -o': {
    files: { ...COMMUNE, 'out/a.md': 'old\n' },
    argv: command('audit p -o out/a.md -o out/a.json'),
    at: 'out',
  },
  'report --all': {
    files: { ...COMMUNE, 'out/plan/audit.md': 'old\n' },
    argv: command('report --all p -o out'),
    // The reports of a plan are written together; the index, later, tells of those that are missing.
    at: 'out/plan',
  },
}

/** A small plan, to write a page of into the folder where another write was stopped. */
const OTHER = { 'other/plan.yaml': HEADER }

/** What stands in a folder, but for what the last command has written itself. */
function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map(String).sort()
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile() && !path.endsWith('.next'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )
}

/** The same without what an interrupted write has left. */
function withoutLeft(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.includes('.plan-')))
}

async function inCopy<T>(top: string, act: (cwd: string) => T | Promise<T>): Promise<T> {
  const cwd = mkdtempSync(join(tmpdir(), 'killed-'))
  try {
    cpSync(top, cwd, { recursive: true })
    return await act(cwd)
  } finally {
    rmSync(cwd, { recursive: true })
    rmSync(`${cwd}.strace`, { force: true })
  }
}

type State = Record<string, string>

/** Which of two states a folder is in. */
function fateOf(found: State, [old, whole]: readonly [State, State], at: string): 'old' | 'new' | 'between' {
  const below = (state: State): string =>
    JSON.stringify(Object.entries(state).filter(([path]) => at === '.' || path.startsWith(at)))
  if (below(found) === below(whole)) return 'new'
  return below(found) === below(old) ? 'old' : 'between'
}

/** What a command that reads and one that writes find of a write that was killed at a call. */
async function afterKill(cwd: string, { argv, plan, at = 'p' }: Case, call: Call, states: readonly [State, State]) {
  const isKilled = killAt(cwd, argv, call)
  // A journal that was cut off tells no process: it is left until it is old.
  for (const path of readdirSync(cwd, { recursive: true }).map(String))
    if (path.includes('.plan-journal-')) utimesSync(join(cwd, path), 0, 0)
  const told: string[] = []
  const run = async (words: readonly string[]) => told.push((await runPlan(cwd, words)).stderr)
  if (plan !== undefined) await run(['validate', plan])
  const read = fateOf(withoutLeft(filesIn(cwd)), states, at)
  await run(['audit', 'other', '--format', 'csv', '-o', `${at}/a.next`])
  const fate = fateOf(filesIn(cwd), states, at)
  // What a reader finds of a plan is whole too; at outputs it does not look.
  const isSame = plan === undefined || read === fate
  return { isKilled, fate: isSame ? fate : 'between', told: told.join('') } as const
}

describe.skipIf(!HAS_STRACE)('killed', () => {
  const all = { tried: 0, killed: 0 }

  it.each(Object.entries(CASES))('%s leaves the old files or the new ones', async (_, entry) => {
    await inFolder({ ...entry.files, ...OTHER }, async (top) => {
      const [calls, whole] = await inCopy(top, (cwd): [Call[], State] => [callsOf(cwd, entry.argv), filesIn(cwd)])
      const counts = { killed: 0, old: 0, new: 0, between: 0, told: 0 }
      const tried = shareOf(calls)
      for (const call of tried) {
        const { isKilled, fate, told } = await inCopy(top, (cwd) => afterKill(cwd, entry, call, [filesIn(top), whole]))
        counts[fate] += 1
        counts.killed += Number(isKilled)
        counts.told += Number(told.includes('interrupted'))
        expect([call, fate]).not.toEqual([call, 'between'])
      }
      all.tried += tried.length
      all.killed += counts.killed
      if (tried.length === calls.length) expect(Math.min(counts.old, counts.new, counts.told)).toBeGreaterThan(0)
    })
  })

  it('most of them were: the last calls may come earlier in another run, which then ends by itself', () => {
    expect(all.killed).toBeGreaterThan(all.tried / 2)
  })
})

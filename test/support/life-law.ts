/** A plan in a folder whose commands are held to the law of each: it is whole and sound or writes nothing, and no comment goes. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { allFindings } from '../../src/commands/findings.ts'
import type { PlanMemory } from '../../src/commands/plan-memory.ts'
import { recordsOf } from '../../src/intake/merge/plan-records.ts'
import { isReadable, loadPlan, type ReadablePlan } from '../../src/plan/load/load-plan.ts'
import { safeSource } from '../../src/render/text/safe-text.ts'
import { compareFindings } from '../../src/scenarios/compare/findings.ts'
import { LIST_KEYS } from '../../src/schema/document.ts'
import { isPlan, readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { lineDiff } from '../../src/yaml/edit/line-diff.ts'
import { type Comment, commentsOf, isNumbered } from './commented.ts'
import { type Run, runPlan } from './run-plan.ts'

/** What lies below a folder: contents by path, byte for byte. */
export type State = ReadonlyMap<string, string>

export function stateOf(cwd: string): State {
  const names = readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(cwd.length + 1))
    .filter((name) => !name.startsWith('.git/'))
  return new Map(names.sort().map((name) => [name, readFileSync(join(cwd, name), 'latin1')]))
}

/** Lays a state out again: what was written since goes. */
export function layState(cwd: string, state: State): void {
  for (const name of stateOf(cwd).keys()) if (!state.has(name)) rmSync(join(cwd, name))
  for (const [name, content] of state) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), content, 'latin1')
  }
}

function loadedIn(cwd: string, folder: string, { read }: PlanMemory): ReadablePlan | undefined {
  const loaded = loadPlan(readPlanFolder(cwd, folder), {
    read,
    readPrevious: (root, path) => {
      const previous = join(root, path)
      return isPlan(join(cwd, previous)) ? readPlanFolder(cwd, previous) : undefined
    },
    readPicture: () => 'missing',
  })
  return isReadable(loaded) ? loaded : undefined
}

/** The plan of a folder, which can be read without a fault of the format. */
export function soundPlan(cwd: string, folder: string, line: string, memory: PlanMemory): ReadablePlan {
  const loaded = loadedIn(cwd, folder, memory)
  if (loaded === undefined) throw new Error(`no plan after ${line}`)
  expect(errorsOf(loaded.findings), line).toEqual([])
  return loaded
}

type Found = ReadablePlan['findings'][number]

function errorsOf(findings: readonly Found[]): string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule}: ${message.en}`)
}

/** The files that differ between two states, in the order of their paths. */
export function changedBetween(before: State, after: State): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  return names.filter((name) => before.get(name) !== after.get(name))
}

/** A file of a state as text; empty where it has none. */
function textIn(state: State, name: string): string {
  return Buffer.from(state.get(name) ?? '', 'latin1').toString('utf8')
}

/** Whether a line takes something out, with which a comment on its line goes. */
function takesOut([command, , ...words]: readonly string[]): boolean {
  return command === 'meet' || (command === 'set' && words.some((word) => /^[^=]*(?:-=|=$|=[[{])/s.test(word)))
}

/** The comments that stood above a key or item, and stand above another while that one is there. */
function strayed(old: readonly Comment[], now: readonly Comment[], text: string): string[] {
  const above = new Map(now.map((comment) => [comment.text, comment.above]))
  return old
    .filter((comment) => comment.above !== undefined && isNumbered(comment) && text.includes(comment.above))
    .filter((comment) => above.get(comment.text) !== comment.above)
    .map((comment) => `${comment.text} above ${comment.above}, now ${above.get(comment.text)}`)
}

/** No comment goes, comes twice, changes its place among the others or leaves what it stands above; one behind what is taken out goes with it. */
function expectComments(before: State, after: State, argv: readonly string[]): void {
  for (const name of changedBetween(before, after)) {
    const where = `${argv.join(' ')}: ${name}`
    const text = textIn(after, name)
    const now = commentsOf(text)
    if (!before.has(name)) {
      expect(now.filter(isNumbered), where).toEqual([])
      continue
    }
    const old = commentsOf(textIn(before, name))
    const texts = now.map((comment) => comment.text)
    const kept = takesOut(argv) ? old.filter(({ isAlone, text }) => isAlone || texts.includes(text)) : old
    expect(texts, where).toEqual(kept.map((comment) => comment.text))
    // What stands above an item that is given another id is above that id from then on.
    const isRenamed = argv.some((word) => /\.id=/.test(word))
    if (!takesOut(argv) && !isRenamed) expect(strayed(old, now, text), where).toEqual([])
  }
}

/** A dry run shows what the run writes: the difference of each file, to the byte. */
function expectShown(dry: Run, before: State, after: State, line: string): void {
  const diffs = changedBetween(before, after).map((name) => {
    const old = before.has(name) ? textIn(before, name) : undefined
    return lineDiff(name, old, textIn(after, name)).text
  })
  if (diffs.length > 0) expect(dry.stdout, line).toContain(safeSource(['\n', ...diffs].join('')))
}

function recordTexts({ plan }: ReadablePlan): Map<string, string> {
  const lists = [...LIST_KEYS, 'plan' as const]
  return new Map(
    lists.flatMap((list) =>
      // The header is the one record that may be given another id.
      recordsOf(plan, list).map(
        ({ id, data }) => [`${list} ${list === 'plan' ? '' : id}`, JSON.stringify(data)] as const,
      ),
    ),
  )
}

/** A record that is set or added is the only one that changes, but for the decision and the header. */
function expectOthersKept(before: ReadablePlan, after: ReadablePlan, line: string): void {
  const [old, now] = [recordTexts(before), recordTexts(after)]
  const gone = [...old.keys()].filter((name) => !now.has(name))
  const changed = [...now.keys()].filter((name) => old.get(name) !== now.get(name))
  const others = changed.filter((name) => !/^(?:decisions|plan) /.test(name))
  expect(gone, line).toEqual([])
  expect(others.length, `${line}: ${others.join(', ')}`).toBeLessThanOrEqual(1)
}

/** Commands whose change may be blamed for errors, of which they tell: a day that passes, what is decided, an end. */
const MAY_ERR = ['date', 'close', 'rebaseline', 'revise', 'scenario', 'baseline', 'next']

/** What a step of a life needs to know. */
export interface Step {
  readonly cwd: string
  readonly memory: PlanMemory
  readonly folder: string
  readonly before: State
  readonly loaded: ReadablePlan
  readonly argv: readonly string[]
}

/** What a command has left. */
export interface Left {
  readonly run: Run
  readonly after: State
  readonly loaded: ReadablePlan
}

function expectSound({ cwd, folder, loaded, argv, memory }: Step, run: Run): ReadablePlan {
  const line = argv.join(' ')
  const now = soundPlan(cwd, folder, line, memory)
  const { fresh } = compareFindings(allFindings(loaded), allFindings(now))
  const errors = fresh.filter(({ severity }) => severity === 'error')
  const mayErr = MAY_ERR.includes(argv[0] ?? '') || argv.includes('--force')
  const told = mayErr ? errors.filter(({ rule }) => !`${run.stdout}${run.stderr}`.includes(rule)) : errors
  if (argv[0] !== 'date') expect(errorsOf(told), line).toEqual([])
  return now
}

/** Runs a command and holds it to the law. */
export async function lawfully(step: Step, isShownFirst: boolean): Promise<Left> {
  const { cwd, before, loaded, argv, memory } = step
  const line = argv.join(' ')
  const dry = isShownFirst ? await runPlan(cwd, [...argv, '--dry-run'], { memory }) : undefined
  if (dry !== undefined) expect(changedBetween(before, stateOf(cwd)), `${line} --dry-run`).toEqual([])
  const run = await runPlan(cwd, argv, { memory })
  const after = stateOf(cwd)
  expect(
    [...after.keys()].filter((name) => name.includes('/.plan-')),
    line,
  ).toEqual([])
  expect([0, 1, 2], `${line}\n${run.stderr}`).toContain(run.exit)
  if (dry !== undefined) expect(dry.exit, `${line} --dry-run\n${dry.stderr}`).toBe(run.exit)
  if (run.exit !== 0) {
    expect(changedBetween(before, after), `${line}\n${run.stderr}`).toEqual([])
    expect(run.stderr, line).not.toBe('')
    return { run, after, loaded }
  }
  const place = argv[0] === 'next' ? argv[1] : step.folder
  expect(
    changedBetween(before, after).filter((name) => !name.startsWith(`${place}/`)),
    line,
  ).toEqual([])
  expectComments(before, after, argv)
  if (dry !== undefined && argv[0] !== 'next') expectShown(dry, before, after, line)
  const now = expectSound(step, run)
  if (argv[0] === 'set' || argv[0] === 'new') expectOthersKept(loaded, now, line)
  return { run, after, loaded: now }
}

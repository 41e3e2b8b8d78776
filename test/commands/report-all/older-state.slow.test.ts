/** The state that a start page tells changes against: that of the last meeting, else the last one that differs. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { olderState } from '../../../src/commands/report-all/older-state.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { dayText } from '../../../src/values/calendar.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { makeRepository, type TestCommit } from '../../support/git-repository.ts'
import { runPlan } from '../../support/run-plan.ts'
import { temporaryFolder } from '../../support/scenario.ts'

const { path: top, remove } = temporaryFolder()
afterAll(remove)

/** A plan on 30 June 2024 whose board met on 15 June. */
const plan = (title: string, more = ''): string => `plan:
  id: P
  title: ${title}
  organisation: Town
  status: running
  as_of: 2024-06-30
  horizon: { start: 2023-01, end: 2025-12 }
bodies:
  - { id: CD, title: Board, level: executive, meetings: [{ date: 2024-06-15 }] }
${more}`

const commit = (at: string, text: string): TestCommit => ({ at: `${at}T12:00:00+0200`, files: { 'p/plan.yaml': text } })

let count = 0

/** What is found for a plan with a history. */
function found(now: string, history: readonly TestCommit[] | undefined) {
  count += 1
  const cwd = join(top, `r${count}`)
  mkdirSync(join(cwd, 'p'), { recursive: true })
  if (history !== undefined) makeRepository(cwd, history)
  writeFileSync(join(cwd, 'p/plan.yaml'), now)
  const hear = { write: () => undefined }
  const io = { argv: [], cwd, env: {}, stdout: hear, stderr: hear }
  const state = olderState(io, 'p', loadPlan(readPlanFolder(cwd, 'p'), {}), {})
  return (
    state && {
      title: state.loaded.plan?.title.en,
      day: dayText(state.told.day),
      sought: state.told.sought && dayText(state.told.sought),
      body: state.told.body?.id,
    }
  )
}

const [FIRST, SECOND, NOW] = [plan('First'), plan('Second'), plan('Now')]

describe('the older state', () => {
  it('is that of the day of the last meeting', () => {
    const history = [commit('2024-06-01', FIRST), commit('2024-06-20', SECOND)]
    expect(found(NOW, history)).toEqual({ title: 'First', day: '2024-06-15', sought: undefined, body: 'CD' })
  })

  it('is that of the meeting also where nothing changed since', () => {
    const history = [commit('2024-05-01', FIRST), commit('2024-06-01', NOW)]
    expect(found(NOW, history)).toMatchObject({ title: 'Now', sought: undefined })
  })

  it('is the last one that differs where none is known of that day', () => {
    const other = { title: 'Second', day: '2024-06-20', sought: '2024-06-15', body: undefined }
    const history = [commit('2024-06-18', FIRST), commit('2024-06-20', SECOND)]
    expect(found(NOW, history)).toEqual(other)
    expect(found(NOW, [...history, commit('2024-06-25', NOW)])).toEqual(other)
  })

  it('passes over commits that leave the plan as it was, or gone', () => {
    const touched = { at: '2024-06-22T12:00:00+0200', files: { 'other.txt': 'x' } }
    const gone = { at: '2024-06-23T12:00:00+0200', files: { 'p/plan.yaml': null } }
    const history = [commit('2024-06-20', SECOND), touched, gone, commit('2024-06-25', NOW)]
    expect(found(NOW, history)).toMatchObject({ title: 'Second', day: '2024-06-20' })
  })

  it('is unknown outside of git, of a plan without another state, and of one that cannot be read', () => {
    expect(found(NOW, undefined)).toBeUndefined()
    for (const day of ['2024-06-01', '2024-06-20']) expect(found(NOW, [commit(day, NOW)]), day).toBeUndefined()
    expect(found(NOW, [commit('2024-06-20', 'plan: [')])).toBeUndefined()
    expect(found('plan: [', [commit('2024-06-01', FIRST)])).toBeUndefined()
  })

  it('of a single commit is no state since which the page of the director tells anything', async () => {
    const told = async (history: readonly TestCommit[]): Promise<string> => {
      found(NOW, history)
      return (await runPlan(join(top, `r${count}`), ['report', 'direction', 'p'])).stdout
    }
    expect(await told([commit('2024-05-01', NOW)])).toMatch(/\nWhat changed\n\n.*No earlier state of the plan/)
    const history = [commit('2024-04-01', FIRST), commit('2024-05-01', NOW)]
    expect(await told(history)).toContain('Since 31 May 2024')
  })

  it('is unknown where it would show what a confidential was meant to withhold', () => {
    const risky = plan('First', 'projects: [{ id: X, title: X, status: planned, confidential: 7 }]\n')
    expect(found(NOW, [commit('2024-06-01', risky)])).toBeUndefined()
  })
})

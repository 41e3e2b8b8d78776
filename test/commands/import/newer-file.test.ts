/** A newer file with cells that cannot be read writes nothing and ends so that the script around it stops. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder } from '../../support/in-folder.ts'
import { runPlan } from '../../support/run-plan.ts'

const HEAD = 'Id,Project,Status,Start,End\n'
const FIRST = `${HEAD}A,Fibre,planned,2026-01,2026-12\nB,Portal,planned,2026-02,2026-11\n`
/** The end of one is no date, that of the other has moved. */
const SECOND = `${HEAD}A,Fibre,planned,2026-01,soon\nB,Portal,planned,2026-02,2026-12\n`

it('a newer file with a cell that cannot be read', async () => {
  await inFolder({ 'list.csv': FIRST }, async (cwd) => {
    const plan = (...argv: string[]) => runPlan(cwd, ['import', 'list.csv', '-o', 'p', ...argv])
    const portal = () => readFileSync(join(cwd, 'p/projects/B.yaml'), 'utf8')
    expect((await plan('--answer', 'horizon=2026-2028')).exit).toBe(0)
    expect((await plan()).exit).toBe(0)
    writeFileSync(join(cwd, 'list.csv'), SECOND)
    const second = await plan('--lang', 'en')
    expect([second.exit, portal()]).toEqual([2, expect.stringContaining('end: 2026-11')])
    expect(second.stdout).toContain('row 2, End: "soon" (date that cannot be read)')
    expect(second.stdout).toContain('Nothing is written.')
    // By force the rest is taken in, and the exit code still says that something is wrong.
    expect([(await plan('--force')).exit, portal()]).toEqual([1, expect.stringContaining('end: 2026-12')])
  })
})

describe('a status that a newer file has lost', () => {
  const loses = async (typed: string, act: (cwd: string) => Promise<void>): Promise<void> => {
    await inFolder({ 'list.csv': FIRST }, async (cwd) => {
      await runPlan(cwd, ['import', 'list.csv', '-o', 'p', '--answer', 'horizon=2026-2028'])
      writeFileSync(join(cwd, 'list.csv'), FIRST.replace('Fibre,planned', `Fibre,${typed}`))
      await act(cwd)
    })
  }
  const again = (cwd: string, ...more: string[]) =>
    runPlan(cwd, ['import', 'list.csv', '-o', 'p', '--lang', 'en', ...more])
  const fibre = (cwd: string) => readFileSync(join(cwd, 'p/projects/A.yaml'), 'utf8')

  it('by a slip of the pen stays that of the plan, with what was meant and the line to paste', async () => {
    await loses('plannedd', async (cwd) => {
      const { exit, stdout } = await again(cwd)
      expect([exit, fibre(cwd)]).toEqual([2, expect.stringContaining('status: planned')])
      expect(stdout).toContain('"plannedd"  status: the list has no such value (did you mean "planned"?)')
      expect(stdout).toContain('in p/list.map.yaml, under values, for example: "plannedd": in_progress')
      expect(stdout).toContain('\n  plan import list.csv -o p --lang en --force\n')
      expect(stdout).not.toContain('→')
      // Nor does force take it, and what was not settled is told the next time too.
      expect([(await again(cwd, '--force')).exit, (await again(cwd)).exit]).toEqual([1, 2])
      expect(fibre(cwd)).toContain('status: planned')
    })
  })

  it('by a cell that was emptied is required', async () => {
    await loses('', async (cwd) => {
      const { exit, stdout } = await again(cwd)
      expect([exit, fibre(cwd)]).toEqual([2, expect.stringContaining('status: planned')])
      expect(stdout).toContain('this value is required')
    })
  })

  it('is no loss where the mapping gives the new word its status', async () => {
    await loses('Kick-off', async (cwd) => {
      const path = join(cwd, 'p/list.map.yaml')
      const mapping = readFileSync(path, 'utf8')
      writeFileSync(path, mapping.replace('planned: planned', 'planned: planned\n          "Kick-off": in_progress'))
      expect([(await again(cwd)).exit, fibre(cwd)]).toEqual([0, expect.stringContaining('status: in_progress')])
    })
  })
})

it('a project that a newer file adds with a word that names no status is told', async () => {
  await inFolder({ 'list.csv': FIRST }, async (cwd) => {
    const plan = (...argv: string[]) => runPlan(cwd, ['import', 'list.csv', '-o', 'p', ...argv])
    await plan('--answer', 'horizon=2026-2028')
    writeFileSync(join(cwd, 'list.csv'), `${FIRST}C,Wifi,plannedd,2026-01,2026-05\n`)
    const { exit, stdout } = await plan('--lang', 'en')
    expect([exit, stdout]).toEqual([2, expect.stringContaining('"plannedd"  status:')])
  })
})

/** A newer file with cells that cannot be read writes nothing and ends so that the script around it stops. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
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
    expect([(await plan('--force')).exit, portal()]).toEqual([
      1,
      expect.stringContaining('end: 2026-12'),
    ])
  })
})

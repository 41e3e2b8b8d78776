/** A reader that stops early keeps nothing from being written. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changedByOthers } from '../../src/workspace/git-status.ts'
import { git, makeRepository } from '../support/git-repository.ts'
import { HEADER, inFolder } from '../support/in-folder.ts'
import { BUILT, runPlan } from '../support/run-plan.ts'

/** A plan of which an arbitration retains its only project. */
const CHOOSABLE = `${HEADER}  unit: k
  criteria: [{ id: V, title: Value, weight: 1 }]
  envelopes: [{ year: 2025, section: investment, max: 100 }]
projects:
  - id: A
    title: A
    status: candidate
    start: 2025-01
    end: 2025-06
    priority: { scores: { V: 4 } }
    budget: [{ section: investment, kind: software, amounts: { 2025: { requested: 90 } } }]
`

describe('a plan in git', () => {
  it('holds what a command writes after a page that nobody reads to its end, and knows it for its own', async () => {
    await inFolder({}, async (cwd) => {
      makeRepository(cwd, [{ at: '2024-01-10T12:00:00+0000', files: { 'p/plan.yaml': CHOOSABLE } }])
      git(cwd, ['reset', '--hard', '--quiet'])
      const [node, program] = BUILT
      const words = ['arbitrate', 'p', '--write', 'S']
      const child = spawn(node, [program, ...words], { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
      // Closed before the program prints its first line.
      child.stdout.destroy()
      expect(await once(child, 'exit')).toEqual([0, null])
      expect(readFileSync(join(cwd, 'p/plan.yaml'), 'utf8')).toBe(CHOOSABLE)
      expect((await runPlan(cwd, ['scenario', 'edit', 'S', 'p', '--title', 'Second'])).exit).toBe(0)
      expect(changedByOthers(cwd, 'p')).toEqual([])
    })
  })
})

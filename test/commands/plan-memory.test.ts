/** A program that stays open answers from memory as long as nothing has changed that the plan was loaded from. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Io } from '../../src/commands/declaration.ts'
import { openPlan, openToTry } from '../../src/commands/open-plan.ts'
import { PlanMemory } from '../../src/commands/plan-memory.ts'
import { REPOSITORY, temporaryFolder } from '../support/scenario.ts'

const top = temporaryFolder()
afterAll(() => top.remove())
let made = 0

/** A copy of the region's two plans, and an outside that remembers. */
function desk() {
  made += 1
  const cwd = join(top.path, String(made))
  cpSync(join(REPOSITORY, 'plans'), cwd, { recursive: true })
  const nowhere = { write: () => undefined }
  const memory = new PlanMemory()
  const io: Io = { argv: [], cwd, env: {}, stdout: nowhere, stderr: nowhere, memory }
  const path = 'centre-val-de-loire-2022-2027'
  const change = (file: string, edit: (text: string) => string): void =>
    writeFileSync(join(cwd, file), edit(readFileSync(join(cwd, file), 'utf8')))
  return { cwd, io, memory, path, change, open: () => openPlan(io, path, {}) }
}

describe('a plan that is opened again', () => {
  it('is the very same while its files are', () => {
    const { open } = desk()
    expect(open()).toBe(open())
  })

  it('is loaded anew when a file of it has changed, without the others being read again', () => {
    const { open, path, change } = desk()
    const before = open()
    change(`${path}/projects/P-030.yaml`, (text) => text.replace(/^( *title:).*$/m, '$1 Another title'))
    const after = open()
    expect(after).not.toBe(before)
    expect(after.plan?.projects.find(({ id }) => id === 'P-030')?.title.fr).toBe('Another title')
    const kept = [...after.sources].filter(([file, source]) => before.sources.get(file) === source)
    expect(kept.length).toBe(after.sources.size - 1)
  })

  it('is loaded anew when the plan before it has changed', () => {
    const { open, change } = desk()
    const before = open()
    change('centre-val-de-loire-2017-2021/plan.yaml', (text) => `${text}\n# more\n`)
    const after = open()
    expect(after).not.toBe(before)
    expect(after.plan?.previous?.hash).not.toBe(before.plan?.previous?.hash)
  })

  it('is another on another status date, and each is remembered', () => {
    const { io, path, open } = desk()
    const later = openPlan(io, path, { asOf: '2025-06-30' })
    expect(later).not.toBe(open())
    expect(openPlan(io, path, { asOf: '2025-06-30' })).toBe(later)
  })

  it('is withheld from an audience, the same view each time', () => {
    const { io, path, open } = desk()
    const seen = openPlan(io, path, { audience: 'public' })
    expect(seen).not.toBe(open())
    expect(openPlan(io, path, { audience: 'public' })).toBe(seen)
  })

  it('has what an editor holds in the place of what is on disk, until it is forgotten', () => {
    const { cwd, open, memory, path } = desk()
    const saved = open()
    const file = join(cwd, path, 'projects/P-030.yaml')
    memory.unsaved.set(file, new TextEncoder().encode('projects: [{ id: P-030, title: Typed, status: planned }]\n'))
    expect(open().plan?.projects.find(({ id }) => id === 'P-030')?.title.fr).toBe('Typed')
    memory.unsaved.delete(file)
    expect(open().plan?.hash).toBe(saved.plan?.hash)
  })

  it('with one more file leaves the plan as it is', () => {
    const { io, path, open } = desk()
    const before = open()
    const bytes = new TextEncoder().encode('{"projects":[{"id":"P-999","title":"More","status":"candidate"}]}')
    const more = openToTry(io, path, {}).loadWith({ path: `${path}/.more.yaml`, bytes })
    expect(more.plan?.projects.length).toBe((before.plan?.projects.length ?? 0) + 1)
    expect(open()).toBe(before)
  })
})

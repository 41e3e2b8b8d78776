/** What many reports of one plan need is computed once. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contextOf } from '../../src/commands/command-result.ts'
import { findingsOf, findingsOfProjects } from '../../src/commands/findings.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'

const files = ['../support/base.yaml', '../rules/project-end-overdue/bad.yaml'].map((path) => ({
  path,
  bytes: readFileSync(new URL(path, import.meta.url)),
}))
const load = () => loadPlan({ root: '.', files, strays: [] }, {})

describe('one loaded plan', () => {
  const loaded = load()

  it('has its findings once, and those of a rule or a project are among them', () => {
    const all = findingsOf(loaded)
    expect(all.length).toBeGreaterThan(0)
    expect(findingsOf(loaded)).toBe(all)
    const { rule, entity = '' } = all.find((finding) => finding.entity !== undefined) ?? {}
    expect(findingsOf(loaded, { rules: [rule ?? ''] })).toEqual(all.filter((finding) => finding.rule === rule))
    expect(findingsOfProjects(loaded, [entity]).length).toBeGreaterThan(0)
    expect(findingsOfProjects(loaded, ['nobody'])).toEqual([])
  })

  it('has its figures once, another one its own', () => {
    const figures = contextOf(loaded, [])?.figures.all
    expect(figures).toBeDefined()
    expect(contextOf(loaded, [])?.figures.all).toBe(figures)
    const other = load()
    expect(contextOf(other, [])?.figures.all).not.toBe(figures)
    expect(findingsOf(other)).not.toBe(findingsOf(loaded))
    expect(findingsOf(other)).toEqual(findingsOf(loaded))
  })
})

/** A project is built once from a record, unless what it is built from differs. */
import { expect, it } from 'vitest'
import { rememberedProject } from '../../../src/plan/build/build-project.ts'
import type { Raw } from '../../../src/schema/document.ts'

const record = (): Raw<'projects'> => ({
  id: 'P-1',
  title: 'Project',
  status: 'planned',
  budget: [{ section: 'investment', kind: 'software', amounts: { 2024: { voted: 0.5 } } }],
})
const at = (file: string, index: number) => ({ file, path: ['projects', index], part: 'value' as const })
const none = (): void => undefined

it('gives the same project for the same record at the same place', () => {
  const written = record()
  const first = rememberedProject(written, at('a.yaml', 0), { scale: 1, fault: none })
  expect(rememberedProject(written, at('a.yaml', 0), { scale: 1, fault: none })).toBe(first)
  expect(rememberedProject(record(), at('a.yaml', 0), { scale: 1, fault: none })).not.toBe(first)
})

it('builds it anew at another place and in another unit', () => {
  const written = record()
  const build = (file: string, index: number, scale: number) =>
    rememberedProject(written, at(file, index), { scale, fault: none })
  expect(build('a.yaml', 0, 1).at).toEqual(at('a.yaml', 0))
  expect(build('a.yaml', 1, 1).at).toEqual(at('a.yaml', 1))
  expect(build('b.yaml', 1, 1).at).toEqual(at('b.yaml', 1))
  const voted = (scale: number) => build('b.yaml', 1, scale).budget[0]?.years[0]?.stages.voted
  expect([voted(1), voted(1000), voted(1)]).toEqual([50, 50_000, 50])
})

it('reports a faulty amount each time', () => {
  const written = { ...record(), budget: [{ section: 'investment', kind: 'software', total: 0.001 }] }
  const faults: unknown[] = []
  const context = { scale: 1, fault: (...about: unknown[]) => faults.push(about) }
  for (let run = 0; run < 2; run += 1) rememberedProject(written as Raw<'projects'>, at('a.yaml', 0), context)
  expect(faults).toHaveLength(2)
  expect(faults[0]).toEqual(faults[1])
})

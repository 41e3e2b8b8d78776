/** Any change of what was frozen is seen, and nothing else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { baselineChanged } from '../../src/rules/baselines.ts'

const base = readFileSync(join(import.meta.dirname, '../support/base.yaml'), 'utf8')

function found(text: string): string[] {
  const bytes = new TextEncoder().encode(text)
  const { plan } = loadPlan({ root: '.', files: [{ path: 'plan.yaml', bytes }], strays: [] }, {})
  if (plan === undefined) throw new Error('no plan')
  return [...baselineChanged.run(plan)].map(({ at }) => ('path' in at ? at.path.join('.') : ''))
}

function replaced(from: string | RegExp, to: string): string {
  const text = base.replace(from, to)
  expect(text).not.toBe(base)
  return text
}

it('sees a date, an amount and a new baseline', () => {
  const expected = ['plan.baseline.hash']
  expect(found(replaced('end: 2023-12, investment: 100', 'end: 2024-01, investment: 100'))).toEqual(expected)
  expect(found(replaced('investment: 160', 'investment: 161'))).toEqual(expected)
  const moved = 'rebaselines: [{ date: 2024-02-15, decision: DEC-1, end: 2025-03 }]'
  expect(found(replaced('    start: 2023-10\n', `    ${moved}\n    start: 2023-10\n`))).toEqual(expected)
})

it('does not see what was not frozen, nor the case of the hash', () => {
  expect(found(base)).toEqual([])
  expect(found(replaced('value: 0.55', 'value: 0.65'))).toEqual([])
  expect(found(base.replace(/hash: (\w+)/, (_, hash) => `hash: ${hash.toUpperCase()}`))).toEqual([])
})

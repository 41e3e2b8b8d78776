/** Examples of rules take the names of the plan that they are printed beside; a line that would fail is not printed. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import { RULE_BY_ID, RULES } from '../../../src/rules/index.ts'
import { exampleFor } from '../../../src/rules/words/examples.ts'
import { draftFrom } from '../../support/draft-of.ts'

/** The example of a rule beside a plan with some records. */
function example(rule: string, records = '', path = 'plan.yaml'): string | undefined {
  return exampleFor(RULE_BY_ID.get(rule) ?? {}, planOf(records, path))?.en
}

function planOf(records: string, path = 'plan.yaml'): Plan {
  const header =
    'plan: { id: P, title: Plan, organisation: Town, status: running, horizon: { start: 2024-01, end: 2025-12 }, as_of: 2024-06-30 }\n'
  return draftFrom({ [path]: `${header}${records}` }).plan
}

const decisions = (...written: readonly string[]): string =>
  `decisions:\n${written.map((one) => `  - { ${one} }\n`).join('')}`

describe('the example of a rule', () => {
  it('names the only one that can be meant', () => {
    expect(example('project-without-objective', 'axes: [{ id: MINE, title: Mine }]\n')).toBe('axis: MINE')
  })

  it.each([
    ['none', ''],
    ['two', 'axes: [{ id: ONE, title: One }, { id: TWO, title: Two }]\n'],
  ])('says in words what is meant where the plan has %s', (_, records) => {
    expect(example('project-without-objective', records)).toBe('axis: <id of the axis>')
  })

  it('takes the decision that adopted the plan, and no other that approved something', () => {
    const stop = 'id: STOP, date: 2024-05-01, kind: cancel, outcome: approved'
    const refused = 'id: NO, date: 2024-01-01, kind: approve, outcome: rejected'
    const adopted = 'id: YES, date: 2024-01-12, kind: approve, outcome: approved'
    expect(example('plan-without-decision', decisions(stop, refused, adopted))).toBe('decision: YES')
    expect(example('plan-without-decision', decisions(stop, refused))).toMatch(/<id of /)
  })

  it('is a command that runs as it stands, or none', () => {
    const adopted = (day: string) => decisions(`id: D, date: ${day}, kind: approve, outcome: approved`)
    expect(example('baseline-missing')).toBeUndefined()
    expect(exampleFor(RULE_BY_ID.get('baseline-missing') ?? {}, undefined)).toBeUndefined()
    expect(example('baseline-missing', adopted('2024-06-30'))).toBe('plan baseline freeze --decision D -p p')
    expect(example('baseline-missing', adopted('2024-01-12'))).toBe(
      'plan baseline freeze --decision D --amounts voted -p p',
    )
    expect(example('baseline-missing', adopted('2024-01-12'), 'my plan/plan.yaml')).toBeUndefined()
    expect(example('scenarios-too-few')).toBe('plan scenario new do-minimum -p p')
    const minimum = 'scenarios: [{ id: S, title: Least, kind: do_minimum }]\n'
    expect(example('scenarios-too-few', minimum)).toBeUndefined()
  })

  it('says of each id that it writes what it stands for', () => {
    const foreign = RULES.flatMap((rule) => {
      const line = exampleFor(rule, undefined)?.en ?? ''
      return [...line.matchAll(/\b(?:P|N|DEC|AX)-?\d[\w-]*/g)].map(([id]) => `${rule.id} ${id}`)
    })
    expect(foreign).toEqual([])
  })

  it('knows only ids that the example has', () => {
    const lost = RULES.flatMap(({ id, example: line = '', named = {} }) =>
      Object.keys(named).flatMap((name) => (line.includes(name) ? [] : [`${id} ${name}`])),
    )
    expect(lost).toEqual([])
  })
})

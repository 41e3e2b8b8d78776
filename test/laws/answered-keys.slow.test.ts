/** Every key of the format is answered: without it, or with another value, a figure, a finding or a page says something else. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shareOf } from '../support/cases.ts'
import { answerOf, type EditedPlan, editedFixture, editedFolder } from '../support/edited-plan.ts'
import { formatFields } from '../support/field-sites.ts'
import { REPOSITORY } from '../support/scenario.ts'

const EVERY_KEY = editedFolder('every-key', join(REPOSITORY, 'test/fixtures/every-key/plan.yaml'))
/** A plan with what no project of that one has: a status that nobody told, and one that is postponed. */
const UNKNOWN = editedFolder('unknown-status', join(REPOSITORY, 'test/fixtures/unknown-status/plan.yaml'))
const PLANS = join(REPOSITORY, 'plans')
const SAMPLES = ['centre-val-de-loire-2022-2027', 'draft', 'centre-val-de-loire-2017-2021']
const SAMPLE_PLANS = SAMPLES.map((name) => editedFolder(name, join(PLANS, name)))
const RULES = join(REPOSITORY, 'test/rules')

/** The plans that break a rule, by its id: what no other plan brings to light. */
const FIXTURES: readonly EditedPlan[] = readdirSync(RULES).flatMap((rule) => {
  const file = join(RULES, rule, 'bad.yaml')
  return existsSync(file) ? [editedFixture(rule, file)] : []
})

function answerIn(plans: readonly EditedPlan[], field: string): string | undefined {
  for (const plan of plans) {
    const answer = answerOf(plan, field)
    if (answer !== undefined) return `${plan.name}: ${answer}`
  }
  return undefined
}

describe('every key of the format', () => {
  const fields = shareOf([...EVERY_KEY.sites.keys()])
  const answers = new Map(
    fields.map((field) => [field, answerIn([EVERY_KEY, UNKNOWN, ...FIXTURES, ...SAMPLE_PLANS], field)]),
  )
  const silent = fields.filter((field) => answers.get(field) === undefined)

  it('stands in the plan that is edited', () => {
    expect(formatFields().filter((field) => !EVERY_KEY.fields.has(field))).toEqual([])
  })

  it('is answered by a figure, a finding or a page', () => {
    process.stdout.write(`${fields.length} keys, ${fields.length - silent.length} answered\n`)
    expect(silent).toEqual([])
  })
})

describe('the samples', () => {
  it('carry every key', () => {
    const carried = new Set(SAMPLE_PLANS.flatMap((plan) => [...plan.fields]))
    expect(formatFields().filter((field) => !carried.has(field))).toEqual([])
  })
})

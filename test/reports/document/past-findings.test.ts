/** What is about the past: a closed year or an ended quarter, by the rule that says so; never a record to be corrected. */
import { expect, it } from 'vitest'
import { isPast } from '../../../src/reports/document/shown-findings.ts'
import { RULES } from '../../../src/rules/index.ts'
import { basePlan } from '../../support/plan-of.ts'

const { plan } = basePlan()
const past = (rule: string, facts: Readonly<Record<string, string | number>>) => isPast({ rule, facts }, plan)

it('is a budget year that is closed at the status date', () => {
  expect(past('investment-over-envelope', { year: 2023 })).toBe(true)
  expect(past('investment-over-envelope', { year: 2024 })).toBe(false)
})

it('is a quarter that has ended', () => {
  expect(past('department-golives-over-limit', { quarter: '2024-Q2' })).toBe(true)
  expect(past('department-golives-over-limit', { quarter: '2024-Q3' })).toBe(false)
})

it('is no record that is wrong today, whatever year it names', () => {
  expect(past('budget-money-twice', { year: 2022 })).toBe(false)
  expect(past('project-booked-before-start', { year: 2022 })).toBe(false)
  expect(past('project-without-closure', {})).toBe(false)
})

it('is said by rules of money and time alone', () => {
  const said = RULES.filter(({ time }) => time !== undefined).map(({ id }) => id)
  expect(said).toEqual([
    'authorisation-carry-over',
    'authorisation-payment-over-credits',
    'department-golives-over-limit',
    'investment-over-envelope',
    'investment-under-floor',
    'operating-over-envelope',
    'operating-under-floor',
    'project-commitment-over-credits',
    'project-payment-over-credits',
  ])
})

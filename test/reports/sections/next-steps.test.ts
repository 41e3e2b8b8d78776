/** The end of an audit: what each rung asks for and how much of it is there, and the three findings to deal with first. */

import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { z } from 'zod'
import { contextOf } from '../../../src/commands/command-result.ts'
import { findingsOf } from '../../../src/commands/findings.ts'
import { COMMAND_NAMES } from '../../../src/commands/program.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import type { ShownFinding } from '../../../src/reports/document/command-result.ts'
import type { Section, Table } from '../../../src/reports/document/document.ts'
import { LADDER } from '../../../src/reports/sections/ladder.ts'
import { nextSteps } from '../../../src/reports/sections/next-steps.ts'
import { RULES } from '../../../src/rules/index.ts'
import { STATE_RULES } from '../../../src/rules/two-states/index.ts'
import { documentSchema, ENTITY_SCHEMAS } from '../../../src/schema/document.ts'
import { planSchema } from '../../../src/schema/plan.ts'
import { sectionOf } from '../../support/section-of.ts'

const header = (more = '', status = 'draft'): string => `schema_version: 1
plan:
  id: SD
  title: Plan
  organisation: Ville (exemple)
  status: ${status}
  horizon: { start: 2024-01, end: 2026-12 }
  as_of: 2024-06-30
${more}`

const project = (id: string, more = ''): string =>
  `  - { id: ${id}, title: Projet ${id}, status: planned, start: 2025-01, end: 2025-12, axis: AX1${more} }\n`

const AXES = 'axes: [{ id: AX1, title: Axe }]\n'
const BUDGET = ', budget: [{ section: investment, kind: services, amounts: { 2025: { forecast: 10 } } }]'
const WORK = ', workload: [{ team: T, total: 5 }]'

/** The section for a plan of these texts. */
function blocks(...texts: readonly string[]): Section['blocks'] {
  const files = texts.map((text, index) => ({ path: `p/${index}.yaml`, bytes: new TextEncoder().encode(text) }))
  const loaded = loadPlan({ root: 'p', files, strays: [] }, {})
  const context = contextOf(loaded, findingsOf(loaded))
  if (context === undefined) throw new Error('no plan')
  return sectionOf(nextSteps, context).blocks
}

/** The tables of the section for a plan of these texts. */
function tables(...texts: readonly string[]): { readonly ladder: Table; readonly steps?: Table } {
  const [ladder, steps] = blocks(...texts)
  if (ladder?.kind !== 'table') throw new Error('no ladder')
  return steps?.kind === 'table' ? { ladder, steps } : { ladder }
}

const words = ({ rows }: Table): string[][] =>
  rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text.en : cell.kind)))

const rung = (table: Table, id: string): string[] => words(table)[table.rows.findIndex((row) => row.id === id)] ?? []

describe('the ladder', () => {
  it('counts what is there of what a rung asks for', () => {
    const { ladder } = tables(
      `${header()}${AXES}projects:\n${project('P-1', BUDGET + WORK)}${project('P-2', BUDGET)}${project('P-3')}`,
    )
    expect(rung(ladder, 'readable')).toEqual(['Readable', 'reached', '1/1 files read whole'])
    expect(rung(ladder, 'costed')).toEqual([
      'Costed',
      'not yet',
      '2/3 retained projects with a budget; 1/3 open projects with a workload',
    ])
    expect(rung(ladder, 'governed')[2]).toMatch(/^0\/1 plan approved/)
  })

  it('says that there is nothing to count before any project is retained', () => {
    const { ladder } = tables(header())
    expect(rung(ladder, 'costed')).toEqual(['Costed', 'n/a', 'nothing to count yet'])
    expect(rung(ladder, 'steered')[1]).toBe('n/a')
  })

  it('takes a waiver for held, and leaves out what the plan turns off', () => {
    const waiver = '  waivers: [{ rule: project-without-budget, on: P-1, reason: r, owner: o, until: 2025-01-01 }]\n'
    const plan = (more: string) => `${header(more)}${AXES}projects:\n${project('P-1', WORK)}`
    const costed = (more: string) => rung(tables(plan(more)).ladder, 'costed')
    expect(costed('')[2]).toBe('0/1 retained projects with a budget')
    expect(costed(waiver)[1]).toBe('reached')
    expect(costed('  rules: { project-without-budget: off }\n')[2]).toBe('1/1 open projects with a workload')
  })

  it('counts a file that is not read whole, and not what waits for it', () => {
    const { ladder } = tables(`${header()}${AXES}`, 'projects: [\n')
    expect(rung(ladder, 'readable')).toEqual(['Readable', 'not yet', '1/2 files read whole'])
    expect(rung(ladder, 'costed')).toEqual(['Costed', 'unknown', 'to be said once everything could be read'])
  })

  it('reaches no rung while a check of it waits', () => {
    const whole = `${header()}${AXES}projects:\n${project('P-1', BUDGET + WORK)}`
    const costed = (...texts: readonly string[]) => rung(tables(...texts).ladder, 'costed')[1]
    expect(costed(whole)).toBe('reached')
    expect(costed(whole, 'teams: [\n')).toBe('unknown')
  })

  it('asks for rules that exist, each once, and each can be counted', () => {
    const ids = LADDER.flatMap(({ checks }) => checks.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    const counted = new Set([
      'files',
      'approval',
      'plan-without-decision',
      ...RULES.filter(({ collective }) => collective !== undefined).map((rule) => rule.id),
    ])
    expect(ids.filter((id) => !counted.has(id))).toEqual([])
  })
})

describe('the next steps', () => {
  const steps = (...texts: readonly string[]): string[][] => {
    const { steps: table } = tables(...texts)
    return table === undefined ? [] : words(table)
  }

  it('are three at most, the first open rung first, each with its place and a line to copy', () => {
    const found = steps(`${header()}${AXES}projects:\n${project('P-1')}${project('P-2')}`)
    expect(found).toHaveLength(3)
    expect(found[0]).toEqual([
      '1',
      '"Projet P-1" has no budget',
      expect.stringMatching(/^p\/0\.yaml:11:\d+$/),
      expect.stringContaining('budget line'),
    ])
    expect(found[1]?.[1]).toBe('"Projet P-1" has no IT workload')
  })

  it('have a line to copy where the rule has one, in a paragraph of its own', () => {
    const text = `${header()}${AXES}projects:\n${project('P-1')}`
    const notes = blocks(text).flatMap((block) => (block.kind === 'note' ? block.text.en : []))
    expect(notes[0]).toMatch(/^For example, for no\. 1: budget: \[/)
  })

  it('begin with what could not be read, then errors', () => {
    const [first, second] = steps(`${header()}${AXES}projects:\n${project('P-1', ', programme: NOBODY')}`, 'needs: [\n')
    expect(first?.[2]).toMatch(/^p\/1\.yaml/)
    expect(second?.[1]).toMatch(/NOBODY/)
  })

  it('take of each rule the finding that can be dealt with, and what is past last', () => {
    const loaded = loadPlan(
      { root: 'p', files: [{ path: 'p/0.yaml', bytes: new TextEncoder().encode(header()) }], strays: [] },
      {},
    )
    const shown = (rule: string, text: string, isPast: boolean): ShownFinding => ({
      rule,
      severity: 'warning',
      message: { fr: text, en: text },
      help: { fr: '', en: '' },
      place: { file: 'p/0.yaml', line: 1, column: 1, endColumn: 1, isExact: true },
      related: [],
      facts: {},
      excerpt: [],
      ...(isPast ? { isPast: true as const } : {}),
    })
    const context = contextOf(loaded, [
      shown('investment-over-envelope', 'over in 2022', true),
      shown('operating-over-envelope', 'past only', true),
      shown('investment-over-envelope', 'over in 2025', false),
      shown('axis-without-project', 'no project', false),
    ])
    if (context === undefined) throw new Error('no plan')
    const table = sectionOf(nextSteps, context).blocks[1]
    if (table?.kind !== 'table') throw new Error('no steps')
    expect(words(table).map(([, message]) => message)).toEqual(['over in 2025', 'no project', 'past only'])
  })

  it('name no finding that is waived', () => {
    const all = RULES.map(({ id }) => `{ rule: ${id}, reason: r, owner: o, until: 2025-01-01 }`)
    const waivers = `  waivers: [${all.join(', ')}]\n`
    expect(steps(`${header(waivers)}${AXES}projects:\n${project('P-1')}`)).toEqual([])
  })
})

it('every line to copy fits the format, or is a command', () => {
  const schemas: readonly z.ZodType[] = [
    ...[documentSchema, planSchema, ...Object.values(ENTITY_SCHEMAS)].map((one) => one.partial()),
  ]
  const lines = [...RULES, ...STATE_RULES].flatMap(({ example }) => example ?? [])
  expect(lines.length).toBeGreaterThan(15)
  const wrong = lines.filter((line) => {
    const [word, command] = line.split(' ')
    if (word === 'plan') return !COMMAND_NAMES.some((name) => name.startsWith(command ?? '?'))
    const value: unknown = parse(`{ ${line} }`, { schema: 'failsafe' })
    const read = fromFailsafe(value)
    return !schemas.some((schema) => schema.safeParse(read).success)
  })
  expect(wrong).toEqual([])
})

/** Numbers as numbers, true and false as such, everything else as it is typed: a date stays text, as in plan files. */
function fromFailsafe(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromFailsafe)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fromFailsafe(one)]))
  if (value === 'true' || value === 'false') return value === 'true'
  return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value
}

/** JSON of the sample, read back. */
import { describe, expect, it } from 'vitest'
import { renderJson } from '../../src/render/json.ts'
import { EMPTY, HOSTILE, sampleOutcome } from '../support/sample-outcome.ts'

describe('renderJson', () => {
  it('writes the sample', async () => {
    await expect(await renderJson(sampleOutcome())).toMatchFileSnapshot('../golden/sample.json')
  })

  it('keeps its envelope where there is neither plan nor report', async () => {
    expect(JSON.parse(await renderJson(EMPTY))).toEqual({
      schema_version: 1,
      command: 'validate',
      plan: null,
      as_of: null,
      data: {},
      findings: [],
    })
  })

  it('takes plan and status date from the report where the command names none', async () => {
    const { plan, asOf, ...outcome } = sampleOutcome()
    const parsed = JSON.parse(await renderJson(outcome))
    expect([parsed.plan, parsed.as_of]).toEqual([plan, asOf])
  })

  it('gives a title back to the letter, yet shows no control or direction mark', async () => {
    const text = await renderJson(sampleOutcome(HOSTILE))
    expect(JSON.parse(text).data.provenance.title).toBe(HOSTILE)
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u202e]/u)
  })

  it('gives every row a value for each column, under the ids of the columns', async () => {
    const { data } = JSON.parse(await renderJson(sampleOutcome()))
    const [, table] = data.sections.flatMap((section: { tables: object[] }) => section.tables)
    expect(table.rows[1]).toEqual({
      id: 'P-002',
      project: '-1 & _deux_ snake_case',
      budget: -400_400,
      workload: null,
      staff: null,
      end: null,
      start_month: null,
      period: '2024',
    })
    expect(table.totals.budget).toBe(834_200)
  })
})

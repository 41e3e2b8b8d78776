/** Every value that a plan may hold is named by its key, and every heading of the workbook leads to its field in both languages. */
import { describe, expect, it } from 'vitest'
import { headingOf, placeNamed } from '../../../src/commands/records/named-field.ts'
import { APART, recordKinds } from '../../../src/commands/records/record-kinds.ts'
import { keyText, partsAt } from '../../../src/commands/records/record-parts.ts'
import { EACH } from '../../../src/intake/forms/format-fields.ts'
import { leavesOf } from '../../../src/intake/merge/flatten.ts'
import { planRecord, recordsOf } from '../../../src/intake/merge/plan-records.ts'
import { LIST_KEYS } from '../../../src/schema/document.ts'
import { LANGS } from '../../../src/values/language.ts'
import { samplePlan } from '../../support/sample-plan.ts'

const PLAN = samplePlan('test/fixtures/every-key')
const LISTS = [...LIST_KEYS.filter((list) => !APART.includes(list)), 'plan' as const]

/** What is settable as a whole alone, in YAML between braces: its parts are of no one form. */
function wholesOf(list: (typeof LISTS)[number]): string[] {
  return recordsOf(PLAN, list).flatMap(({ id }) => {
    const record = planRecord(PLAN, list, id)
    if (record === undefined) throw new Error(`no record ${id}`)
    const scope = { plan: PLAN, list, path: [], record }
    return leavesOf(list, record.data).flatMap(({ place }) => {
      const key = keyText(record.data, place)
      const named = placeNamed(scope, key)
      if (named?.kind === 'field') expect(named.path, key).toEqual(place)
      return named?.kind === 'field' ? [] : [`${named?.kind ?? 'nothing'} ${list}.${key}`]
    })
  })
}

describe('the keys of a record', () => {
  it('name every value that the format knows', () => {
    expect(LISTS.flatMap(wholesOf)).toMatchInlineSnapshot(`
      [
        "group projects.displaces",
        "group decisions.accepts",
        "group plan.criteria.user_value.anchors.0",
        "group plan.criteria.user_value.anchors.4",
        "group plan.pairwise.matrix",
      ]
    `)
  })

  it.each(LISTS)('are headed in workbooks by words that name the same field: %s', (list) => {
    const scope = { plan: PLAN, list, path: [] }
    const unlike = partsAt(list, []).fields.flatMap((field) => {
      if (field.steps.includes(EACH)) return []
      return LANGS.flatMap((lang) => {
        const heading = headingOf(scope, field, lang)
        const named = placeNamed(scope, heading)
        const isOwn = named?.kind === 'field' && named.path.join('.') === field.steps.join('.')
        return isOwn ? [] : [`${lang} ${heading}: ${field.steps.join('.')}`]
      })
    })
    expect(unlike).toMatchSnapshot()
  })
})

it('are those of a list inside a group also where kinds were asked for first', () => {
  recordKinds()
  expect(partsAt('plan', ['calendars', 'blackouts', 0]).fields.length).toBeGreaterThan(0)
})

it('are those of an item also where its list was asked for first', () => {
  for (const key of ['budget', 'risks', 'milestones', 'workload']) {
    expect(partsAt('projects', [key]).fields).toEqual([])
    expect(partsAt('projects', [key, 0]).fields.length).toBeGreaterThan(0)
  }
})

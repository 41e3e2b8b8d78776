/** Every column of every workbook has a heading of its own in both languages, and every way and rule that is named exists. */
import { describe, expect, it } from 'vitest'
import { ASKING_RULES } from '../../../src/intake/forms/lacks.ts'
import { fieldsOfTable } from '../../../src/intake/forms/plan-tables.ts'
import { TABLE_KINDS, tableWay } from '../../../src/intake/forms/table-kinds.ts'
import { formHeader, HEADED_WAYS } from '../../../src/lang/catalogue/form-headers.ts'
import { RULE_DEFINITIONS } from '../../../src/rules/check.ts'
import { LANGS } from '../../../src/values/language.ts'

const KEY = { fr: 'K', en: 'K' }
const TABLES = TABLE_KINDS.map((kind) => ({ kind, name: tableWay(kind), fields: fieldsOfTable(kind) }))

describe.each(TABLES)('The table $name', ({ kind, name, fields }) => {
  const ways = fields.map(({ steps }) => steps.join('.'))

  it('has fields of the format, each with a heading of its own', () => {
    expect(fields.length).toBeGreaterThan(1)
    for (const lang of LANGS) {
      const headings = fields.map((field) => {
        const isMap = field.keys !== undefined
        return formHeader(`${name}.${field.steps.join('.')}`, field, isMap ? KEY : { fr: '', en: '' })[lang]
      })
      expect(headings.filter((one, at) => headings.indexOf(one) !== at)).toEqual([])
      expect(headings.filter((one) => one === '' || one.length > 60)).toEqual([])
    }
  })

  it('names only ways that the format has', () => {
    const named = [...(kind.usual ?? []), ...(kind.locked ?? []), ...(kind.expected ?? [])]
    expect(named.filter((way) => !ways.includes(way))).toEqual([])
  })

  it('has a name that Excel takes', () => {
    for (const lang of LANGS) expect(kind.title[lang]).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  })
})

it('no heading is for a way that the format does not have', () => {
  const all = new Set(TABLES.flatMap(({ name, fields }) => fields.map(({ steps }) => `${name}.${steps.join('.')}`)))
  expect(HEADED_WAYS.filter((way) => !all.has(way))).toEqual([])
})

it('every rule that asks for cells is a rule', () => {
  const ids = RULE_DEFINITIONS.map(({ id }) => id)
  expect(ASKING_RULES.filter((id) => !ids.includes(id))).toEqual([])
})

/** A form of no plan: empty tables with an example each, for an office that begins; and the plan files that come of it. */
import { FORM_HOW, FORM_WORDS } from '../../lang/catalogue/forms.ts'
import { TEMPLATE_EXAMPLES, TEMPLATE_WORDS, type TemplateExample } from '../../lang/catalogue/template.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import { monthOf } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import type { MappedDocument, MappedDocuments } from '../map/mapped-documents.ts'
import { valueAt } from '../merge/locate.ts'
import { coverPart } from './export-form.ts'
import type { Form, FormTable } from './form.ts'
import { FormChoices } from './form-choices.ts'
import type { TableContext, TabledPlan } from './form-columns.ts'
import type { AddedRecord } from './form-reading.ts'
import { EACH } from './format-fields.ts'
import { planTable } from './plan-tables.ts'
import type { FormContent } from './read-form.ts'
import { type TableKind, TEMPLATE_KINDS, tableWay } from './table-kinds.ts'

/** The first and the last year of a plan. */
export type TemplateYears = readonly [first: number, last: number]

/** The years of the example, where nobody names others. */
const EXAMPLE_YEARS: TemplateYears = [2026, 2030]

/** A plan of which nothing is known yet but its years. */
function noPlan([first, last]: TemplateYears): TabledPlan {
  return {
    contents: [],
    id: '',
    currency: '',
    horizon: { first: monthOf(first, 1), last: monthOf(last, 12) },
    header: {
      id: '',
      title: '',
      organisation: '',
      status: 'draft',
      horizon: { start: `${first}-01`, end: `${last}-12` },
      at: { file: '', path: [], part: 'value' },
    },
  }
}

/** A value of the example in the years of the template: its dates and years lie as far from the first one. */
function inYears(value: string | number | boolean, [first, last]: TemplateYears): typeof value {
  const later = (year: number): number => year + first - EXAMPLE_YEARS[0]
  if (typeof value === 'number') return value > 2000 ? later(value) : value
  const whole = EXAMPLE_YEARS.join('-')
  if (typeof value === 'string' && value.includes(whole)) return value.replace(whole, `${first}-${last}`)
  const [year] = typeof value === 'string' ? (/^20\d\d(?=-\d\d)/.exec(value) ?? []) : []
  return year === undefined ? value : `${later(Number(year))}${String(value).slice(year.length)}`
}

/** The table with an example row; of a map by year the example has the first one. */
function withExample(table: FormTable, kind: TableKind, years: TemplateYears, lang: Lang): FormTable {
  const isHeader = kind.list === 'plan' && kind.within === undefined
  const last = isHeader ? { 'horizon.end': `${years[1] - years[0] + EXAMPLE_YEARS[0]}-12` } : {}
  const example: TemplateExample = { ...TEMPLATE_EXAMPLES[tableWay(kind)], ...last }
  const values = table.columns.map(({ path, role }) => {
    const own = path.map((step) => (String(step) === String(years[0]) ? EACH : step)).join('.')
    const value = role === 'record' ? example['record'] : example[own]
    if (value === undefined) return undefined
    return inYears(typeof value === 'object' ? value[lang] : value, years)
  })
  return { ...table, examples: [values] }
}

/** The empty form, with a column for each of its years. */
export function templateForm(lang: Lang, years: TemplateYears = EXAMPLE_YEARS): Form {
  const plan = noPlan(years)
  const choices = new FormChoices(plan, lang)
  const context: TableContext = { plan, lang, choices, isWhole: false }
  return {
    kind: 'template',
    planId: '',
    hash: '',
    lang,
    unit: '1',
    date: undefined,
    organisation: '',
    title: TEMPLATE_WORDS.title[lang],
    cover: [
      ...coverPart(TEMPLATE_WORDS.what, [TEMPLATE_WORDS.what_text, TEMPLATE_WORDS.money_text], lang),
      ...coverPart(FORM_WORDS.how, [TEMPLATE_WORDS.example_text, ...FORM_HOW], lang),
      ...coverPart(FORM_WORDS.back, [TEMPLATE_WORDS.back_text], lang),
    ],
    tables: TEMPLATE_KINDS.map((kind) => withExample(planTable(kind, context), kind, years, lang)),
    choices: choices.all,
  }
}

function documentOf({ id, record, origin, cells }: AddedRecord): MappedDocument {
  return {
    id,
    record,
    origin,
    isNamedOnly: false,
    isJoined: false,
    leaves: () => cells.map((cell) => ({ ...cell, value: valueAt(record, cell.path) })),
    doubts: () => [],
  }
}

/** What a filled-in template gives, as any other source gives it: its records list by list, and a header of its own. */
export function templateDocuments({ added, lang }: FormContent): MappedDocuments {
  const [header] = added.filter(({ list }) => list === 'plan')
  const lists = LIST_KEYS.map((list) => {
    return [list, added.filter((one) => one.list === list).map(documentOf)] as const
  })
  const record = { lang, ...header?.record }
  return { lists: new Map(lists), envelopes: [], header: header && documentOf({ ...header, record }) }
}

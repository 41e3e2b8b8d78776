/** A form of no plan: empty tables with an example each, for an office that begins; and the plan files that come of it. */
import { FORM_HOW, FORM_WORDS } from '../../lang/catalogue/forms.ts'
import { TEMPLATE_EXAMPLES, TEMPLATE_WORDS } from '../../lang/catalogue/template.ts'
import type { RawDocument } from '../../schema/document.ts'
import { type Month, monthOf } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { coverPart } from './export-form.ts'
import type { Form, FormTable } from './form.ts'
import { FormChoices } from './form-choices.ts'
import { planTable, type TableContext, type TabledPlan } from './plan-tables.ts'
import type { FormContent } from './read-form.ts'
import { type TableKind, tableWay } from './table-kinds.ts'
import { TEMPLATE_KINDS } from './template-kinds.ts'

const MONTH: Month = monthOf(1970, 1)

/** A plan of which nothing is known yet. */
const NO_PLAN: TabledPlan = {
  contents: [],
  id: '',
  currency: '',
  horizon: { first: MONTH, last: MONTH },
  header: {
    id: '',
    title: '',
    organisation: '',
    status: 'draft',
    horizon: { start: '1970-01', end: '1970-01' },
    at: { file: '', path: [], part: 'value' },
  },
}

function withExample(table: FormTable, kind: TableKind, lang: Lang): FormTable {
  const example = TEMPLATE_EXAMPLES[tableWay(kind)] ?? {}
  const values = table.columns.map(({ path }) => {
    const value = example[path.join('.')]
    return typeof value === 'object' ? value[lang] : value
  })
  return { ...table, examples: [values] }
}

/** The empty form. */
export function templateForm(lang: Lang): Form {
  const choices = new FormChoices(NO_PLAN, lang)
  const context: TableContext = { plan: NO_PLAN, lang, choices, isWhole: false }
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
      ...coverPart(
        TEMPLATE_WORDS.what,
        [TEMPLATE_WORDS.what_text, TEMPLATE_WORDS.money_text],
        lang,
      ),
      ...coverPart(FORM_WORDS.how, [TEMPLATE_WORDS.example_text, ...FORM_HOW], lang),
      ...coverPart(FORM_WORDS.back, [TEMPLATE_WORDS.back_text], lang),
    ],
    tables: TEMPLATE_KINDS.map((kind) => withExample(planTable(kind, context), kind, lang)),
    choices: choices.all,
  }
}

/** The plan file that a filled-in form of no plan holds: its records, list by list, and the header. */
export function documentOf({ proposals }: FormContent): RawDocument {
  const lists = new Map<string, unknown[]>()
  let header: unknown
  for (const { list, record } of proposals.records) {
    if (list === 'plan') header ??= record
    else lists.set(list, [...(lists.get(list) ?? []), record])
  }
  const plan = header === undefined ? {} : { plan: header }
  return { ...plan, ...Object.fromEntries(lists) } as RawDocument
}

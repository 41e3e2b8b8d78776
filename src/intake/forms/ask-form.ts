/** What a plan lacks as a form: a row for each record, open in the cells that are asked for alone, a sheet for each person asked. */

import { ASK_WORDS, askIntro } from '../../lang/catalogue/ask.ts'
import { FORM_HOW, FORM_WORDS, formBack } from '../../lang/catalogue/forms.ts'
import type { Finding } from '../../plan/finding.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Lang } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import { coverPart, formOf, planLines } from './export-form.ts'
import type { Form, FormColumn, FormRow, FormTable } from './form.ts'
import { FormChoices } from './form-choices.ts'
import { type Lack, lacksOf } from './lacks.ts'
import { type ListRecord, recordsOf, recordTitle, valueAt } from './list-records.ts'
import { noteColumn, planTable, type TableContext, type TabledPlan } from './plan-tables.ts'
import { TABLE_KINDS, type TableKind } from './table-kinds.ts'

/** Who the sheets go to: one for all, the role that answers for each record, or its department. */
export type Addressee = 'all' | 'owner' | 'department'

/** Columns that say what a row is about. */
const CONTEXT: readonly string[] = ['title', 'subject', 'funder', 'status']

function matches(way: string, path: readonly (string | number)[]): boolean {
  const steps = way.split('.')
  return (
    steps.length === path.length && steps.every((step, at) => step === '*' || step === path[at])
  )
}

/** The lacks of one kind of table. */
function ofTable(lacks: readonly Lack[], { list, within }: TableKind): Lack[] {
  return lacks.filter((lack) => lack.list === list && lack.within === within)
}

/** Whether a row is the one that a lack is about. */
function isAbout(row: FormRow, { list, id, within, index }: Lack, plan: TabledPlan): boolean {
  if (row.id.toLowerCase() !== id.toLowerCase()) return false
  if (within === undefined) return true
  const [, step] = row.prefix
  if (typeof step === 'number') return step === index
  const record = recordsOf(plan, list).find((one) => one.id === row.id)
  const item = index === undefined ? undefined : valueAt(record?.data, [within, index, 'id'])
  return item === undefined ? false : item === step
}

/** The columns of a row that are asked for: those without a value, and those in doubt. */
function askedColumns(
  row: FormRow,
  columns: readonly FormColumn[],
  lacks: readonly Lack[],
): number[] {
  return columns.flatMap((column, index) => {
    if (column.role !== 'value' || column.isLocked || row.shut?.includes(index) === true) return []
    const isAsked = lacks.some(
      ({ ways, isDoubtful }) =>
        ways.some((way) => matches(way, column.path)) &&
        (isDoubtful || row.values[index] === undefined),
    )
    return isAsked ? [index] : []
  })
}

interface AskedRow {
  readonly row: FormRow
  readonly asked: readonly number[]
  /** Why its values are in doubt, a line each. */
  readonly why: string
}

/** What a row is asked for a second time for, which its cells do not show. */
function whyOf(lacks: readonly Lack[], lang: Lang): string {
  const lines = lacks.flatMap(({ why }) => (why === undefined ? [] : [why[lang]]))
  return [...new Set(lines)].join('\n')
}

/** The last steps of the items of each record, so that an added one gets another. */
function itemsByRecord({ rows }: FormTable): Record<string, readonly (string | number)[]> {
  const items = new Map<string, (string | number)[]>()
  for (const { id, prefix } of rows) addToList(items, id.toLowerCase(), prefix[1] ?? 0)
  return Object.fromEntries(items)
}

/** The table with the columns that some row is asked for, and those that say what a row is about. */
function narrowed(
  table: FormTable,
  rows: readonly AskedRow[],
  prefilled: readonly string[],
  { usual }: TableKind,
): FormTable {
  const wanted = new Set(rows.flatMap(({ asked }) => asked))
  const kept = table.columns.flatMap((column, index) => {
    const isContext = column.role !== 'value' || CONTEXT.includes(column.path.join('.'))
    const isNew = prefilled.length > 0 && isOfNew(column, usual)
    return isContext || wanted.has(index) || isNew ? [index] : []
  })
  return {
    ...table,
    mayGrow: prefilled.length > 0,
    prefilled,
    items: itemsByRecord(table),
    columns: kept.flatMap((index) => table.columns[index] ?? []),
    rows: rows.map(({ row: { shut: _, ...row }, asked }) => ({
      ...row,
      values: kept.map((index) => row.values[index]),
      shut: kept.flatMap((index, at) => (asked.includes(index) ? [] : [at])),
    })),
  }
}

/** Whether a column is one that a new item is usually told by. */
function isOfNew({ path, isRequired }: FormColumn, usual: readonly string[] | undefined): boolean {
  return isRequired || usual === undefined || usual.some((way) => matches(way, path))
}

/** The table with a column that says what is in doubt, where anything is. */
function withWhy(table: FormTable, rows: readonly AskedRow[], lang: Lang): FormTable {
  if (rows.every(({ why }) => why === '')) return table
  const note = noteColumn(ASK_WORDS.why[lang], ASK_WORDS.why_help[lang])
  return {
    ...table,
    columns: [...table.columns, note],
    rows: table.rows.map((row, index) => ({ ...row, values: [...row.values, rows[index]?.why] })),
  }
}

function askTable(
  kind: TableKind,
  lacks: readonly Lack[],
  context: TableContext,
): FormTable | undefined {
  const own = ofTable(lacks, kind)
  if (own.length === 0) return undefined
  const ids = new Set(own.map(({ id }) => id.toLowerCase()))
  const records = recordsOf(context.plan, kind.list).filter(({ id }) => ids.has(id.toLowerCase()))
  const table = planTable(kind, context, records)
  const rows = table.rows.flatMap((row): AskedRow[] => {
    const about = own.filter((lack) => isAbout(row, lack, context.plan))
    const asked = askedColumns(row, table.columns, about)
    return asked.length === 0 ? [] : [{ row, asked, why: whyOf(about, context.lang) }]
  })
  const isNew = ({ ways }: Lack): boolean => ways.length === 0
  const wanted = new Set(own.filter(isNew).map(({ id }) => id.toLowerCase()))
  const prefilled = records.filter(({ id }) => wanted.has(id.toLowerCase())).map(({ id }) => id)
  if (rows.length === 0 && prefilled.length === 0) return undefined
  return withWhy(narrowed(table, rows, prefilled, kind), rows, context.lang)
}

/** Who answers for a record, in words; undefined where the plan names nobody. */
function addresseeOf(
  { data }: ListRecord,
  to: Addressee,
  plan: Plan,
  lang: Lang,
): string | undefined {
  const department = valueAt(data, ['departments', 'lead']) ?? data['department']
  const text = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => data[key]).find((value) => typeof value === 'string')
  const own = to === 'owner' ? text('lead', 'owner', 'sponsor', 'contact') : undefined
  if (own !== undefined || typeof department !== 'string') return own
  const record = recordsOf(plan, 'departments').find(
    ({ id }) => id.toLowerCase() === department.toLowerCase(),
  )
  return record === undefined ? department : recordTitle(record.data, lang) || record.id
}

/** The lacks by who is asked, in the order of the plan's records; those of whom nobody is named come last. */
function byAddressee(
  lacks: readonly Lack[],
  to: Addressee,
  plan: Plan,
  lang: Lang,
): Map<string, Lack[]> {
  const groups = new Map<string, Lack[]>()
  if (to === 'all') return new Map([['', [...lacks]]])
  const nobody: Lack[] = []
  for (const lack of lacks) {
    const record = recordsOf(plan, lack.list).find(
      ({ id }) => id.toLowerCase() === lack.id.toLowerCase(),
    )
    const name = record && addresseeOf(record, to, plan, lang)
    if (name === undefined) nobody.push(lack)
    else addToList(groups, name, lack)
  }
  if (nobody.length > 0) groups.set(ASK_WORDS.nobody[lang], nobody)
  return groups
}

/** A sheet's name that tells who is asked, and what about. */
function sheetTitle(name: string, title: string): string {
  if (name === '') return title
  const room = 28 - title.length
  const shown = name.length > room ? `${name.slice(0, Math.max(4, room - 1))}…` : name
  return `${shown} – ${title}`
}

/**
 * What a plan lacks as a form.
 *
 * @param findings - of all rules, each by itself.
 */
export function askForm(plan: Plan, findings: readonly Finding[], to: Addressee, lang: Lang): Form {
  const choices = new FormChoices(plan, lang)
  const context: TableContext = { plan, lang, choices, isWhole: true }
  const groups = byAddressee(lacksOf(plan, findings), to, plan, lang)
  const tables = [...groups].flatMap(([name, lacks]) =>
    TABLE_KINDS.flatMap((kind): FormTable[] => {
      const table = askTable(kind, lacks, context)
      if (table === undefined) return []
      return [{ ...table, title: sheetTitle(name, table.title), intro: askIntro(name)[lang] }]
    }),
  )
  return {
    ...formOf(plan, lang),
    kind: 'ask',
    title: ASK_WORDS.title[lang],
    cover: [
      ...planLines(plan, lang),
      ...coverPart(ASK_WORDS.what, [ASK_WORDS.what_text], lang),
      ...coverPart(FORM_WORDS.how, FORM_HOW, lang),
      ...coverPart(FORM_WORDS.back, [formBack('plan apply')], lang),
    ],
    tables,
    choices: choices.all,
  }
}

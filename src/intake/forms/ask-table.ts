/** A table of what is asked: the records that lack something, open in the cells that are asked for alone, and rows for what is missing whole. */
import { ASK_WORDS } from '../../lang/catalogue/ask.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Lang } from '../../values/language.ts'
import { valueAt } from '../merge/locate.ts'
import { planRecord, recordsOf } from '../merge/plan-records.ts'
import type { RecordPath } from '../merge/proposal.ts'
import { type FormColumn, type FormRow, type FormTable, type OfferedRow, stepsByRecord } from './form.ts'
import type { TableContext, TabledPlan } from './form-columns.ts'
import type { Lack } from './lacks.ts'
import { noteColumn, planTable } from './plan-tables.ts'
import { TICKS } from './scenario-table.ts'
import type { TableKind } from './table-kinds.ts'

/** Columns that say what a row is about. */
const CONTEXT: readonly string[] = ['title', 'subject', 'funder', 'status']

function matches(way: string, path: RecordPath): boolean {
  if (way === path.join('.')) return true
  const steps = way.split('.')
  return steps.length === path.length && steps.every((step, at) => step === '*' || step === path[at])
}

function isAbout(row: FormRow, { list, id, within, index }: Lack, plan: TabledPlan): boolean {
  if (!isSameId(row.id, id)) return false
  if (within === undefined) return true
  const [, step] = row.prefix
  if (typeof step === 'number') return step === index
  const record = planRecord(plan, list, row.id)
  const item = index === undefined ? undefined : valueAt(record?.data, [within, index, 'id'])
  return item === undefined ? false : item === step
}

/** The columns of a row that are asked for: those without a value, and those in doubt, be they closed else. */
function askedColumns(row: FormRow, columns: readonly FormColumn[], lacks: readonly Lack[]): number[] {
  return columns.flatMap((column, index) => {
    if (column.role !== 'value' || row.shut?.includes(index) === true) return []
    const isAsked = lacks.some(
      ({ ways, isDoubtful, doubt }) =>
        ways.some((way) => matches(way, column.path)) &&
        (doubt !== undefined || !column.isLocked) &&
        (isDoubtful === true || row.values[index] === undefined),
    )
    return isAsked ? [index] : []
  })
}

interface AskedRow {
  readonly row: FormRow
  readonly asked: readonly number[]
  /** Why its values are in doubt, a line each. */
  readonly why: string
  /** The cells of imports that it is asked for, as their places and texts. */
  readonly doubts: readonly (readonly [path: RecordPath, text: string])[]
}

/** What a row is asked for a second time for, which its cells do not show. */
function whyOf(lacks: readonly Lack[], lang: Lang): string {
  const lines = lacks.flatMap(({ why }) => (why === undefined ? [] : [why[lang]]))
  return [...new Set(lines)].join('\n')
}

function isOfNew({ path, isRequired }: FormColumn, { usual }: TableKind): boolean {
  return isRequired === true || usual === undefined || usual.some((way) => matches(way, path))
}

function whyColumns(rows: readonly AskedRow[], prefilled: readonly OfferedRow[], lang: Lang) {
  const isTold = [...rows, ...prefilled].some(({ why }) => why !== '')
  const note = noteColumn(ASK_WORDS.why[lang], ASK_WORDS.why_help[lang])
  const confirm: FormColumn = {
    ...noteColumn(ASK_WORDS.confirm[lang], ASK_WORDS.confirm_help[lang]),
    role: 'confirm',
    choices: TICKS,
    isLocked: false,
  }
  const isConfirmed = rows.some(({ doubts }) => doubts.length > 0)
  return isTold ? [note, ...(isConfirmed ? [confirm] : [])] : []
}

/** Roles of a record: a row that is asked for one of them is open in the others of the table that are empty. */
const ROLES: readonly string[] = ['sponsor', 'business_owner', 'lead']

function openColumns({ row, asked }: AskedRow, columns: readonly FormColumn[]): Set<number> {
  const isRole = (index: number): boolean => ROLES.includes(columns[index]?.path.join('.') ?? '')
  const isEmpty = (index: number): boolean => row.values[index] === undefined && row.shut?.includes(index) !== true
  const roles = asked.some(isRole) ? [...columns.keys()].filter(isRole).filter(isEmpty) : []
  return new Set([...asked, ...roles])
}

/** The table with the columns that some row is asked for, those that say what a row is about, and why it is asked for. */
function narrowed(
  table: FormTable,
  rows: readonly AskedRow[],
  prefilled: readonly OfferedRow[],
  kind: TableKind,
  lang: Lang,
): FormTable {
  const wanted = new Set(rows.flatMap(({ asked }) => asked))
  const kept = [...table.columns.entries()].filter(([index, column]) => {
    const isContext = column.role !== 'value' || CONTEXT.includes(column.path.join('.'))
    return isContext || wanted.has(index) || (prefilled.length > 0 && isOfNew(column, kind))
  })
  const more = whyColumns(rows, prefilled, lang)
  return {
    ...table,
    mayGrow: prefilled.length > 0,
    prefilled,
    // An added item gets another step than those of rows that nothing is asked of.
    items: Object.fromEntries(stepsByRecord(table.rows)),
    columns: [...kept.map(([index, column]) => (wanted.has(index) ? { ...column, isLocked: false } : column)), ...more],
    rows: rows.map((one) => {
      const { row, why, doubts } = one
      const said = [why, doubts.length === 0 ? undefined : doubts].slice(0, more.length)
      const open = openColumns(one, table.columns)
      const shut = kept.flatMap(([index], at) => (open.has(index) ? [] : [at]))
      const isSure = more.length > 0 && doubts.length === 0
      return {
        ...row,
        values: [...kept.map(([index]) => row.values[index]), ...said],
        shut: isSure ? [...shut, kept.length + 1] : shut,
      }
    }),
  }
}

/** Whether a new item is asked for, not cells of what is there. */
function isOfNewItem({ ways, within, index }: Lack): boolean {
  return ways.length === 0 && within !== undefined && index === undefined
}

function askedRows(table: FormTable, lacks: readonly Lack[], { plan, lang }: TableContext): AskedRow[] {
  return table.rows.flatMap((row): AskedRow[] => {
    const about = lacks.filter((lack) => !isOfNewItem(lack) && isAbout(row, lack, plan))
    const asked = askedColumns(row, table.columns, about)
    const doubts = about.flatMap(({ doubt }) => (doubt === undefined ? [] : [[doubt.path, doubt.origin.text] as const]))
    const isAsked = asked.length > 0 || doubts.length > 0
    return isAsked ? [{ row, asked, why: whyOf(about, lang), doubts }] : []
  })
}

/** The table of a kind of what is asked; undefined where nothing of the kind is. */
export function askTable(kind: TableKind, lacks: readonly Lack[], context: TableContext): FormTable | undefined {
  const { plan, lang } = context
  const own = lacks.filter(({ list, within }) => list === kind.list && within === kind.within)
  if (own.length === 0) return undefined
  const ids = new Set(own.map(({ id }) => id.toLowerCase()))
  const records = recordsOf(plan, kind.list).filter(({ id }) => ids.has(id.toLowerCase()))
  const ways = own.flatMap((lack) => (lack.doubt === undefined ? [] : lack.ways))
  const table = planTable(kind, { ...context, ways }, records)
  const rows = askedRows(table, own, context)
  const prefilled = records.flatMap(({ id }) => {
    const wanted = own.filter((lack) => isOfNewItem(lack) && isSameId(lack.id, id))
    return wanted.length === 0 ? [] : [{ id, why: whyOf(wanted, lang) }]
  })
  if (rows.length === 0 && prefilled.length === 0) return undefined
  return narrowed(table, rows, prefilled, kind, lang)
}

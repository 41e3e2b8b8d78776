/** The places that a form may offer: whoever forges the hidden sheet of a workbook reaches no other one of a plan. */
import { isOwnKey } from '../../schema/own-keys.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import type { ProposedList } from '../merge/proposal.ts'
import type { FormKind } from './form.ts'
import { EACH, type FormatField } from './format-fields.ts'
import type { HiddenColumn } from './hidden-sheet.ts'
import { fieldsOfTable } from './plan-tables.ts'
import { TABLE_KINDS, type TableKind, TEMPLATE_KINDS } from './table-kinds.ts'

/** The table of the choices of scenarios, which has ticks beside the titles of projects. */
const SCENARIOS: TableKind = { list: 'scenarios', title: { fr: '', en: '' }, usual: ['title'] }

/** The table that a form may have of a list; undefined where none of its kind has one. */
export function offeredTable(form: FormKind, list: ProposedList, within: string | undefined): TableKind | undefined {
  const kinds = form === 'template' ? TEMPLATE_KINDS : [...TABLE_KINDS, SCENARIOS]
  return kinds.find((kind) => kind.list === list && kind.within === within)
}

const fieldsOf = memoizeByObject(fieldsOfTable)

/** Whether a field is at a way, where `*` stands for each key of a map. */
function isAt({ steps }: FormatField, path: HiddenColumn['path']): boolean {
  return (
    steps.length === path.length &&
    steps.every((step, at) => (step === EACH ? typeof path[at] === 'string' : step === path[at]))
  )
}

function fieldAt(kind: TableKind, { path, ...column }: HiddenColumn): FormatField | undefined {
  return fieldsOf(kind).find(
    (field) => field.kind === column.kind && field.isMany === column.isMany && isAt(field, path),
  )
}

/** Kinds of the values of an office's own keys. */
const OWN_KINDS: readonly string[] = ['flag', 'number', 'text']

function isOwn({ within, list }: TableKind, { path, kind }: HiddenColumn): boolean {
  const [key, ...deeper] = path
  const isOfRecords = within === undefined && list !== 'plan'
  return isOfRecords && deeper.length === 0 && isOwnKey(key ?? '') && OWN_KINDS.includes(kind)
}

/** The headers of new plans and the titles of scenarios are offered no further than their tables show them. */
function isBeyond({ list, within, usual = [] }: TableKind, { steps }: FormatField): boolean {
  const isNarrow = within === undefined && (list === 'plan' || list === 'scenarios')
  return isNarrow && !usual.includes(steps.join('.'))
}

/** A column of values; what is locked in every workbook stays so. */
function valueColumn(kind: TableKind, column: HiddenColumn): HiddenColumn | undefined {
  if (isOwn(kind, column)) return column
  const field = fieldAt(kind, column)
  if (field === undefined || isBeyond(kind, field)) return undefined
  const isLocked = kind.list === 'scenarios' || kind.locked?.includes(field.steps.join('.')) === true
  return isLocked ? { ...column, isLocked } : column
}

/** Whether a table has a field of a record or item itself, not of a group inside. */
export function offersKey(kind: TableKind, key: string): boolean {
  const field = fieldsOf(kind).find(({ steps }) => steps.length === 1 && steps[0] === key)
  return field !== undefined && !isBeyond(kind, field)
}

/** Whether a table has a column that is none of values. */
function hasLead({ list, within }: TableKind, { role, path }: HiddenColumn): boolean {
  const [step, ...deeper] = path
  if (role === 'key') return step === 'id' && deeper.length === 0
  if (role === 'record') return step === undefined && within !== undefined
  return role === 'note' || role === 'confirm' || (list === 'scenarios' && typeof step === 'string')
}

/** A column as a table may have it; undefined for a place that the table does not offer. */
export function offeredColumn(kind: TableKind, column: HiddenColumn): HiddenColumn | undefined {
  if (column.role === 'value') return valueColumn(kind, column)
  return hasLead(kind, column) ? column : undefined
}

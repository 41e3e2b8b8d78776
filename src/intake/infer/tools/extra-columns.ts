/** What an office added to the export of a tool: columns that the tool does not know, read by their headers as any table's are. */
import type { MappedNode } from '../../../schema/mapping/derive.ts'
import { assignColumns } from '../assign-columns.ts'
import { type AssignedColumn, columnOf } from '../assigned-column.ts'
import { ENTRIES } from '../choose-list.ts'
import { fieldCell } from '../field-cells.ts'
import { moneyRecord } from '../money-columns.ts'
import { type RecordDraft, setAt } from '../record-draft.ts'
import type { RecognisedTool } from './signature.ts'
import type { ToolMaking } from './tool-cells.ts'

/** Fields of a project that tools have no column for and offices add; all others stay the tool's. */
const ADDED = ['departments.lead', 'sponsor', 'business_owner', 'mandatory.deadline'] as const

/** The least that must speak for such a column: nobody has asked for it. */
const SURE = 0.8

function isSure({ confidence }: AssignedColumn): boolean {
  return confidence >= SURE
}

/** The fields of a project that columns beside those of the tool give. */
export function extraFields(recognised: RecognisedTool, making: ToolMaking): RecordDraft {
  const { table, answers, tell, use } = making
  const known = new Set([...recognised.columns.values()].flat())
  const others = table.columns.filter(({ name, letter }) => letter !== '' && !known.has(name))
  const columns = assignColumns({ ...table, columns: others }, ENTRIES.projects, true).filter(
    isSure,
  )
  const record: RecordDraft = {}
  for (const path of ADDED) {
    const column = columnOf(columns, path)
    if (column === undefined) continue
    setAt(record, path.split('.'), fieldCell(column, { table, answers, themes: [], tell }))
    use([column.column.name])
  }
  const money = moneyRecord({ table, columns, answers, tell, unit: answers.unit ?? '1' })
  const left = new Set([...money.others, ...money.sums])
  if (money.budget.length > 0) record['budget'] = money.budget
  for (const [section, node] of Object.entries(money.baseline))
    setAt(record, ['baseline', section], node as MappedNode)
  use(
    columns
      .filter((column) => column.destination.kind === 'money' && !left.has(column))
      .map(({ column }) => column.name),
  )
  return record
}

/** Finds what the lists inside records are, as JSON and forms have them: milestones, risks, amounts by year, names of other projects. */

import type { MappedGroup, MappedNode } from '../../schema/mapping/derive.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { readDates } from '../cells/date-column.ts'
import { ENTRY_CELLS } from '../map/reading.ts'
import { plainText } from '../record.ts'
import type { SourceTable } from '../source/table.ts'
import { assignColumns } from './assign-columns.ts'
import { type AssignedColumn, columnOf, DOUBTFUL, isFieldColumn } from './assigned-column.ts'
import type { Tell } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import { columnCells } from './column-profile.ts'
import { RISK_HEADERS } from './dictionary-means.ts'
import { PROJECT_HEADERS } from './dictionary-projects.ts'
import { type CellMaking, fieldCell } from './field-cells.ts'
import { headersOf } from './header-entry.ts'
import { phraseFit } from './header-match.ts'
import { moneyRecord } from './money-columns.ts'
import { inOrder, type RecordDraft, setAt } from './record-draft.ts'

const MILESTONE_HEADERS = headersOf(
  'projects',
  {
    title: {
      fr: 'jalon | nom | libellé | intitulé | titre | étape | livrable | événement | description',
      en: 'milestone | name | label | title | step | deliverable | event | description',
    },
    current: {
      fr: 'date | date prévue | prévue | prévu | échéance | date d’échéance | date cible | date prévisionnelle',
      en: 'date | due | due date | planned | planned date | target | target date | forecast | current',
    },
    baseline: { fr: 'date initiale | date de référence', en: 'baseline | initial date' },
    actual: {
      fr: 'date réelle | date de réalisation | réalisé le | atteint le',
      en: 'actual | actual date | achieved | reached on | done on',
    },
  },
  'milestones.',
)

/** The lists of a project that a list inside its record may be, by the name of its column. */
const KINDS = [
  {
    path: 'milestones',
    entries: MILESTONE_HEADERS,
    needed: ['title', 'current'],
    named: 'jalons | échéances | échéancier | étapes | calendrier | milestones | steps | deadlines | schedule',
  },
  {
    path: 'risks',
    entries: RISK_HEADERS.filter(({ path }) => !['id', 'projects', 'programme'].includes(path)),
    needed: ['title'],
    named: 'risques | risks',
  },
] as const

/** Fields of a project that a list of names may be. */
const OF_NAMES = PROJECT_HEADERS.filter(({ path }) => ['depends_on', 'tags', 'departments.contributors'].includes(path))

/** What the items of a list of amounts say beside these: the year, the section, the nature. */
const BUDGET_HEADERS = [
  ...PROJECT_HEADERS.filter(({ path }) => path.startsWith('budget.')),
  ...headersOf('projects', { 'budget.section': { fr: 'type | nature', en: 'type' } }),
]

interface SubList {
  readonly path: string
  readonly table: SourceTable
  readonly columns: readonly AssignedColumn[]
}

/** The items of the lists that a column holds; undefined where it holds none. */
function itemsOf({ records }: SourceTable, name: string): readonly unknown[] | undefined {
  const lists = records.flatMap(({ cells }) => {
    const value = cells.get(name)
    return Array.isArray(value) ? [value] : []
  })
  const items = lists.flat()
  return items.length === 0 ? undefined : items
}

function tableOf(name: string, items: readonly unknown[]): SourceTable {
  const rows = items.map((item): [string, unknown][] => (isPlainMap(item) ? Object.entries(item) : [[name, item]]))
  const names = [...new Set(rows.flatMap((row) => row.map(([key]) => key)))]
  return {
    name,
    leftOut: [],
    totals: [],
    columns: names.map((key) => ({ name: key, letter: key })),
    records: rows.map((row, at) => ({ row: at + 1, cells: new Map(row) })),
  }
}

function subListOf(listed: ListedTable, name: string): SubList | undefined {
  const items = itemsOf(listed.table, name)
  if (items === undefined) return undefined
  const table = tableOf(name, items)
  const said = name.split('.').at(-1) ?? name
  if (items.every((item) => plainText(item) !== undefined)) {
    const columns = assignColumns({ ...table, columns: [{ name, letter: name }] }, OF_NAMES, false)
    const [column] = columns
    return column?.destination.kind === 'field' && column.confidence >= DOUBTFUL
      ? { path: column.destination.entry.path, table, columns }
      : undefined
  }
  const kind = KINDS.find(({ named }) => phraseFit(said, named) >= DOUBTFUL)
  if (kind === undefined) return budgetOf(table)
  const columns = assignColumns(table, kind.entries, false)
  const isWhole = kind.needed.every((path) => columnOf(columns, path) !== undefined)
  return isWhole ? { path: kind.path, table, columns } : undefined
}

/** A list of amounts, each item of a year: the lines of the budget. */
function budgetOf(table: SourceTable): SubList | undefined {
  const columns = assignColumns(table, BUDGET_HEADERS, true)
  const hasMoney = columns.some(({ destination }) => destination.kind === 'money')
  return hasMoney && columnOf(columns, 'budget.year') !== undefined ? { path: 'budget', table, columns } : undefined
}

/** The table with its lists of records as what they are; those of which nothing is known are told. */
export function withSubLists(listed: ListedTable, tell: Tell): ListedTable {
  if (listed.list !== 'projects') return listed
  const columns = listed.columns.map((column): AssignedColumn => {
    const { name } = column.column
    if (itemsOf(listed.table, name) === undefined) return column
    const found = subListOf(listed, name)
    if (found !== undefined) return { ...column, destination: { kind: 'list', path: found.path }, confidence: 1 }
    tell({ kind: 'list-left', about: [name], count: 1 })
    return column
  })
  return { ...listed, columns }
}

function itemNode({ columns, table }: SubList, making: CellMaking): RecordDraft {
  const record: RecordDraft = {}
  // The order of dates is seen from columns of the table alone, so that a list inside it says its own.
  const orders = columns.map(({ column }) => readDates(columnCells(table, column.name)).form.order)
  const dates = orders.find((order) => order === 'dmy' || order === 'mdy')
  const answers = dates === undefined ? making.answers : { ...making.answers, dates }
  for (const column of columns.filter(isFieldColumn)) {
    const { path } = column.destination.entry
    setAt(record, path.split('.'), fieldCell(column, { ...making, table, answers }))
  }
  return inOrder(record)
}

type SubListMaking = CellMaking & { readonly sheetUnit: '1' | 'k' | 'M' }

/** The lines of a list of amounts, told apart by a text that says nothing known; what else is left out is said. */
function budgetNodes({ columns, table }: SubList, making: SubListMaking): readonly MappedGroup[] {
  const texts = columns.filter(
    ({ destination, profile }) => destination.kind === 'own' && profile.numbers === 0 && profile.distinct.length > 1,
  )
  const lineTitle = texts[0]?.column.name
  const { budget, others } = moneyRecord({ ...making, columns, table, lineTitle, unit: making.sheetUnit })
  const own = columns.filter(
    ({ destination: { kind }, column: { name } }) => kind === 'work' || (kind === 'own' && name !== lineTitle),
  )
  const left = [...own, ...others].map(({ column }) => `${table.name}.${column.name}`)
  if (left.length > 0) making.tell({ kind: 'columns-left', about: left, count: left.length })
  return budget
}

/** The lists of a record that lists inside the source's give. */
export function subListNodes(listed: ListedTable, making: SubListMaking): RecordDraft {
  const record: RecordDraft = {}
  for (const { column, destination } of listed.columns) {
    const found = destination.kind === 'list' ? subListOf(listed, column.name) : undefined
    if (found === undefined) continue
    const { path } = found
    const items = itemNodes(found, making)
    if (items === undefined) setAt(record, path.split('.'), column.name)
    else {
      const before = (record[path] ?? []) as readonly MappedNode[]
      record[path] = [...before, ...items.map((item) => ({ records: column.name, ...item }))]
    }
  }
  return record
}

/** What the items of a list become; undefined for names alone, which are a list as they stand. */
function itemNodes(found: SubList, making: SubListMaking): readonly MappedGroup[] | undefined {
  if (found.path === 'budget') return budgetNodes(found, making)
  if (found.path === 'depends_on') return [{ project: ENTRY_CELLS.value }]
  return found.path === 'milestones' || found.path === 'risks' ? [itemNode(found, making) as MappedGroup] : undefined
}

/** How tables of projects go together: the same again is left out, more of the same is joined by id or title. */
import { fold } from '../../lang/nearest.ts'
import type { MappedGroup } from '../../schema/mapping/derive.ts'
import type { MappedTable } from '../../schema/mapping/table.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { type RecordNames, TitledRecords } from '../map/titled-records.ts'
import { plainText } from '../record.ts'
import type { SourceTable } from '../source/table.ts'
import { type AssignedColumn, asOwn, columnOf, isField } from './assigned-column.ts'
import type { Tell } from './assumptions.ts'
import { asList, ENTRIES, type ListedTable } from './choose-list.ts'
import { inOrder, type RecordDraft } from './record-draft.ts'
import { type InferredTable, withTables } from './table-record.ts'

/** How a table goes with those before: it adds to their projects, or has new ones too. */
export type Joining = 'add' | 'merge'

/** The tables of a source, those that only add to others last, and how some go with others. */
export interface JoinedTables {
  readonly listed: readonly ListedTable[]
  readonly joinings: ReadonlyMap<SourceTable, Joining>
}

/** Part of the records of the smaller of two tables that must stand in the other for both to be of the same projects. */
const SAME = 0.5

/** How few titles there are for the rows of a table that lists lines of projects. */
const LINES = 0.8

/** Part of the columns that two lists of the same kind share. */
const ALIKE = 0.6

/** The fields that a list of projects has, and a list of what they cost has not. */
const OF_LISTS = /^(?:status|start|end|lead|sponsor|progress|priority|axis|theme|programme|departments\.)/

/** So many of them make a list of projects. */
const FEWEST = 2

/** Whether two tables have the same columns but for the year. */
function areAlike(left: ListedTable, right: ListedTable): boolean {
  const [words, others] = [left, right].map(
    ({ columns }) => new Set(columns.map(({ header }) => header.words.filter((word) => !/\d/.test(word)).join(' '))),
  ) as [Set<string>, Set<string>]
  const shared = [...words].filter((word) => others.has(word)).length
  return shared >= Math.min(words.size, others.size) * ALIKE
}

function isListOfProjects({ columns }: ListedTable): boolean {
  const fields = columns.filter(
    ({ destination }) => destination.kind === 'field' && OF_LISTS.test(destination.entry.path),
  )
  return fields.length >= FEWEST
}

function namesOf({ table, columns }: ListedTable): RecordNames[] {
  const [id, title] = ['id', 'title'].map((path) => columnOf(columns, path)?.column.name ?? '')
  const names = table.records.map(({ cells }) => ({
    id: plainText(cells.get(id ?? '')),
    title: plainText(cells.get(title ?? '')),
  }))
  return [...new Map(names.map((one) => [JSON.stringify(one), one])).values()]
}

/** A running number, another one for the same project in another table, is no id. */
function withoutNumbers(projects: readonly ListedTable[], tell: Tell): ListedTable[] {
  const titles = new Map<string, Set<string>>()
  const ids = new Map<string, Set<string>>()
  for (const { id, title } of projects.flatMap(namesOf)) {
    if (id === undefined || title === undefined) continue
    ids.set(id, (ids.get(id) ?? new Set()).add(fold(title)))
    titles.set(fold(title), (titles.get(fold(title)) ?? new Set()).add(id))
  }
  const isSeveral = (known: Map<string, Set<string>>): boolean =>
    [...known.values()].filter(({ size }) => size > 1).length >= known.size * SAME
  const areNumbers = [...ids.keys()].every((id) => /^\d{1,4}$/.test(id))
  if (ids.size === 0 || !areNumbers || !isSeveral(ids)) return [...projects]
  const columns = projects.flatMap((listed) => columnOf(listed.columns, 'id')?.column.name ?? [])
  tell({ kind: 'ids-numbers', about: [...new Set(columns)], count: columns.length })
  return projects.map((listed) => ({ ...listed, columns: listed.columns.filter((column) => !isField(column, 'id')) }))
}

/** How many sets hold each of their items. */
function holdersOf<Item>(sets: readonly ReadonlySet<Item>[]): ReadonlyMap<Item, number> {
  const counts = new Map<Item, number>()
  for (const set of sets) for (const item of set) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** Whether another set than one's own holds an item. */
function isElsewhere<Item>(
  holders: ReadonlyMap<Item, number>,
  own: ReadonlySet<Item> | undefined,
  item: Item,
): boolean {
  return (holders.get(item) ?? 0) > (own?.has(item) === true ? 1 : 0)
}

/** Tables without the ids of their rows: each row has one, and several rows one title, which is that of a project elsewhere. */
function withoutLineIds(projects: readonly ListedTable[], tell: Tell): ListedTable[] {
  const names = projects.map((listed) => {
    const own = namesOf(listed)
    return { titles: new Set(own.map(({ title }) => fold(title ?? ''))), ids: new Set(own.map(({ id }) => id)) }
  })
  const [titled, numbered] = [holdersOf(names.map((one) => one.titles)), holdersOf(names.map((one) => one.ids))]
  return projects.map((listed, at) => {
    const [id, title] = ['id', 'title'].map((path) => columnOf(listed.columns, path))
    const own = names[at]
    const titles = title?.profile.distinct ?? []
    const isOfLines =
      titles.length <= (id?.profile.filled ?? 0) * LINES &&
      titles.filter((text) => isElsewhere(titled, own?.titles, fold(text))).length > titles.length * SAME &&
      id?.profile.distinct.some((text) => isElsewhere(numbered, own?.ids, text)) === false
    if (id === undefined || !isOfLines) return listed
    tell({ kind: 'ids-numbers', about: [id.column.name], count: 1 })
    return { ...listed, columns: listed.columns.filter((column) => column !== id) }
  })
}

function meaningOf(
  { destination, header }: AssignedColumn,
  { columns }: Pick<ListedTable, 'columns'>,
): string | undefined {
  if (destination.kind === 'field') return `${destination.entry.path} ${header.year ?? ''}`
  const byRow = columnOf(columns, 'budget.year') === undefined ? '' : 'by row'
  if (destination.kind === 'money') return `money ${destination.year ?? byRow} ${destination.stage}`
  if (destination.kind === 'work') return `work ${destination.period} ${destination.state}`
  return undefined
}

/** A list of wishes with amounts is one of projects that are asked for, and a list of amounts of known projects is of them. */
function asProjects(listed: ListedTable, known: ReadonlySet<string>): ListedTable {
  const { list } = listed
  if (list !== 'needs' && list !== 'envelopes') return listed
  const ofTitles = ENTRIES[list].filter(({ path }) => path === 'title')
  const projects = asList(listed.table, 'projects', [...ENTRIES.projects, ...ofTitles])
  if (projects === undefined) return listed
  const hasMoney = projects.columns.some(({ destination: { kind } }) => kind === 'money')
  if (list === 'needs') return hasMoney ? { ...projects, status: 'candidate' } : listed
  const titles = namesOf(projects).map(({ title = '' }) => fold(title))
  return titles.filter((title) => known.has(title)).length >= titles.length * SAME ? projects : listed
}

/** The names that groups of projects have: departments, axes, programmes, sheets. */
function groupNames(projects: readonly ListedTable[]): Set<string> {
  const groups = projects.flatMap(({ columns }) =>
    columns.flatMap(({ destination, profile }) =>
      destination.kind === 'field' && destination.entry.cells === 'group' ? profile.distinct : [],
    ),
  )
  return new Set([...groups, ...projects.map(({ table }) => table.name)].map(fold))
}

/** The tables of projects whose records are the groups of others' projects, added up. */
function recapsOf(all: readonly ListedTable[]): ListedTable[] {
  const groups = all.map((one) => groupNames([one]))
  const holders = holdersOf(groups)
  return all.filter((one, at) => {
    const titles = namesOf(one).map(({ title = '' }) => fold(title))
    const shared = titles.filter((title) => isElsewhere(holders, groups[at], title))
    return one.list === 'projects' && shared.length > titles.length * SAME
  })
}

/** The tables that have been taken, and how the next ones go with them. */
class Joiner {
  readonly joinings = new Map<SourceTable, Joining>()
  readonly kept: ListedTable[] = []
  private readonly titled = new TitledRecords<RecordNames>()
  private fewest = Number.POSITIVE_INFINITY
  private readonly tell: Tell

  constructor(tell: Tell) {
    this.tell = tell
  }

  take(listed: ListedTable): void {
    const names = namesOf(listed)
    const at = this.kept.length
    const lone = names.filter((one) => this.titled.find(one, at) === undefined)
    const same = names.length - lone.length
    const least = Math.min(names.length, this.fewest)
    const isSame = same > 0 && same >= Math.max(1, least * SAME)
    const gain = isSame ? this.gain(listed) : listed
    if (gain === undefined) {
      const about = [listed.table.name, ...lone.map(({ title, id }) => title ?? id ?? '')]
      this.tell({ kind: 'sheet-same', about, count: same })
      return
    }
    if (isSame) this.join(gain, lone, same)
    this.kept.push(gain)
    this.fewest = Math.min(this.fewest, namesOf(gain).length)
    for (const one of names) this.titled.add(one, this.titled.find(one, at)?.value ?? one, at)
  }

  /** A table with only what those before do not say, for an amount counts once; undefined where it says nothing more. */
  private gain(listed: ListedTable): ListedTable | undefined {
    const known = new Set(this.kept.flatMap((one) => one.columns.map((column) => meaningOf(column, one))))
    const meaning = (column: AssignedColumn): string | undefined => meaningOf(column, listed)
    const isMoney = ({ destination }: AssignedColumn): boolean =>
      destination.kind === 'money' || destination.kind === 'work'
    const isAgain = (column: AssignedColumn): boolean => meaning(column) !== undefined && known.has(meaning(column))
    const again = listed.columns.filter((column) => isMoney(column) && isAgain(column))
    const more = listed.columns.filter(
      (column) =>
        meaning(column) !== undefined && !isAgain(column) && !isField(column, 'id') && !isField(column, 'title'),
    )
    if (more.length === 0) return undefined
    if (again.length === 0) return listed
    const about = [listed.table.name, ...again.map(({ column: { name } }) => name)]
    this.tell({ kind: 'amounts-again', about, count: again.length })
    const columns = listed.columns.map((column) => (again.includes(column) ? asOwn(column) : column))
    return { ...listed, columns }
  }

  private join(listed: ListedTable, lone: readonly RecordNames[], same: number): void {
    const hasId = columnOf(listed.columns, 'id') !== undefined
    const isList =
      hasId || isListOfProjects(listed) || this.kept.some((one) => !isListOfProjects(one) || areAlike(one, listed))
    this.joinings.set(listed.table, isList ? 'merge' : 'add')
    const others = isList ? [] : lone.map(({ title = '' }) => title)
    const about = [listed.table.name, hasId ? 'id' : 'title', ...others]
    this.tell({ kind: 'sheet-joined', about, count: same })
  }
}

/** How much speaks for a table to be the one that others are joined to. */
function weightOf(listed: ListedTable): number {
  const { score, table } = listed
  return score * Math.log2(1 + table.records.length) + (isListOfProjects(listed) ? 100 : 0)
}

/** Where tables stand that make no projects. */
const AFTER_ALL = 10_000

function lastYear({ columns }: ListedTable): number {
  return columns.reduce((last, { destination }) => {
    const year = destination.kind === 'money' ? Number(destination.year) : 0
    return Number.isNaN(year) ? last : Math.max(last, year)
  }, 0)
}

export function joinedTables(listed: readonly ListedTable[], tell: Tell): JoinedTables {
  const own = listed.filter(({ list }) => list === 'projects')
  const known = new Set(own.flatMap(namesOf).map(({ title = '' }) => fold(title)))
  const all = listed.map((one) => asProjects(one, known))
  const recaps = recapsOf(all)
  for (const { table } of recaps) tell({ kind: 'sheet-recap', about: [table.name], count: table.records.length })
  const projects = withoutNumbers(
    withoutLineIds(
      all.filter((one) => one.list === 'projects' && !recaps.includes(one)),
      tell,
    ),
    tell,
  )
  const joiner = new Joiner(tell)
  for (const one of projects.toSorted((left, right) => weightOf(right) - weightOf(left))) joiner.take(one)
  const { joinings, kept } = joiner
  const inOrder = all.flatMap((one) =>
    one.list === 'projects' ? kept.filter(({ table }) => table === one.table) : [one],
  )
  // Whatever the tables of a set make is joined with what came before in their order: the newest year has the last word.
  if ([...joinings.values()].includes('merge')) {
    for (const { table } of kept) if (!joinings.has(table)) joinings.set(table, 'merge')
  }
  const turnOf = (one: ListedTable): number => {
    const joining = joinings.get(one.table)
    return joining === undefined ? 0 : joining === 'merge' ? lastYear(one) : AFTER_ALL
  }
  const hasStatus = kept.some(({ columns }) => columnOf(columns, 'status') !== undefined)
  return {
    listed: inOrder
      .toSorted((left, right) => turnOf(left) - turnOf(right))
      .map((one) => (hasStatus && joinings.has(one.table) ? { status: 'unknown', ...one } : one)),
    joinings,
  }
}

/** What is told of a table: of one that makes no projects nothing of their ids. */
export function tellingOf({ table }: ListedTable, joinings: ReadonlyMap<SourceTable, Joining>, tell: Tell): Tell {
  const isAdded = joinings.get(table) === 'add'
  return (one) => {
    if (!isAdded || one.kind !== 'ids-from-titles') tell(one)
  }
}

function withoutUsual({ status, ...rest }: MappedGroup): MappedGroup {
  const isConstant = isPlainMap(status) && status['value'] === 'unknown'
  return status === undefined || isConstant ? rest : { status, ...rest }
}

/** The record of a table that makes no projects: known by its id or its whole title, and without a title of its own. */
function addedRecord({ columns }: ListedTable, mapped: MappedGroup): MappedGroup {
  const { id: _id, title: _title, ...rest } = withoutUsual(mapped)
  const by = columnOf(columns, 'id') ?? columnOf(columns, 'title')
  return { id: by?.column.name ?? '', ...rest }
}

/** The tables of a mapping with how they go together. */
export function withJoinings(
  made: readonly InferredTable[],
  joinings: ReadonlyMap<SourceTable, Joining>,
): readonly InferredTable[] {
  return made.map((one) => {
    const { listed } = one
    const joining = joinings.get(listed.table)
    if (joining === undefined) return one
    const tables = one.made.tables.map(({ record, ...options }): MappedTable => {
      const own = record as MappedGroup
      const joined =
        joining === 'add'
          ? { ...options, join: true, record: addedRecord(listed, own) }
          : { ...options, merge: true, record: inOrder(withoutUsual(own) as RecordDraft) }
      return joined as MappedTable
    })
    return withTables(one, tables)
  })
}

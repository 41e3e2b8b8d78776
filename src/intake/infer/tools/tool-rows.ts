/** Decides which rows of a tool's export are the projects of the plan, and which of them add to those. */
import { fold } from '../../../lang/nearest.ts'
import type { MappedHierarchy } from '../../../schema/mapping/table.ts'
import type { Bilingual, Lang } from '../../../values/language.ts'
import { plainText, type SourceRecord } from '../../record.ts'
import type { SourceTable } from '../../source/table.ts'
import { withHierarchy } from '../../tables/hierarchy.ts'
import type { Answers, WrongAnswer } from '../assumptions.ts'
import { columnProfile } from '../column-profile.ts'
import type { RecognisedTool, ToolGroup, ToolTree } from './signature.ts'

/** The columns that a hierarchy fills. */
const NAMES = {
  root: { fr: 'Projet du plan', en: 'Project of the plan' },
  level: { fr: 'Niveau sous le projet', en: 'Level below the project' },
  links: { fr: 'Projets à terminer avant', en: 'Projects that must end first' },
} as const satisfies Record<string, Bilingual>

const NOTHING = { filled: 0, distinct: [] } as const

interface EachRow {
  readonly kind: 'each'
}

interface Grouped {
  readonly kind: 'grouped'
  readonly by: string
  readonly title: string
  readonly left: number
}

interface TreeRows {
  readonly kind: 'tree'
  readonly hierarchy: MappedHierarchy
  readonly type: string
  /** The types of rows that are projects; empty where the topmost rows are, whatever their type. */
  readonly types: readonly string[]
  /** The rows with the columns of the hierarchy. */
  readonly table: SourceTable
  /** The column of the projects that must end first, where there are any. */
  readonly links: string | undefined
}

export type ProjectRows = EachRow | Grouped | TreeRows

/** What was decided, or an answer that no row bears out. */
export type RowsDecision = { readonly rows: ProjectRows; readonly wrong?: never } | { readonly wrong: WrongAnswer }

/** The level of an outline whose rows are projects, as of the tasks of MS Project: the second below a single first row. */
function levelsWanted(table: SourceTable, column: string): readonly string[] {
  const countAt = (level: string): number =>
    table.records.filter(({ cells }) => plainText(cells.get(column)) === level).length
  return [countAt('1') === 1 && countAt('2') > 0 ? '2' : '1']
}

/** The types of rows that are meant by an answer, or by the words of the tool. */
function wantedTypes(
  table: SourceTable,
  type: string,
  tree: ToolTree,
  answer: string | undefined,
): readonly string[] | WrongAnswer {
  if (tree.isOutline === true && answer === undefined) return levelsWanted(table, type)
  const known = columnProfile(table, type).distinct
  const byWord = new Map(known.map((type) => [fold(type), type]))
  if (answer === undefined) {
    const usual = new Set(tree.projects.split(' | ').map(fold))
    return known.filter((type) => usual.has(fold(type)))
  }
  const words = answer.split(',').map((word) => word.trim())
  const strange = words.find((word) => !byWord.has(fold(word)))
  if (strange !== undefined) return { key: 'projects', value: strange, known }
  return words.flatMap((word) => byWord.get(fold(word)) ?? [])
}

function filledNames({ columns, table }: RecognisedTool, keys: readonly string[]): string[] {
  return keys.flatMap((key) => columns.get(key) ?? []).filter((name) => columnProfile(table, name).filled > 0)
}

export function isOfType(types: readonly string[], column: string): (record: SourceRecord) => boolean {
  return ({ cells }) => types.includes(plainText(cells.get(column)) ?? '')
}

/** Whether a row is a root by its type; undefined where the topmost rows are. */
export function rootTest(types: readonly string[], type: string): ReturnType<typeof isOfType> | undefined {
  return types.length === 0 ? undefined : isOfType(types, type)
}

function treeRows(recognised: RecognisedTool, tree: ToolTree, answers: Answers, lang: Lang): RowsDecision {
  const { columns, table } = recognised
  const [type = ''] = columns.get(tree.type) ?? []
  const types = wantedTypes(table, type, tree, answers.projects)
  if ('key' in types) return { wrong: types }
  const parents = filledNames(recognised, tree.parents)
  const links = filledNames(recognised, tree.links ?? [])
  const isFlat = parents.length === 0 && types.length === 0 && links.length === 0
  if (isFlat) return { rows: { kind: 'each' } }
  const ids = filledNames(recognised, tree.ids)
  const hierarchy: MappedHierarchy = {
    id: ids,
    parent: tree.isOutline === true ? { outline: type } : parents.length === 0 ? ids.slice(0, 1) : parents,
    ...(types.length === 0 ? {} : { where: { [type]: [...types] } }),
    root: NAMES.root[lang],
    level: NAMES.level[lang],
    ...(links.length === 0 ? {} : { links: { [NAMES.links[lang]]: links } }),
  }
  const isRoot = rootTest(types, type)
  const placed = withHierarchy(table, hierarchy, isRoot)
  const hasLinks = links.length > 0 && columnProfile(placed, NAMES.links[lang]).filled > 0
  return {
    rows: { kind: 'tree', hierarchy, type, types, table: placed, links: hasLinks ? NAMES.links[lang] : undefined },
  }
}

/** What an answer says of groups: whether they count, or that it is none that would do. */
function groupsWanted({ words }: ToolGroup, { projects: answer }: Answers): boolean | WrongAnswer {
  if (answer === undefined || words === undefined) return true
  const known = Object.values(words)
  if (!known.includes(answer)) return { key: 'projects', value: answer, known }
  return answer === words.groups
}

function groupedRows({ columns, table }: RecognisedTool, group: ToolGroup, answers: Answers): RowsDecision {
  const wanted = groupsWanted(group, answers)
  if (typeof wanted !== 'boolean') return { wrong: wanted }
  const [by] = columns.get(group.by) ?? []
  const { filled, distinct } = by === undefined ? NOTHING : columnProfile(table, by)
  // Where each row has a value of its own, the rows are the projects.
  const isOne = group.words === undefined && distinct.length === filled
  if (!wanted || by === undefined || filled === 0 || isOne) return { rows: { kind: 'each' } }
  const title = columns.get(group.title)?.[0] ?? by
  return { rows: { kind: 'grouped', by, title, left: table.records.length - filled } }
}

export function projectRows(recognised: RecognisedTool, answers: Answers, lang: Lang): RowsDecision {
  const { tree, group } = recognised.tool
  if (tree !== undefined) return treeRows(recognised, tree, answers, lang)
  if (group !== undefined) return groupedRows(recognised, group, answers)
  return { rows: { kind: 'each' } }
}

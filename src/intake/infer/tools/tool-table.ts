/** The export of a tool as a table of projects: what each of its columns becomes, for the questions and for the reader. */
import { fold } from '../../../lang/nearest.ts'
import type { Lang } from '../../../values/language.ts'
import type { AssignedColumn } from '../assigned-column.ts'
import type { ListedTable } from '../choose-list.ts'
import { columnProfile } from '../column-profile.ts'
import { PLAIN_MONEY } from '../figure-header.ts'
import type { HeaderEntry } from '../header-entry.ts'
import { readHeader } from '../header-words.ts'
import { langOfTexts } from '../lang-of-tables.ts'
import type { RecognisedTool, ToolSignature } from './signature.ts'
import { COST_PATH, isDatePath } from './tool-cells.ts'

/** What a column is that becomes no field of its own. */
function roleOf({ tree, group, work, bucket }: ToolSignature, key: string): string {
  if (tree?.type === key) return 'tool.type'
  if (tree?.parents.includes(key)) return 'tool.parent'
  if (tree?.links?.includes(key)) return 'depends_on'
  if (tree?.ids.includes(key)) return 'tool.id'
  if (group?.by === key) return 'id'
  if (group?.title === key) return 'title'
  if (work?.done === key) return 'tool.done'
  return bucket === key ? 'tool.bucket' : 'tool.sign'
}

function cellsOf(path: string): HeaderEntry['cells'] {
  if (isDatePath(path)) return 'date'
  return path === 'budget.year' ? 'year' : 'text'
}

/** The language that the name of a column speaks; `usual` where it is the same in both. */
function langOf({ columns }: ToolSignature, key: string, name: string, usual: Lang): Lang {
  const { en = '', fr = en } = columns[key] ?? {}
  const isIn = (phrases: string): boolean => phrases.split(' | ').some((phrase) => fold(phrase) === fold(name))
  if (isIn(fr) === isIn(en)) return usual
  return isIn(fr) ? 'fr' : 'en'
}

/** The cost of a project as a whole: what its unit and its currency are, is asked as of any amount. */
const COST: AssignedColumn['destination'] = { ...PLAIN_MONEY, section: 'investment', isWhole: true }

function destinationOf(tool: ToolSignature, key: string, name: string, usual: Lang): AssignedColumn['destination'] {
  if (tool.work?.planned.includes(key) === true) {
    const of = { side: undefined, period: undefined, rest: [], confidence: 1 } as const
    return { kind: 'work', state: 'planned', unit: 'day', ...of }
  }
  const path = tool.columns[key]?.path ?? roleOf(tool, key)
  if (path === COST_PATH) return COST
  const entry: HeaderEntry = { path, cells: cellsOf(path), words: { fr: '', en: '' } }
  return { kind: 'field', entry, lang: langOf(tool, key, name, usual) }
}

function titleKey({ columns }: ToolSignature): string {
  return Object.entries(columns).find(([, { path }]) => path === 'title')?.[0] ?? ''
}

/** The table of an export, with the columns that its signature names in the order of the sheet. */
export function toolTable({ tool, columns, table }: RecognisedTool): ListedTable {
  const keys = new Map([...columns].flatMap(([key, names]) => names.map((name) => [name, key])))
  const titles = columns.get(titleKey(tool))?.[0]
  const usual = tool.lang ?? langOfTexts(titles === undefined ? [] : columnProfile(table, titles).distinct)
  const assigned = table.columns.flatMap((column): AssignedColumn[] => {
    const key = keys.get(column.name)
    const profile = columnProfile(table, column.name)
    if (key === undefined || profile.filled === 0) return []
    const destination = destinationOf(tool, key, column.name, usual)
    return [{ column, profile, header: readHeader(column.name), destination, confidence: 1 }]
  })
  return { table, list: 'projects', columns: assigned, score: 1 }
}

/** Reads the status of all projects of a table from the title above it: « A. Projets en cours (crédits votés) ». */
import { columnOf } from './assigned-column.ts'
import type { Tell } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import { meantValue } from './value-match.ts'

/** What a title of projects in one status says behind its number. */
const OF_PROJECTS =
  /^(?:(?:\d{1,2}|[A-Z])\s*[-–.):]\s*)?(?:les\s+)?(?:projets?|op[ée]rations?|actions?|projects?|schemes?)\s+(.+)$/i

/** The table with the status that its title tells, where no column tells any; it is said. */
export function withTitledStatus(listed: ListedTable, tell: Tell): ListedTable {
  const { list, table, columns } = listed
  if (list !== 'projects' || columnOf(columns, 'status') !== undefined) return listed
  const told = table.leftOut.flatMap(({ reason, text }) => {
    const [, words = ''] = (reason === 'title' && OF_PROJECTS.exec(text)) || []
    const status = meantValue('status', words)
    return status === undefined ? [] : [{ status, text }]
  })
  const [first] = told
  if (first === undefined || told.some(({ status }) => status !== first.status)) return listed
  const { status, text } = first
  tell({ kind: 'status-titled', about: [text, status], count: table.records.length })
  return { ...listed, status }
}

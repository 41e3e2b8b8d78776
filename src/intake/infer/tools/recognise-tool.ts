/** Recognises the export of a project tool by its headers, all that belong together; a table that has only some is none. */
import { fold } from '../../../lang/nearest.ts'
import { groupedBy } from '../../../values/multimap.ts'
import type { SourceTable } from '../../source/table.ts'
import { GITLAB } from './gitlab.ts'
import { GLPI } from './glpi.ts'
import { JIRA } from './jira.ts'
import { LOCAL_BUDGET } from './local-budget.ts'
import { MS_PROJECT_SHEET } from './ms-project-sheet.ts'
import { OPEN_PROJECT } from './open-project.ts'
import { PLANNER } from './planner.ts'
import { PROJECT_MONITOR } from './project-monitor.ts'
import type { RecognisedTool, ToolSignature } from './signature.ts'

/** The tools whose exports are known; the first that fits is taken, hence those of the most telling headers first. */
const TOOLS: readonly ToolSignature[] = [
  LOCAL_BUDGET,
  PROJECT_MONITOR,
  JIRA,
  GITLAB,
  PLANNER,
  GLPI,
  OPEN_PROJECT,
  MS_PROJECT_SHEET,
]

/** A header as it is compared, without the number that a repeated one got. */
function comparable(name: string, all: ReadonlySet<string>): string {
  const base = / \d+$/.test(name) ? name.replace(/ \d+$/, '') : name
  return fold(all.has(base) ? base : name)
}

function namedColumns(
  { columns: own }: ToolSignature,
  { columns }: SourceTable,
): ReadonlyMap<string, readonly string[]> {
  const all = new Set(columns.map(({ name }) => name))
  const byHeader = groupedBy(all, (name) => comparable(name, all))
  const found = new Map<string, readonly string[]>()
  for (const [key, { en, fr = en }] of Object.entries(own)) {
    const phrases = `${fr} | ${en}`.split(' | ').map(fold)
    const names = [...new Set(phrases)].flatMap((phrase) => byHeader.get(phrase) ?? [])
    if (names.length > 0) found.set(key, names)
  }
  return found
}

/** The tool that a table is an export of; undefined where it has not all the headers of any. */
export function recognisedTool(table: SourceTable): RecognisedTool | undefined {
  for (const tool of TOOLS) {
    const columns = namedColumns(tool, table)
    if (tool.needed.every((keys) => keys.some((key) => columns.has(key)))) return { tool, columns, table }
  }
  return undefined
}

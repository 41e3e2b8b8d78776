/** What a signature of a project tool is: the headers that its export has, and what they are of a plan. Data, no code. */
import type { SourceUnit } from '../../../schema/mapping/cell.ts'
import type { Bilingual, Lang } from '../../../values/language.ts'
import type { SourceTable } from '../../source/table.ts'

export interface ToolColumn {
  /** Its names as the tool writes them, parted by ` | `; case, accents and signs do not count. */
  readonly en: string
  readonly fr?: string
  /** The field of a project that it becomes; none for one that only says which row is what. */
  readonly path?: string
  /** What its words mean beside what the dictionary of words knows; words without case, accents and signs. */
  readonly values?: Readonly<Record<string, string>>
  /** What of a cell is kept. */
  readonly pattern?: string
  /** What parts the values of a cell. */
  readonly separator?: string
  /** How many different values it must have to say anything: one programme for all projects says nothing. */
  readonly least?: number
}

export interface ToolTree {
  readonly type: string
  /** Whether the type is a level in an outline, which says what lies below what: no row names its parent then. */
  readonly isOutline?: true
  /** Types of rows that are projects wherever there are any, parted by ` | `; the topmost rows are where none is. */
  readonly projects: string
  /** Types of rows that are milestones of their project; words of another column where that says it. */
  readonly milestones?: string
  readonly milestonesBy?: string
  readonly ids: readonly string[]
  readonly parents: readonly string[]
  /** Columns that name the rows which must end first. */
  readonly links?: readonly string[]
}

export interface ToolGroup {
  readonly by: string
  readonly title: string
  /** What an answer calls the groups, where single rows may be the projects as well, and what it calls those. */
  readonly words?: { readonly groups: string; readonly rows: string }
}

export interface ToolWork {
  /** Columns of planned work, the first that holds anything. */
  readonly planned: readonly string[]
  readonly unit: SourceUnit
  /** Hours of a day as the tool counts where nobody says otherwise; those of the format where nothing is said. */
  readonly dayHours?: number
  /** Whether the work of a row holds that of the rows below it, which then does not add up. */
  readonly isRolledUp?: true
  /** The column of the work of a row with all that lies below it, which the tool adds up itself. */
  readonly rolledUp?: string
  /** Whether the export leaves open whether it counts days or hours. */
  readonly isUnitOpen?: true
  /** The column of work done, which has no period and so no place in a plan. */
  readonly done?: string
}

export interface ToolSignature {
  readonly id: string
  readonly name: Bilingual
  /** In the order of a project's fields. */
  readonly columns: Readonly<Record<string, ToolColumn>>
  /** The language of an export whose headers are the same in both; that of its titles where none is said. */
  readonly lang?: Lang
  /** Of each of these at least one must be there: together no other table has them. */
  readonly needed: readonly (readonly string[])[]
  readonly tree?: ToolTree
  readonly group?: ToolGroup
  readonly work?: ToolWork
  /** Columns that date what has happened: nothing in the export is older than the newest of them. */
  readonly facts?: readonly string[]
  /** Columns by which a year is known to be closed: the year, and what was paid in it. */
  readonly closedYears?: { readonly year: string; readonly paid: string }
  /** The column of what is done, where no other tells the status. */
  readonly statusBy?: string
  readonly organisation?: string
  /** Columns by which a row that is the parent of others is known: it is their programme, and no project. */
  readonly programmes?: { readonly parent: string; readonly name: string }
  /** The column that is an axis, a programme or tags, as the office says. */
  readonly bucket?: string
}

/** The export of a tool, with the names of its columns in the table: of a repeated header all of them, in their order. */
export interface RecognisedTool {
  readonly tool: ToolSignature
  readonly columns: ReadonlyMap<string, readonly string[]>
  readonly table: SourceTable
}

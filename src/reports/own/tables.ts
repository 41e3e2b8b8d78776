/** Shapes the tables of a section as a plan's own report asks: which of them, picture or figures, columns, order, groups, rows. */
import { nearest } from '../../lang/nearest.ts'
import { colon, question, quote } from '../../lang/punctuation.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, bilingual, capitalised, type Lang, printed } from '../../values/language.ts'
import { tableId } from '../document/assemble.ts'
import { hasChart } from '../document/chart-data.ts'
import type { Note, Row, Table } from '../document/document.ts'
import {
  fittedTable,
  note,
  type SectionBlock,
  withoutIdleColumns,
  withoutSentence,
  withRows,
} from '../document/table.ts'
import { projectTable } from '../sections/portfolio.ts'
import { groupsOf } from './groups.ts'
import { orderedRows, type RowOrder } from './order.ts'

const TEXTS = printed('tables', {
  idle: {
    columns: { fr: 'choix des colonnes', en: 'choice of columns' },
    order: { fr: 'tri', en: 'order' },
    groupBy: { fr: 'regroupement', en: 'grouping' },
    chart: { fr: 'image seule', en: 'picture alone' },
  },
  idleBecause: {
    list: { fr: 'elle n’a pas de liste de projets', en: 'it has no list of projects' },
    picture: { fr: 'ses colonnes sont celles de l’image', en: 'its columns are those of the picture' },
    noPicture: { fr: 'elle n’a pas d’image', en: 'it has no picture' },
  },
  idleNote: (wishes: string, why: Bilingual) => ({
    fr: `Sans effet sur cette section\u00a0: ${wishes} (${why.fr}).`,
    en: `Without effect on this section: ${wishes} (${why.en}).`,
  }),
  noTable: (name: string, rest: string, lang: Lang) =>
    ({
      fr: `La section n’a pas de tableau ${name}, ou il est vide${rest}.`,
      en: `The section has no table ${name}, or it is empty${rest}.`,
    })[lang],
  its: { fr: 'tableaux de la section', en: 'tables of the section' },
})

/** What a section asks of its tables. */
export interface TableWishes {
  readonly display?: 'both' | 'chart' | 'table' | undefined
  readonly tables?: readonly string[] | undefined
  readonly columns?: readonly string[] | undefined
  readonly order?: RowOrder | undefined
  readonly groupBy?: string | undefined
  readonly limit?: number | undefined
}

/** A plan and the heading of the section, under which a table of the same name needs no name of its own. */
interface Around {
  readonly plan: Plan
  readonly title: Bilingual
}

const isTable = (block: SectionBlock): block is Table => block.kind === 'table'

function projectOf({ plan }: Around, { id }: Row): Project | undefined {
  return id === undefined ? undefined : projectById(plan, id)
}

/** Whether every row is about a project. */
function isProjectList(around: Around, { rows }: Table): boolean {
  return rows.length > 0 && rows.every((row) => projectOf(around, row) !== undefined)
}

/** The tables that are named, alone; a name that no table has is told with the names that there are. */
function chosenTables(blocks: readonly SectionBlock[], names: TableWishes['tables']): SectionBlock[] {
  if (names === undefined) return [...blocks]
  const all = blocks.filter(isTable)
  const known = all.map(({ id }) => id)
  const missing = names.filter((name) => !known.includes(name))
  const told = missing.map((name): Note => {
    const meant = nearest(name, known)
    return note(
      bilingual((lang) => {
        const its = `${TEXTS.its[lang]}${colon(lang)} ${known.join(', ')}`
        const parts = [...(known.length === 0 ? [] : [its]), ...(meant === undefined ? [] : [question(meant, lang)])]
        const rest = parts.length === 0 ? '' : ` (${parts.join(', ')})`
        return TEXTS.noTable(quote(name, lang), rest, lang)
      }),
      'watch',
    )
  })
  return [...told, ...all.filter(({ id }) => names.includes(id))]
}

/** A table with its picture, its figures or both; none where the picture alone is asked and it has none. */
function displayedTable(table: Table, display: 'both' | 'chart' | 'table'): Table[] {
  const { chart, isFolded: _, ...figures } = table
  if (display === 'table') return [figures]
  if (chart === undefined) return display === 'both' ? [figures] : []
  return [{ ...figures, chart, ...(display === 'chart' ? { isFolded: true } : {}) }]
}

/** The blocks with pictures, figures or both; as they are where a picture is asked and there is none. */
function displayed(blocks: readonly SectionBlock[], display: TableWishes['display']): SectionBlock[] {
  const hasPicture = blocks.some((block) => isTable(block) && hasChart(block))
  if (display === undefined || (display === 'chart' && !hasPicture)) return [...blocks]
  return blocks.flatMap((block): SectionBlock[] => (isTable(block) ? displayedTable(block, display) : [block]))
}

function withColumns(around: Around, table: Table, { columns }: TableWishes): Table {
  if (columns === undefined || hasChart(table)) return table
  const { plan } = around
  const projects = table.rows.flatMap((row) => projectOf(around, row) ?? [])
  return projectTable(plan, projects, table.id, table.title, columns)
}

function ordered(around: Around, table: Table, { order }: TableWishes): Table {
  if (order === undefined) return table
  const rows = orderedRows(around.plan, table.rows, (row) => projectOf(around, row), order)
  return withRows(table, rows)
}

/** A table for each group, called after it; behind the name of the table where that is not the section's. */
function grouped(around: Around, table: Table, { groupBy, columns }: TableWishes): Table[] {
  if (groupBy === undefined) return [table]
  const { plan, title } = around
  const projects = table.rows.flatMap((row) => projectOf(around, row) ?? [])
  return groupsOf(plan, groupBy, projects).map(({ key, title: group, projects: own }) => {
    const rows = table.rows.filter((row) => {
      const project = projectOf(around, row)
      return project !== undefined && own.has(project)
    })
    const isAlone = table.title === undefined || table.title.en === title.en
    const named = bilingual((lang) =>
      isAlone ? capitalised(group[lang]) : `${table.title?.[lang]}${colon(lang)} ${group[lang]}`,
    )
    const part = { ...withRows(table, rows), id: tableId(table.id, key === '' ? 'none' : key), title: named }
    return columns === undefined && !hasChart(part) ? withoutIdleColumns(part, ['requested']) : part
  })
}

/** What is asked of a section and cannot be done to any of its tables. */
function idleNotes(around: Around, tables: readonly Table[], wishes: TableWishes): Note[] {
  if (tables.every(({ rows }) => rows.length === 0)) return []
  const lists = tables.filter((table) => isProjectList(around, table))
  const asked = (['columns', 'order', 'groupBy'] as const).filter((key) => wishes[key] !== undefined)
  const told = (keys: readonly (keyof typeof TEXTS.idle)[], why: Bilingual): Note[] => {
    if (keys.length === 0) return []
    const { fr, en } = bilingual((lang) => keys.map((key) => TEXTS.idle[key][lang]).join(', '))
    return [note({ fr: TEXTS.idleNote(fr, why).fr, en: TEXTS.idleNote(en, why).en }, 'watch')]
  }
  const isDrawn = lists.length > 0 && lists.every(hasChart)
  const hasNoPicture = wishes.display === 'chart' && !tables.some(hasChart)
  return [
    ...(lists.length === 0 ? told(asked, TEXTS.idleBecause.list) : []),
    ...(isDrawn && wishes.columns !== undefined ? told(['columns'], TEXTS.idleBecause.picture) : []),
    ...(hasNoPicture ? told(['chart'], TEXTS.idleBecause.noPicture) : []),
  ]
}

/** The blocks of a section as its wishes have them; first what is asked in vain. */
export function shapedBlocks(blocks: readonly SectionBlock[], wishes: TableWishes, around: Around): SectionBlock[] {
  const chosen = displayed(chosenTables(blocks, wishes.tables), wishes.display)
  const rows = wishes.limit ?? Number.POSITIVE_INFINITY
  const room = { rows, text: Number.POSITIVE_INFINITY }
  const shaped = chosen.flatMap((block): SectionBlock[] => {
    if (!isTable(block)) return [block]
    const parts = isProjectList(around, block)
      ? grouped(around, ordered(around, withColumns(around, block, wishes), wishes), wishes)
      : [block]
    return parts.flatMap((part) => fittedTable(part.rows.length > rows ? withoutSentence(part) : part, room))
  })
  return [...idleNotes(around, chosen.filter(isTable), wishes), ...shaped]
}

/** The section `residue` of a smoothing: what is still too much, what fills it, and what holds that there. */

import { listed, projectsText } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import {
  SMOOTHING_LABELS,
  SMOOTHING_NOTES,
  SMOOTHING_TITLES,
} from '../../lang/catalogue/smoothing.ts'
import { bilingual } from '../../lang/numbers.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Filler, Residue, Smoothing } from '../../scenario/arbitration/smoothing.ts'
import type { Bilingual } from '../../values/language.ts'
import { type Cents, type Days, sum } from '../../values/quantity.ts'
import { limitName } from '../arbitration/limit-words.ts'
import { days, money, text } from '../cell.ts'
import type { Cell, Note, Row, Section, Table } from '../document.ts'
import { namedProjects } from '../named-projects.ts'
import { fittedTable } from '../sections/change-table.ts'
import { holdText } from './hold-words.ts'
import { pastNote, proofNotes, shortfallNotes } from './residue-notes.ts'
import type { SmoothingContext } from './smoothing-context.ts'

/** What a screen holds of the table. */
const SCREEN = { rows: 24, text: 200 } as const

/** The most limits that a cell names. */
const MOST_LIMITS = 4

/** Projects that the same thing holds. */
interface Group {
  readonly why: Bilingual
  readonly fillers: readonly Filler[]
}

/** Where the projects that could go elsewhere would be too much, all together: each limit once, without amounts. */
function elsewhereText(fillers: readonly Filler[]): Bilingual {
  const limits = fillers.flatMap(({ hold }) => (hold.kind === 'elsewhere' ? hold.parts : []))
  return bilingual((lang) => {
    const names = [...new Set(limits.map(({ limit }) => limitName(limit)[lang]))]
    const told = listed(names, lang, MOST_LIMITS)
    return lang === 'fr'
      ? `à d’autres dates, trop ailleurs\u00a0: ${told}`
      : `too much elsewhere: ${told}`
  })
}

function groupsOf({ before }: Smoothing, fillers: readonly Filler[]): Group[] {
  const groups = new Map<string, Group>()
  const elsewhere = elsewhereText(fillers)
  for (const filler of fillers) {
    const isElsewhere = filler.hold.kind === 'elsewhere' && filler.hold.parts.length > 0
    const why = isElsewhere ? elsewhere : holdText(before, filler.hold)
    const known = groups.get(why.en)
    groups.set(why.en, { why, fillers: [...(known?.fillers ?? []), filler] })
  }
  return [...groups.values()]
}

function amountCell({ limit }: Residue, amount: number): Cell {
  return limit.kind === 'work' ? days(amount as Days) : money(amount as Cents)
}

function namesOf(plan: Plan, fillers: readonly Filler[]): Bilingual {
  const projects = fillers.map(({ project }) => project)
  return bilingual((lang) => namedProjects(plan, projects, lang))
}

/** One row for the limit, then one for each group of what fills it. */
function rowsOf(smoothing: Smoothing, residue: Residue): Row[] {
  const { limit, by, fillers } = residue
  const name = limitName(limit)
  return groupsOf(smoothing, fillers).map(({ why, fillers: own }, index): Row => {
    const amount = sum(own.map((filler) => filler.amount as Days))
    return {
      id: `${name.en} ${index + 1}`,
      cells: [
        index === 0 ? text(name) : { kind: 'empty' },
        index === 0 ? amountCell(residue, by) : { kind: 'empty' },
        text(namesOf(smoothing.before, own)),
        amountCell(residue, amount),
        text(why),
      ],
    }
  })
}

function tableOf(
  { smoothing, isScreen }: SmoothingContext,
  kind: Residue['limit']['kind'],
): (Table | Note)[] {
  const residues = smoothing.residues.filter(({ limit }) => limit.kind === kind)
  if (residues.length === 0) return []
  const unit = kind === 'work' ? 'days' : 'money'
  const table: Table = {
    kind: 'table',
    id: `residue_${kind}`,
    title: kind === 'work' ? SMOOTHING_TITLES.teams : SMOOTHING_LABELS.money,
    columns: [
      { id: 'where', title: SMOOTHING_LABELS.where, unit: 'text' },
      { id: 'over', title: SMOOTHING_LABELS.over, unit },
      { id: 'projects', title: LABELS.projects, unit: 'text' },
      { id: 'amount', title: kind === 'work' ? LABELS.demand : LABELS.spending, unit },
      { id: 'held', title: SMOOTHING_LABELS.held, unit: 'text' },
    ],
    rows: residues.flatMap((residue) => rowsOf(smoothing, residue)),
  }
  return fittedTable(table, isScreen ? SCREEN : undefined)
}

function fillersNote({ residues }: Smoothing): Note[] {
  const ids = new Set(residues.flatMap(({ fillers }) => fillers.map(({ project }) => project.id)))
  const text = bilingual((lang) =>
    lang === 'fr'
      ? `${projectsText(ids.size, lang)} y contribuent\u00a0; les lignes les groupent par ce qui les y tient.`
      : `${projectsText(ids.size, lang)} take part in it; rows group them by what holds them there.`,
  )
  return [{ kind: 'note', text, tone: 'quiet' }]
}

/** The section `residue`. */
export function residue(context: SmoothingContext): Section {
  const { smoothing } = context
  const isLeft = smoothing.residues.length > 0
  return {
    id: 'residue',
    title: SMOOTHING_TITLES.residue,
    blocks: [
      ...(isLeft
        ? [
            ...proofNotes(smoothing),
            ...shortfallNotes(smoothing),
            ...tableOf(context, 'work'),
            ...tableOf(context, 'money'),
            ...fillersNote(smoothing),
          ]
        : [{ kind: 'note', text: SMOOTHING_NOTES.no_residue } as const]),
      ...pastNote(smoothing),
    ],
  }
}

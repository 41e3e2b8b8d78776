/** The section `moves` of a smoothing: each project at other dates, and what would come back if it stayed where it was. */
import type { Move, MoveReason, Smoothing } from '../../arbitration/smooth/smoothing.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { monthsText, SMOOTHING_LABELS, SMOOTHING_NOTES, SMOOTHING_TITLES } from '../../lang/catalogue/smoothing.ts'
import { comparedDays } from '../../lang/compared.ts'
import { colon } from '../../lang/punctuation.ts'
import { limitName } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { plain } from '../../values/quantity.ts'
import { EMPTY, text, verbatim } from '../document/cell.ts'
import { spanData } from '../document/data-values.ts'
import type { Cell, Table } from '../document/document.ts'
import { column, listTable, note, withoutColumns, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { partsText } from '../words/limits.ts'
import { namedIds, projectName } from '../words/names.ts'
import type { SmoothingContext } from './context.ts'

const TEXTS = printed('move-reasons', {
  limit: {
    fr: 'plus de dépassement si ce seul projet revenait à ses dates',
    en: 'more beyond the limit if this project alone went back to its dates',
  },
  margin: {
    fr: 'plus de charge au-delà de la marge si ce seul projet revenait à ses dates',
    en: 'more beyond the margin if this project alone went back to its dates',
  },
  level: {
    fr: 'plus de charge si ce seul projet revenait à ses dates',
    en: 'more load if this project alone went back to its dates',
  },
  alone: {
    fr: '«\u00a0Ce seul projet\u00a0»\u00a0: tous les autres déplacements étant faits. Un même jour peut donc compter dans le motif de plusieurs projets\u00a0; les motifs ne s’additionnent pas, et la période nommée peut n’avoir rien eu de trop au départ.',
    en: '“This project alone”: with all other moves made. So one day may count in the reasons of several projects; reasons do not add up, and the period named may have had nothing too much to begin with.',
  },
  order: (project: string) => ({
    fr: `garde l’ordre avec ${project}, déplacé lui aussi`,
    en: `keeps the order with ${project}, which moves too`,
  }),
  repair: (projects: string) => ({
    fr: `ses dates ne respectaient pas l’ordre avec ${projects}`,
    en: `its dates did not keep the order with ${projects}`,
  }),
  load: (limit: string, back: string, now: string, net: string) => ({
    fr: `${limit}, ${back} au lieu de ${now} pour ${net} de capacité nette`,
    en: `${limit}, ${back} instead of ${now} out of ${net} of net capacity`,
  }),
})

/** The text of {@link TEXTS} that heads what a move keeps down. */
const HEADS = { overload: 'limit', room: 'limit', margin: 'margin' } as const

function headed(head: Bilingual, parts: string, lang: Lang): string {
  return `${head[lang]}${colon(lang)} ${parts}`
}

function reasonIn(plan: Plan, reason: MoveReason, lang: Lang): string {
  switch (reason.kind) {
    case 'overload':
    case 'room':
    case 'margin':
      return headed(TEXTS[HEADS[reason.kind]], partsText(plan, reason.parts, lang), lang)
    case 'order':
      return TEXTS.order(projectName(reason.other, lang))[lang]
    case 'repair':
      return TEXTS.repair(namedIds(plan, reason.projects, lang))[lang]
    case 'level': {
      const { limit, before, after } = reason
      const days = [plain(before), plain(after), plain(limit.limit)] as const
      const load = TEXTS.load(limitName(limit)[lang], ...comparedDays(days, lang))
      return headed(TEXTS.level, load[lang], lang)
    }
  }
}

/** The reason of a move; empty where it has none that counts. */
export function moveReasonText(plan: Plan, reason: MoveReason | undefined): Bilingual {
  return reason === undefined ? verbatim('') : bilingual((lang) => reasonIn(plan, reason, lang))
}

/** Whether a reason tells what one project alone would add. */
function isOfOneAlone(reason: MoveReason | undefined): boolean {
  return reason !== undefined && (reason.kind === 'level' || reason.kind in HEADS)
}

function monthsCell(count: number): Cell {
  return count === 0 ? EMPTY : text(bilingual((lang) => monthsText(count, lang)))
}

/** On a screen, where the start moves the end moves along: the months say so. */
const ONLY_ON_PAGES = ['end_before', 'start_before']

function moveTable({ smoothing, isScreen }: SmoothingContext): Table {
  const table = listTable({ id: 'smoothing_moves', rowId: ({ before }) => before.id }, smoothing.moves, [
    column('id', LABELS.id, 'text', ({ before }) => before.id),
    column('project', LABELS.project, 'text', ({ before }) => before.title),
    column('start_before', SMOOTHING_LABELS.start_before, 'day', ({ before }) => before.span.start),
    column('start_after', SMOOTHING_LABELS.start_after, 'day', ({ after }) => after.span.start),
    column('end_before', SMOOTHING_LABELS.end_before, 'day', ({ before }) => before.span.end),
    column('end_after', SMOOTHING_LABELS.end_after, 'day', ({ after }) => after.span.end),
    column('shift', SMOOTHING_LABELS.shift, 'text', ({ shift }) => monthsCell(shift)),
    column('longer', SMOOTHING_LABELS.longer, 'text', ({ longer }) => monthsCell(longer)),
    column('reason', SMOOTHING_LABELS.reason, 'text', ({ reason }) => moveReasonText(smoothing.before, reason)),
  ])
  return withoutIdleColumns(withoutColumns(table, isScreen ? ONLY_ON_PAGES : []))
}

export const moves = defineSection('moves', SMOOTHING_TITLES.moves, (context: SmoothingContext) => {
  const { moves: all } = context.smoothing
  if (all.length === 0) return [note(SMOOTHING_NOTES.no_moves)]
  const isCompared = all.length > 1 && all.some(({ reason }) => isOfOneAlone(reason))
  return [moveTable(context), ...(isCompared ? [note(TEXTS.alone, 'quiet')] : [])]
})

export function movesData({ moves: all, before: plan }: Smoothing): object[] {
  return all.map(({ before, after, shift, longer, reason }: Move) => ({
    id: before.id,
    before: spanData(before),
    after: spanData(after),
    shift_months: shift,
    longer_months: longer,
    why: reason?.kind ?? null,
    reason: moveReasonText(plan, reason).en,
  }))
}

/** The section `moves` of a smoothing: each project at other dates, and what would come back if it stayed where it was. */
import type { Move, MoveReason, Smoothing } from '../../arbitration/smooth/smoothing.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import {
  monthsText,
  SMOOTHING_LABELS,
  SMOOTHING_NOTES,
  SMOOTHING_TITLES,
} from '../../lang/catalogue/smoothing.ts'
import { comparedDays } from '../../lang/compared.ts'
import { limitName } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { plain } from '../../values/quantity.ts'
import { EMPTY, text, verbatim } from '../document/cell.ts'
import { spanData } from '../document/data-values.ts'
import type { Cell, Table } from '../document/document.ts'
import {
  column,
  dayColumn,
  listTable,
  note,
  textColumn,
  withoutColumns,
  withoutIdleColumns,
} from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import { partsText } from '../words/limits.ts'
import { namedIds, projectName } from '../words/names.ts'
import type { SmoothingContext } from './context.ts'

const TEXTS = {
  overload: (parts: string) => ({
    fr: `ramène sous la limite\u00a0: ${parts}`,
    en: `brings below the limit: ${parts}`,
  }),
  room: (parts: string) => ({
    fr: `laisse la place aux autres déplacements\u00a0: ${parts}`,
    en: `makes room for the other moves: ${parts}`,
  }),
  margin: (parts: string) => ({
    fr: `rend de la marge\u00a0: ${parts}`,
    en: `gives margin back: ${parts}`,
  }),
  order: (project: string) => ({
    fr: `garde l’ordre avec ${project}, déplacé lui aussi`,
    en: `keeps the order with ${project}, which moves too`,
  }),
  repair: (projects: string) => ({
    fr: `ses dates ne respectaient pas l’ordre avec ${projects}`,
    en: `its dates did not keep the order with ${projects}`,
  }),
  level: (limit: string, from: string, to: string, net: string) => ({
    fr: `régularise la charge\u00a0: ${limit}, ${to} au lieu de ${from} pour ${net} de capacité nette`,
    en: `evens out the load: ${limit}, ${to} instead of ${from} out of ${net} of net capacity`,
  }),
}

function reasonIn(plan: Plan, reason: MoveReason, lang: Lang): string {
  switch (reason.kind) {
    case 'overload':
    case 'room':
    case 'margin':
      return TEXTS[reason.kind](partsText(plan, reason.parts, lang))[lang]
    case 'order':
      return TEXTS.order(projectName(reason.other, lang))[lang]
    case 'repair':
      return TEXTS.repair(namedIds(plan, reason.projects, lang))[lang]
    case 'level': {
      const { limit, before, after } = reason
      const days = [plain(before), plain(after), plain(limit.limit)] as const
      return TEXTS.level(limitName(limit)[lang], ...comparedDays(days, lang))[lang]
    }
  }
}

/** The reason of a move; empty where it has none that counts. */
export function moveReasonText(plan: Plan, reason: MoveReason | undefined): Bilingual {
  return reason === undefined ? verbatim('') : bilingual((lang) => reasonIn(plan, reason, lang))
}

function monthsCell(count: number): Cell {
  return count === 0 ? EMPTY : text(bilingual((lang) => monthsText(count, lang)))
}

/** On a screen, where the start moves the end moves along: the months say so. */
const ONLY_ON_PAGES = ['end_before', 'start_before']

function moveTable({ smoothing, isScreen }: SmoothingContext): Table {
  const table = listTable(
    { id: 'smoothing_moves', rowId: ({ before }) => before.id },
    smoothing.moves,
    [
      textColumn('id', LABELS.id, ({ before }) => before.id),
      textColumn('project', LABELS.project, ({ before }) => before.title),
      dayColumn('start_before', SMOOTHING_LABELS.start_before, ({ before }) => before.span.start),
      dayColumn('start_after', SMOOTHING_LABELS.start_after, ({ after }) => after.span.start),
      dayColumn('end_before', SMOOTHING_LABELS.end_before, ({ before }) => before.span.end),
      dayColumn('end_after', SMOOTHING_LABELS.end_after, ({ after }) => after.span.end),
      column('shift', SMOOTHING_LABELS.shift, 'text', ({ shift }) => monthsCell(shift)),
      column('longer', SMOOTHING_LABELS.longer, 'text', ({ longer }) => monthsCell(longer)),
      textColumn('reason', SMOOTHING_LABELS.reason, ({ reason }) =>
        moveReasonText(smoothing.before, reason),
      ),
    ],
  )
  return withoutIdleColumns(withoutColumns(table, isScreen ? ONLY_ON_PAGES : []))
}

/** The section `moves`. */
export const moves: SectionKind<SmoothingContext> = {
  id: 'moves',
  title: SMOOTHING_TITLES.moves,
  build: (context) =>
    context.smoothing.moves.length === 0 ? [note(SMOOTHING_NOTES.no_moves)] : [moveTable(context)],
}

/** The moves as data. */
export function movesData({ moves: all, before: plan }: Smoothing): object[] {
  return all.map(({ before, after, shift, longer, reason }: Move) => ({
    ...{ id: before.id, before: spanData(before), after: spanData(after) },
    ...{ shift_months: shift, longer_months: longer, why: reason?.kind ?? null },
    reason: moveReasonText(plan, reason).en,
  }))
}

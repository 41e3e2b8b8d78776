/** Scenarios side by side, every figure: what each keeps, costs, asks of people, covers and breaks. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { sectionName } from '../../lang/catalogue/money-names.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { MEASURE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { formatPeriod } from '../../lang/dates.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { overrunsOf } from '../../limits/demand.ts'
import { limitKey, limitsToCome } from '../../limits/index.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { count, EMPTY, text, verbatim } from '../document/cell.ts'
import type { Cell, Note, Row } from '../document/document.ts'
import { wholeCell } from '../document/figures.ts'
import { note } from '../document/table.ts'
import { defineAnnex } from '../report-kind.ts'
import { liftedNotes, limitsNote, overrunsText } from '../words/limits.ts'
import { peakPlace } from '../words/peak.ts'
import { chanceRows } from './chances.ts'
import { brokenCount } from './constraints-kept.ts'
import { isTransposed, type ScenarioColumn, type ScenarioContext, staffTone } from './context.ts'
import { quotedName } from './state-names.ts'
import { figureRow, scenarioTable, settledNotes, sliceRow, stateRow, stateTable } from './state-table.ts'

/** The heading of all figures, to which shorter sections point. */
export const OVERVIEW_TITLE: Bilingual = { fr: 'Vue d’ensemble', en: 'Overview' }

const TEXTS = printed('overview', {
  spendingOf: ({ fr, en }: Bilingual) => ({ fr: `Dépense prévue\u00a0: ${fr}`, en: `Expected spending: ${en}` }),
  mandatory: { fr: 'Obligatoires', en: 'Mandatory' },
  spending: { fr: 'Dépense', en: 'Spending' },
  overspend: { fr: 'Dépassement', en: 'Overspend' },
  idle: ({ fr, en }: Bilingual) => ({
    fr: `Rien à compter dans ce plan pour\u00a0: ${fr}.`,
    en: `Nothing to count in this plan for: ${en}.`,
  }),
  passes: (states: Bilingual, others: Bilingual) => ({
    fr: `Dépassent une limite de leur cadre ou la marge d’une équipe\u00a0: ${states.fr}${others.fr}`,
    en: `Exceed a limit of their frame or the margin of a team: ${states.en}${others.en}`,
  }),
  othersKeep: { fr: '\u00a0; les autres les tiennent', en: '; the others keep them' },
  measure: ({ fr, en }: Bilingual) => ({ fr: `Valeur mesurée par\u00a0: ${fr}.`, en: `Value measured by: ${en}.` }),
})

/** How value is measured, without which no value says anything. */
export function measureNote({ measure }: Pick<ScenarioContext, 'measure'>): Note {
  return note(TEXTS.measure(MEASURE_TEXTS[measure].name), 'quiet')
}

/** Which states pass the limits of their frames, margins of teams among them, and what decisions lift; nothing where none does either. */
export function limitsNotes(context: ScenarioContext): Note[] {
  const { plan, columns } = context
  const limits = columns.flatMap((state) => limitsToCome(state.plan))
  const lifted = [...new Map(limits.map((limit) => [limitKey(limit), limit])).values()]
  const passers = columns.flatMap((state) => {
    const overruns = overrunsOf(state.plan)
    return overruns.length === 0 ? [] : [{ state, more: overrunsText(plan, overruns) }]
  })
  if (passers.length === 0) return liftedNotes(plan, lifted)
  const told = bilingual((lang) =>
    passers.map(({ state, more }) => `${quotedName(context, state, lang)} (${more[lang]})`).join(semicolon(lang)),
  )
  const others = passers.length === columns.length ? verbatim('') : TEXTS.othersKeep
  return [limitsNote(plan, lifted, TEXTS.passes(told, others))]
}

/** How many constraints a state breaks that nobody waived. */
export function breachCount(state: Pick<ScenarioColumn, 'breaches'>): Cell {
  const broken = brokenCount(state)
  return count(broken, broken > 0 ? 'bad' : undefined)
}

/** How many projects a scenario treats in some way; nothing for the plan as it is. */
function outcomeCount(
  { option, outcomes }: ScenarioColumn,
  isCounted: (outcome: ScenarioColumn['outcomes'][number]) => boolean,
): Cell {
  return option === undefined ? EMPTY : count(outcomes.filter(isCounted).length)
}

const COUNTED = {
  candidates_kept: (column: ScenarioColumn) =>
    outcomeCount(column, ({ before, isIn }) => isIn && ['candidate', 'proposed'].includes(before.status)),
  left_out: (column: ScenarioColumn) => outcomeCount(column, ({ isLeftOut }) => isLeftOut),
  moved: (column: ScenarioColumn) => outcomeCount(column, ({ isIn, isMoved }) => isIn && isMoved),
} as const

function mandatory({ figures }: ScenarioColumn): Cell {
  const { value } = figures.whole('mandatory_coverage')
  return wholeCell(figures, 'mandatory_coverage', value !== null && value < 1 ? 'bad' : undefined)
}

function peak({ figures }: ScenarioColumn): Cell {
  const place = peakPlace(figures.whole('peak_load_rate'))
  if (place === undefined) return EMPTY
  return text(bilingual((lang) => `${place.team} ${formatPeriod(place.period, lang)}`))
}

/** Every figure that states are compared by, a row each, in the order that a committee reads them. */
export function overviewRows(context: ScenarioContext): Row[] {
  const label = (metric: string): Bilingual => context.figures.metric(metric).label
  const figure = (metric: string): Row => figureRow(context, metric)
  const limited = (metric: string): Row =>
    stateRow(context, metric, label(metric), ({ figures }) =>
      wholeCell(figures, metric, staffTone(metric, figures.whole(metric).value)),
    )
  const section = (key: 'investment' | 'operating'): Row =>
    sliceRow(context, 'spending', { breakdown: 'section', key }, TEXTS.spendingOf(sectionName(key)))
  return [
    figure('retained_count'),
    ...(['candidates_kept', 'left_out', 'moved'] as const).map((id) =>
      stateRow(context, id, SCENARIO_LABELS[id], COUNTED[id]),
    ),
    figure('retained_value'),
    stateRow(context, 'mandatory_coverage', label('mandatory_coverage'), mandatory),
    ...['need_planned', 'need_coverage', 'departments_served'].map(figure),
    section('investment'),
    section('operating'),
    figure('spending'),
    limited('overspend'),
    ...['run_cost', 'workload_demand', 'workload_fte'].map(figure),
    limited('peak_load_rate'),
    stateRow(context, 'peak', LABELS.peak, peak),
    ...['overload_days', 'missing_fte'].map(limited),
    ...['external_workload_share', 'risk_exposure'].map(figure),
    stateRow(context, 'breaches', SCENARIO_LABELS.breaches, breachCount),
    ...chanceRows(context),
  ]
}

/** The figures that a terminal has room for where each state is a row. */
const SHORT: Readonly<Record<string, Bilingual>> = {
  retained_count: SCENARIO_LABELS.projects_in,
  left_out: SCENARIO_LABELS.projects_out,
  retained_value: LABELS.value,
  mandatory_coverage: TEXTS.mandatory,
  spending: TEXTS.spending,
  overspend: TEXTS.overspend,
  overload_days: LABELS.overload,
  breaches: SCENARIO_LABELS.broken,
}

/** Whether some state has something to say in a row: a figure, a place, or a count. */
export function hasAny({ cells }: Row): boolean {
  return cells.slice(1).some((cell) => cell.kind !== 'empty' && !(cell.kind === 'figure' && cell.value === null))
}

/** Names the figures that no state has anything to count for, in place of their rows. */
function idleNotes(rows: readonly Row[]): Note[] {
  const names = rows.flatMap(({ cells: [name] }) => (name?.kind === 'text' ? name.text : []))
  if (names.length === 0) return []
  const told = bilingual((lang) => names.map((name) => name[lang].toLowerCase()).join(', '))
  return [note(TEXTS.idle(told), 'quiet')]
}

export const overview = defineAnnex('overview', OVERVIEW_TITLE, (context: ScenarioContext) => {
  const rows = overviewRows(context)
  const telling = rows.filter(hasAny)
  return [
    ...(isTransposed(context) && context.isScreen ? [] : [scenarioTable(context)]),
    stateTable(context, { id: 'scenario_overview', rows: telling, short: SHORT }),
    ...settledNotes(context),
    measureNote(context),
    ...idleNotes(rows.filter((row) => !hasAny(row))),
  ]
})

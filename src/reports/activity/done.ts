/** Days done against days planned: by team and by period that has ended, the running period apart; and what suppliers do. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatPeriod } from '../../lang/dates.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { loadsIn } from '../../metrics/base/team-load.ts'
import { isRunning } from '../../metrics/base/work-done.ts'
import { metricOf } from '../../metrics/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { type Period, periodText } from '../../values/period.ts'
import { figure, isTelling, periodCell } from '../document/cell.ts'
import type { Cell, Note, Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import { column, listTable, note, type SectionBlock } from '../document/table.ts'
import { defineSection, type ReportContext, wholeContext } from '../report-kind.ts'

const TEXTS = printed('done', {
  title: { fr: 'Réalisé et prévu', en: 'Done against planned' },
  none: {
    fr: 'Aucun jour consommé n’est saisi\u00a0: écrivez workload.actual dans les projets, par période, pour comparer le réalisé au prévu.',
    en: 'No day done is written: write workload.actual in the projects, by period, to hold what was done against what was planned.',
  },
  noneChosen: {
    fr: 'Aucun jour consommé n’est saisi dans les projets retenus ici.',
    en: 'No day done is written in the projects of this report.',
  },
  byTeam: { fr: 'Par équipe', en: 'By team' },
  byPeriod: { fr: 'Par période', en: 'By period' },
  byAxis: { fr: 'Par axe', en: 'By axis' },
  realisation: { fr: 'Réalisé ÷ prévu', en: 'Done ÷ planned' },
  done: { fr: 'Jours consommés à ce jour', en: 'Days done to date' },
  ended: { fr: 'Réalisé ÷ prévu, périodes terminées', en: 'Done ÷ planned, periods that have ended' },
  now: { fr: 'Réalisé ÷ prévu, période en cours', en: 'Done ÷ planned, current period' },
  running: (period: Bilingual) => ({
    fr: `Période en cours (${period.fr})\u00a0: elle ne compte dans aucun taux de réalisation, le prévu y porte sur toute la période.`,
    en: `Current period (${period.en}): it counts in no realisation rate, what is planned there is that of the whole period.`,
  }),
  unfollowed: {
    fr: 'Le taux porte sur les projets dont le temps est saisi\u00a0; une équipe qui n’a pas encore saisi un projet pour une période n’y compte pas.',
    en: 'The rate is about projects whose time is written; work that a team has not written yet for a period does not count in it.',
  },
})

function at(plan: Plan, metric: string, period: Period): Cell {
  return figure(metricOf(metric), metricOf(metric).compute(plan, { ...wholeScope(plan), period }))
}

/** The periods at the plan's grain that have begun on the status date. */
function begunPeriods(plan: Plan): { period: Period; isRunning: boolean }[] {
  const seen = new Map<number, { period: Period; isRunning: boolean }>()
  for (const load of loadsIn(plan, wholeScope(plan))) {
    const running = isRunning(plan, load)
    if (load.isPast || running) seen.set(load.period.first, { period: load.period, isRunning: running })
  }
  return [...seen.values()]
}

function periodTable(plan: Plan): Table {
  const periods = begunPeriods(plan).filter(({ period }) =>
    ['workload_demand', 'workload_actual'].some((metric) => isTelling(at(plan, metric, period))),
  )
  return listTable(
    { id: 'activity_by_period', title: TEXTS.byPeriod, rowId: ({ period }) => periodText(period) },
    periods,
    [
      column('period', LABELS.period, 'text', ({ period }) => periodCell(period)),
      column('workload_demand', metricOf('workload_demand').label, 'days', ({ period }) =>
        at(plan, 'workload_demand', period),
      ),
      column('workload_actual', metricOf('workload_actual').label, 'days', ({ period }) =>
        at(plan, 'workload_actual', period),
      ),
      column('workload_realisation', TEXTS.realisation, 'rate', ({ period, isRunning: running }) =>
        at(plan, running ? 'workload_realisation_running' : 'workload_realisation', period),
      ),
    ],
  )
}

function runningNote(plan: Plan): Note[] {
  const running = begunPeriods(plan).find((one) => one.isRunning)
  if (running === undefined) return []
  return [note(TEXTS.running(bilingual((lang) => formatPeriod(running.period, lang))), 'quiet')]
}

function isActivityTold({ projects }: Plan): boolean {
  return projects.some(({ workload }) => workload.some(({ actual }) => actual.size > 0))
}

function blocks({ plan, figures }: ReportContext): SectionBlock[] {
  const isUnderWay = begunPeriods(plan).some((one) => one.isRunning)
  const columns = [
    { metric: 'workload_actual', title: TEXTS.done },
    { metric: 'workload_realisation', title: TEXTS.ended },
    ...(isUnderWay ? [{ metric: 'workload_realisation_running', title: TEXTS.now }] : []),
  ]
  const table = (id: string, title: Bilingual, breakdown: 'team' | 'axis'): Table =>
    sliceTable(figures, { id, title, breakdown, heading: LABELS[breakdown], columns })
  return [
    table('activity_by_team', TEXTS.byTeam, 'team'),
    periodTable(plan),
    ...runningNote(plan),
    note(TEXTS.unfollowed, 'quiet'),
    table('activity_by_axis', TEXTS.byAxis, 'axis'),
  ]
}

export const activity = defineSection('activity', TEXTS.title, (context: ReportContext) => {
  if (isActivityTold(context.plan)) return blocks(context)
  return [note(isActivityTold(wholeContext(context).plan) ? TEXTS.noneChosen : TEXTS.none)]
})

const EXTERNAL = printed('done', {
  title: { fr: 'Prestataires', en: 'Suppliers' },
  none: {
    fr: 'Aucun jour de prestataire n’est saisi\u00a0: écrivez une charge «\u00a0side: external\u00a0» dans les projets qui en emploient.',
    en: 'No external day is written: write a workload with "side: external" in the projects that use suppliers.',
  },
  noneChosen: {
    fr: 'Aucun jour de prestataire n’est saisi dans les projets retenus ici (charge «\u00a0side: external\u00a0»).',
    en: 'No external day is written in the projects of this report (workload with "side: external").',
  },
  by: { fr: 'Part externe de la charge, par axe', en: 'External share of the workload, by axis' },
})

function hasExternal({ projects }: Plan): boolean {
  return projects.some(({ workload }) => workload.some(({ side }) => side === 'external'))
}

export const external = defineSection('external', EXTERNAL.title, (context: ReportContext) => {
  if (!hasExternal(context.plan)) {
    return [note(hasExternal(wholeContext(context).plan) ? EXTERNAL.noneChosen : EXTERNAL.none)]
  }
  return [
    sliceTable(context.figures, {
      id: 'external_by_axis',
      title: EXTERNAL.by,
      breakdown: 'axis',
      heading: LABELS.axis,
      columns: ['external_workload_share'],
    }),
  ]
})

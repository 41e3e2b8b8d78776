/** Running the systems beside projects: what each team spent on it, and against what its capacity sets aside. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { LOAD_LABELS } from '../../lang/catalogue/reports.ts'
import { tellsRun } from '../../metrics/base/run-work.ts'
import type { Plan } from '../../plan/plan.ts'
import { printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import { byId, column, filled, listTable, note } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'

const TEXTS = printed('run', {
  title: { fr: 'Exploitation et projets', en: 'Run and build' },
  none: {
    fr: 'Le temps passé à l’exploitation n’est pas saisi\u00a0: écrivez run_days dans les équipes, par période, pour le comparer à la part prévue (capacity.run).',
    en: 'The time spent on running the systems is not written: write run_days in the teams, by period, to hold it against the share foreseen (capacity.run).',
  },
  outside: {
    fr: 'Les jours d’exploitation saisis (run_days) sont tous hors des périodes du plan commencées à la date d’arrêté.',
    en: 'The days of running the systems that are written (run_days) all lie outside the periods of the plan that have begun on the status date.',
  },
  byTeam: { fr: 'Par équipe', en: 'By team' },
  byYear: { fr: 'Par année', en: 'By year' },
  // The days are those to date; the rates leave out the period that runs.
  ended: {
    fr: 'Les jours d’exploitation vont jusqu’à la période en cours, comprise en entier\u00a0; les deux taux ne comptent que les périodes terminées.',
    en: 'Days of running the systems go up to the period under way, counted whole; the two rates count only periods that have ended.',
  },
  shares: { fr: 'Part réservée à l’exploitation', en: 'Share set aside for running the systems' },
})

const COLUMNS = ['run_days', 'run_realisation', { metric: 'run_time_share', look: 'bar' }] as const

/** The run share of each team; an empty cell where it tells none, no table where no team does. */
function shareTable({ teams }: Plan): Table {
  const isTold = teams.some(({ written }) => written.capacity?.run !== undefined)
  return listTable({ id: 'run_shares', title: TEXTS.shares, rowId: byId }, isTold ? teams : [], [
    column('team', LABELS.team, 'text', ({ title }) => title),
    // The built capacity takes a share that nobody wrote as none: the file says which it is.
    column('run', LOAD_LABELS.run, 'rate', ({ written }) => written.capacity?.run),
  ])
}

export const run = defineWholeSection('run', TEXTS.title, ({ plan, figures }) => {
  if (!plan.teams.some(tellsRun)) return [note(TEXTS.none)]
  if (figures.whole('run_days').value === null) return [note(TEXTS.outside)]
  return [
    sliceTable(figures, {
      id: 'run_by_team',
      title: TEXTS.byTeam,
      breakdown: 'team',
      heading: LABELS.team,
      columns: COLUMNS,
    }),
    sliceTable(figures, {
      id: 'run_by_year',
      title: TEXTS.byYear,
      breakdown: 'year',
      heading: LABELS.year,
      columns: COLUMNS,
    }),
    note(TEXTS.ended, 'quiet'),
    ...filled([shareTable(plan)]),
  ]
})

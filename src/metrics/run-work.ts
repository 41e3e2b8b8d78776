/** Running the systems: the days that teams spent on it, against what was set aside and beside their work on projects. */
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { plain } from '../values/quantity.ts'
import { rational } from '../values/rational.ts'
import { type Breakdown, defineRate, defineTotal, notApplicable, type Scope, whenEmpty } from './base/define.ts'
import { type RunWork, runWorkIn } from './base/run-work.ts'
import { LOAD_PLANS } from './base/sources.ts'

const NO_RUN_DAYS = notApplicable(
  'aucun jour d’exploitation saisi (teams.run_days)',
  'no day of running the systems is written (teams.run_days)',
)

const NO_PROJECT_TIME = notApplicable(
  'le temps passé sur les projets (workload.actual) n’est pas saisi pour ces mois',
  'the time spent on projects (workload.actual) is not written for these months',
)

const RUN_AND_BUILD: Bilingual = {
  fr: 'usage des directions des SI\u00a0: exploitation et maintenance (run) et projets (build)',
  en: 'usual practice of IT departments: run and build',
}

const BY_TEAM_AND_PERIOD: readonly Breakdown[] = ['team', 'period', 'year']

/** Days spent on running the systems. @example 180 and 175 days in two quarters: 355 */
export const runDays = defineTotal({
  id: 'run_days',
  label: { fr: 'Jours d’exploitation (MCO)', en: 'Days of running the systems' },
  unit: 'days',
  formula: {
    fr: 'jours consommés en exploitation et maintenance par les équipes qui les saisissent, périodes du plan commencées à la date d’arrêté',
    en: 'days spent on running the systems by the teams that write them, over the periods of the plan that have begun on the status date',
  },
  source: RUN_AND_BUILD,
  isOfPlan: true,
  breakdowns: BY_TEAM_AND_PERIOD,
  missing: whenEmpty(NO_RUN_DAYS),
  terms: (plan, scope) => runWorkIn(plan, scope).map(({ load, run }) => ({ entity: load.team, amount: plain(run) })),
})

/** Days of running the systems against the days set aside. @example 200 days done where the run share sets 160 aside: 125.0 % */
export const runRealisation = defineRate({
  id: 'run_realisation',
  label: { fr: 'Exploitation constatée ÷ prévue', en: 'Run work done ÷ set aside' },
  parts: 'days',
  formula: {
    fr: 'jours d’exploitation ÷ jours que la part d’exploitation (capacity.run) réserve pour les mêmes mois, périodes terminées, équipes dont la capacité et la part d’exploitation sont saisies',
    en: 'days of running the systems ÷ days that the run share (capacity.run) sets aside for the same months, periods that have ended, teams whose capacity and run share are written',
  },
  source: LOAD_PLANS,
  isOfPlan: true,
  breakdowns: BY_TEAM_AND_PERIOD,
  terms: (plan, scope) =>
    runWorkIn(plan, scope).flatMap(({ load, run, planned }) =>
      !load.isPast || planned === undefined
        ? []
        : [{ entity: load.team, amount: plain(run), of: planned, exact: { of: rational(planned) } }],
    ),
})

type BothDone = RunWork & { readonly both: NonNullable<RunWork['both']> }

/** The work of periods that have ended, of teams that write both their run days and their time on projects. */
function bothDone(plan: Plan, scope: Scope): BothDone[] {
  return runWorkIn(plan, scope).filter((work): work is BothDone => work.load.isPast && work.both !== undefined)
}

/** Share of running the systems in the work done. @example 180 days of running beside 60 of projects: 180/240 = 75.0 % */
export const runTimeShare = defineRate({
  id: 'run_time_share',
  label: { fr: 'Part de l’exploitation dans l’activité', en: 'Run share of the work done' },
  parts: 'days',
  formula: {
    fr: 'jours d’exploitation ÷ (jours d’exploitation + jours consommés sur les projets) des mêmes équipes et des mêmes mois, périodes terminées, mois dont le temps passé sur les projets est saisi\u00a0; les absences et les autres missions n’y sont pas',
    en: 'days of running the systems ÷ (those + days done on projects) of the same teams and months, periods that have ended, months of which the time spent on projects is written; absence and other duties are not in it',
  },
  source: RUN_AND_BUILD,
  isOfPlan: true,
  breakdowns: BY_TEAM_AND_PERIOD,
  terms: (plan, scope) =>
    bothDone(plan, scope).map(({ load, both: { run, build } }) => ({
      entity: load.team,
      amount: plain(run),
      of: plain(run) + plain(build),
    })),
  missing: (plan, scope) => (bothDone(plan, scope).length === 0 ? NO_PROJECT_TIME : undefined),
})

/** Grants: what was applied for, what an agreement secures, what has been received and what is still to come. */
import type { Plan, Project, YearAmounts } from '../plan/plan.ts'
import type { Cents } from '../values/quantity.ts'
import { BY_GRANT, defineTotal, type Metric, type NamedMetric, notApplicable, type Scope } from './base/define.ts'
import { type Grant, grantsOf, grantsTo, type Receipt, securedFor } from './base/grants.ts'
import { GRANT_FUNDING } from './base/sources.ts'
import { partsIn } from './base/terms.ts'

const NO_GRANT = notApplicable(
  'aucune subvention n’indique son montant et son projet (subsidies)',
  'no grant tells its amount and its project (subsidies)',
)

/** Whether any grant tells its amount and what it funds. */
export function hasGrants(plan: Plan): boolean {
  return grantsOf(plan).some(({ amount, funded }) => amount !== undefined && funded.length > 0)
}

type AmountOf = (plan: Plan, project: Project, year?: YearAmounts['year']) => Cents

function defineGrantTotal(metric: NamedMetric & { readonly of: AmountOf }): Metric {
  const { of, ...description } = metric
  return defineTotal({
    ...description,
    unit: 'money',
    source: GRANT_FUNDING,
    breakdowns: BY_GRANT,
    missing: (plan) => (hasGrants(plan) ? undefined : NO_GRANT),
    terms: (plan, scope: Scope) => partsIn(scope, (entity) => of(plan, entity, scope.year)),
  })
}

const kept =
  (keeps: (grant: Grant) => readonly Receipt[]): AmountOf =>
  (plan, project, year) =>
    grantsTo(plan, project, year, keeps)

/** Grants applied for. @example 100 applied for, 50 awarded, 30 refused, 20 only planned: 180 */
export const grantsRequested = defineGrantTotal({
  id: 'grants_requested',
  label: { fr: 'Subventions demandées', en: 'Grants applied for' },
  formula: {
    fr: 'montant des subventions demandées, quelle que soit la réponse (demandées, accordées, versées, refusées), des projets retenus (d’un projet arrêté, ce qui est encaissé)\u00a0; celles qui sont seulement prévues n’en sont pas',
    en: 'amount of the grants applied for, whatever the answer (applied for, awarded, paid, refused), of retained projects (of a stopped project, what was received); those only planned are not in it',
  },
  of: kept(({ record, schedule }) => (record.status === 'planned' ? [] : schedule)),
})

/** Secured grants. @example 50 awarded under an agreement, 40 awarded without: 50 */
export const grantsSecured = defineGrantTotal({
  id: 'grants_secured',
  label: { fr: 'Subventions acquises', en: 'Secured grants' },
  formula: {
    fr: 'montant des subventions accordées ou versées dont la convention est citée, des projets retenus (d’un projet arrêté, ce qui est encaissé)\u00a0; par année\u00a0: les encaissements saisis, le solde l’année où il peut être demandé en dernier',
    en: 'amount of the grants awarded or paid whose agreement is named, of retained projects (of a stopped project, what was received); by year: the receipts written, the balance in the last year in which it can be claimed',
  },
  of: securedFor,
})

/** Grants received. @example 25 received in 2024, 25 expected in 2025, on 30 June 2024: 25 */
export const grantsReceived = defineGrantTotal({
  id: 'grants_received',
  label: { fr: 'Subventions encaissées', en: 'Grants received' },
  formula: {
    fr: 'encaissements saisis des exercices commencés à la date d’arrêté, hors projets candidats\u00a0; une subvention versée sans encaissement saisi compte en entier',
    en: 'receipts written for the budget years begun by the status date, without candidates; a paid grant without any receipt written counts in full',
  },
  of: kept(({ receipts, schedule }) =>
    (receipts.length === 0 ? schedule : receipts).filter(({ isReceived }) => isReceived),
  ),
})

/** Grants still to be received. @example 50 secured of which 25 received: 25 */
export const grantsToReceive = defineGrantTotal({
  id: 'grants_to_receive',
  label: { fr: 'Subventions à encaisser', en: 'Grants to be received' },
  formula: {
    fr: 'subventions acquises moins leurs encaissements des exercices commencés à la date d’arrêté',
    en: 'secured grants less their receipts of the budget years begun by the status date',
  },
  of: kept(({ isSecured, schedule }) => (isSecured ? schedule.filter(({ isReceived }) => !isReceived) : [])),
})

/** Security spending: what the projects of security cost, and their share of all expected spending and of all work. */
import type { Plan } from '../plan/plan.ts'
import { regimesInUse } from '../plan/regimes/in-use.ts'
import { isSecurityProject } from '../plan/security.ts'
import type { Bilingual } from '../values/language.ts'
import { plain } from '../values/quantity.ts'
import { BY_BUDGET, BY_WORKLOAD, defineRate, defineTotal, notApplicable, type Scope, type Term } from './base/define.ts'
import { isSpendingKnown, NO_BUDGET_AMOUNT, spendingOf } from './base/spending.ts'
import { demandTerms } from './base/team-load.ts'

const NO_SECURITY = notApplicable(
  'aucun projet ne nomme de mesure de sécurité (security.measures) ni d’obligation de sécurité',
  'no project names a security measure (security.measures) or an obligation of security',
)

const NO_SPENDING = notApplicable('aucune dépense prévue', 'no spending is expected')

const NO_WORK = notApplicable(
  'aucune charge saisie sur une équipe (workload)',
  'no work on a team is written (workload)',
)

const SOURCE: Bilingual = {
  fr: 'usage\u00a0: le budget de la sécurité se lit à part',
  en: 'usual practice: the security budget is read on its own',
}

function noSecurity(plan: Plan): Bilingual | undefined {
  const isAsked = regimesInUse(plan).some(({ known }) => known?.about === 'security')
  return isAsked || plan.projects.some(isSecurityProject) ? undefined : NO_SECURITY
}

function missing(plan: Plan, scope: Scope): Bilingual | undefined {
  return noSecurity(plan) ?? (isSpendingKnown(plan, scope) ? undefined : NO_BUDGET_AMOUNT)
}

/** Why a share has no value: no security, or none of its terms has anything in the denominator. */
function noWhole(why: Bilingual | undefined, terms: readonly Term[], none: Bilingual) {
  return why ?? (terms.some(({ of }) => of !== 0) ? undefined : none)
}

/** Expected spending of security projects. @example a project that puts nis2/j in place expected at 190: 190 */
export const securitySpending = defineTotal({
  id: 'security_spending',
  label: { fr: 'Dépense de sécurité prévue', en: 'Expected security spending' },
  unit: 'money',
  formula: {
    fr: 'dépense prévue des projets obligatoires pour la sécurité ou qui nomment une mesure d’un référentiel de sécurité (security.measures)',
    en: 'expected spending of projects that are mandatory for security or name a measure of a regime of security (security.measures)',
  },
  source: SOURCE,
  breakdowns: BY_BUDGET,
  missing,
  terms: (plan, scope) =>
    scope.touching
      .filter(isSecurityProject)
      .map((entity) => ({ entity, amount: plain(scope.part(entity, spendingOf(plan, entity, scope))) })),
})

/** Share of security. @example 190 of security in 2,000 expected: 190/2,000 = 9.5 % */
export const securitySpendingShare = defineRate({
  id: 'security_spending_share',
  label: { fr: 'Part de la sécurité dans la dépense', en: 'Share of security in spending' },
  parts: 'money',
  isShare: true,
  formula: {
    fr: 'dépense prévue des projets de sécurité ÷ dépense prévue de tous les projets',
    en: 'expected spending of security projects ÷ expected spending of all projects',
  },
  source: SOURCE,
  breakdowns: BY_BUDGET,
  missing: (plan, scope, terms) => noWhole(missing(plan, scope), terms, NO_SPENDING),
  terms: (plan, scope) =>
    scope.touching.map((entity) => {
      const amount = plain(scope.part(entity, spendingOf(plan, entity, scope)))
      return { entity, amount: isSecurityProject(entity) ? amount : 0, of: amount }
    }),
})

/** Share of security in the work. @example 60 days of security of 240 on IT teams: 60/240 = 25.0 % */
export const securityWorkloadShare = defineRate({
  id: 'security_workload_share',
  label: { fr: 'Part de la sécurité dans la charge', en: 'Share of security in the workload' },
  parts: 'days',
  isShare: true,
  formula: {
    fr: 'charge planifiée des projets de sécurité retenus sur les équipes de la DSI ÷ celle de tous les projets retenus',
    en: 'planned work of retained projects of security on IT teams ÷ that of all retained projects',
  },
  source: {
    fr: 'usage\u00a0: la part de la sécurité se lit en jours comme en dépense',
    en: 'usual practice: the share of security is read in days as in spending',
  },
  breakdowns: BY_WORKLOAD,
  missing: (plan, _, terms) => noWhole(noSecurity(plan), terms, NO_WORK),
  terms: (plan, scope) =>
    demandTerms(plan, scope, 'by').map(({ entity, amount }) => ({
      entity,
      amount: isSecurityProject(entity) ? amount : 0,
      of: amount,
    })),
})

/** Security spending: what the projects of security cost, and their share of all expected spending. */
import type { Plan } from '../plan/plan.ts'
import { regimesInUse } from '../plan/regimes/in-use.ts'
import { isSecurityProject } from '../plan/security.ts'
import type { Bilingual } from '../values/language.ts'
import { plain } from '../values/quantity.ts'
import { BY_BUDGET, defineRate, defineTotal, type Scope } from './base/define.ts'
import { isSpendingKnown, NO_BUDGET_AMOUNT, spendingOf } from './base/spending.ts'

/** No project, whatever its status, is one of security, and no regime asks for one. */
const NO_SECURITY: Bilingual = {
  fr: 'sans objet\u00a0: aucun projet ne nomme de mesure de sécurité (security.measures) ni d’obligation de sécurité',
  en: 'not applicable: no project names a security measure (security.measures) or an obligation of security',
}

const SOURCE: Bilingual = {
  fr: 'usage\u00a0: le budget de la sécurité se lit à part',
  en: 'usual practice: the security budget is read on its own',
}

function missing(plan: Plan, scope: Scope): Bilingual | undefined {
  const isAsked = regimesInUse(plan).some(({ known }) => known?.about === 'security')
  if (!isAsked && !plan.projects.some(isSecurityProject)) return NO_SECURITY
  return isSpendingKnown(plan, scope) ? undefined : NO_BUDGET_AMOUNT
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
    scope.touching.filter(isSecurityProject).map((entity) => ({
      entity,
      amount: plain(scope.part(entity, spendingOf(plan, entity, scope))),
    })),
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
  missing,
  terms: (plan, scope) =>
    scope.touching.map((entity) => {
      const amount = plain(scope.part(entity, spendingOf(plan, entity, scope)))
      return { entity, amount: isSecurityProject(entity) ? amount : 0, of: amount }
    }),
})

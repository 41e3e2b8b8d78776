/** The slices of a plan by what its other records tell: components, measures, risks, needs, posts, decisions, authorisations; slices add up. */
import { decisionKindName } from '../../lang/catalogue/governance-names.ts'
import { milestoneKindName, needSourceLabel } from '../../lang/catalogue/project-names.ts'
import { riskScopeName, standingName } from '../../lang/catalogue/security-names.ts'
import { decisionsTaken } from '../../plan/decisions-taken.ts'
import type { Plan } from '../../plan/plan.ts'
import { regimesInUse, STANDINGS } from '../../plan/regimes/in-use.ts'
import { RISK_LEVELS, RISK_SCOPES } from '../../plan/risks.ts'
import { DECISION_KINDS, MILESTONE_KINDS, NEED_SOURCES } from '../../schema/values.ts'
import type { Bilingual } from '../../values/language.ts'
import { capitalisedName, headed, NOT_TOLD, plainHeading, type Slice, slicesOf, withNone } from './scope.ts'

/** The two types of authorisation, which are never added up without saying so. */
const AUTHORISATION_TYPES: Readonly<Record<'AP' | 'AE', Bilingual>> = {
  AP: { fr: 'Autorisations de programme (AP)', en: 'Programme authorisations (AP)' },
  AE: { fr: 'Autorisations d’engagement (AE)', en: 'Commitment authorisations (AE)' },
}

export function byMilestone(plan: Plan): Slice[] {
  const kinds = MILESTONE_KINDS.map((key) => ({ key, label: milestoneKindName(key) }))
  const written = plan.projects.flatMap((project) => project.written.milestones ?? [])
  const told = written.map(({ kind = 'none' }) => kind)
  return slicesOf(plan, withNone(kinds, told), (milestone) => ({ milestone }))
}

export function byRegime(plan: Plan): Slice[] {
  return slicesOf(plan, headed(regimesInUse(plan)), (regime) => ({ regime }))
}

export function byStanding(plan: Plan): Slice[] {
  const standings = STANDINGS.map((key) => ({ key, label: capitalisedName(standingName(key)) }))
  return slicesOf(plan, standings, (standing) => ({ standing }))
}

export function byRiskLevel(plan: Plan): Slice[] {
  const levels = RISK_LEVELS.map(({ key, probability, impact }) => {
    const label = `${probability} × ${impact}`
    return { key, label: { fr: label, en: label } }
  })
  return slicesOf(plan, levels, (riskLevel) => ({ riskLevel }))
}

export function byRiskScope(plan: Plan): Slice[] {
  const scopes = RISK_SCOPES.map((key) => ({ key, label: capitalisedName(riskScopeName(key)) }))
  return slicesOf(plan, scopes, (riskScope) => ({ riskScope }))
}

export function bySource(plan: Plan): Slice[] {
  const told = new Set<string>(plan.needs.map(({ source = 'none' }) => source))
  const present = NEED_SOURCES.filter((source) => told.has(source))
  const sources = present.map((key) => ({ key, label: needSourceLabel(key) }))
  return slicesOf(plan, withNone(sources, told, NOT_TOLD), (source) => ({ source }))
}

export function categoryKey(category: string | undefined): string {
  return category?.trim() || 'none'
}

export function byCategory(plan: Plan): Slice[] {
  const told = plan.teams.flatMap(({ written }) => (written.posts ?? []).map(({ category }) => categoryKey(category)))
  const named = [...new Set(told)].filter((key) => key !== 'none').sort()
  return slicesOf(plan, withNone(named.map(plainHeading), told, NOT_TOLD), (category) => ({ category }))
}

export function byDecisionKind(plan: Plan): Slice[] {
  const taken = new Set<string>(decisionsTaken(plan).map(({ decision }) => decision.kind ?? 'none'))
  const present = DECISION_KINDS.filter((kind) => taken.has(kind))
  const kinds = present.map((key) => ({ key, label: capitalisedName(decisionKindName(key)) }))
  return slicesOf(plan, withNone(kinds, taken, NOT_TOLD), (decisionKind) => ({ decisionKind }))
}

export function byDecisionYear(plan: Plan): Slice[] {
  const years = [...new Set(decisionsTaken(plan).map(({ year }) => year))].sort((left, right) => left - right)
  return slicesOf(plan, years.map(String).map(plainHeading), (decisionYear) => ({ decisionYear }))
}

export function byAuthorisation(plan: Plan): Slice[] {
  return slicesOf(plan, headed(plan.authorisations), (authorisation) => ({ authorisation }))
}

export function byAuthorisationType(plan: Plan): Slice[] {
  const types = (['AP', 'AE'] as const).map((key) => ({ key, label: AUTHORISATION_TYPES[key] }))
  return slicesOf(plan, types, (authorisationType) => ({ authorisationType }))
}

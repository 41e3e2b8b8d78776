/** The slices of a plan by what its other records tell: components, measures, risks, needs, posts, decisions, authorisations; slices add up. */
import { decisionKindName } from '../../lang/catalogue/governance-names.ts'
import { milestoneKindName, needSourceLabel } from '../../lang/catalogue/project-names.ts'
import { riskScopeName, standingName } from '../../lang/catalogue/security-names.ts'
import { decisionsTaken } from '../../plan/decisions-taken.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { regimesInUse, STANDINGS } from '../../plan/regimes/in-use.ts'
import { RISK_LEVELS, RISK_SCOPES } from '../../plan/risks.ts'
import { DECISION_KINDS, MILESTONE_KINDS, NEED_SOURCES } from '../../schema/values.ts'
import { type Bilingual, capitalised } from '../../values/language.ts'
import { type ComponentBreakdown, componentHeadings } from './components.ts'
import { capitalisedName, NOT_TOLD, type Slice, wholeScope, withNone } from './scope.ts'

/** The two types of authorisation, which are never added up without saying so. */
const AUTHORISATION_TYPES: Readonly<Record<'AP' | 'AE', Bilingual>> = {
  AP: { fr: 'Autorisations de programme (AP)', en: 'Programme authorisations (AP)' },
  AE: { fr: 'Autorisations d’engagement (AE)', en: 'Commitment authorisations (AE)' },
}

/** The slices by what components tell of themselves. */
export function byComponent(breakdown: ComponentBreakdown): (plan: Plan) => Slice[] {
  return (plan) =>
    componentHeadings(plan, breakdown).map(({ key, label, part }) => ({
      key,
      label,
      scope: { ...wholeScope(plan), ...part },
    }))
}

/** The slices by kind of milestone. */
export function byMilestone(plan: Plan): Slice[] {
  const kinds = MILESTONE_KINDS.map((kind) => ({ key: kind, label: milestoneKindName(kind) }))
  const written = plan.projects.flatMap((project) => project.written.milestones ?? [])
  return withNone(
    kinds,
    written.flatMap(({ kind }) => (kind === undefined ? ['none'] : [])),
  ).map(({ key, label }) => ({ key, label, scope: { ...wholeScope(plan), milestone: key } }))
}

/** The slices by regime in use. */
export function byRegime(plan: Plan): Slice[] {
  return regimesInUse(plan).map(({ id, title }) => ({
    key: id,
    label: title,
    scope: { ...wholeScope(plan), regime: id },
  }))
}

/** The slices by where measures stand. */
export function byStanding(plan: Plan): Slice[] {
  return STANDINGS.map((standing) => ({
    key: standing,
    label: capitalisedName(standingName(standing)),
    scope: { ...wholeScope(plan), standing },
  }))
}

/** The slices by cell of the map of risks. */
export function byRiskLevel(plan: Plan): Slice[] {
  return RISK_LEVELS.map(({ key, probability, impact }) => {
    const label = `${probability} × ${impact}`
    return { key, label: { fr: label, en: label }, scope: { ...wholeScope(plan), riskLevel: key } }
  })
}

/** The slices by what risks weigh on. */
export function byRiskScope(plan: Plan): Slice[] {
  return RISK_SCOPES.map((riskScope) => ({
    key: riskScope,
    label: capitalisedName(riskScopeName(riskScope)),
    scope: { ...wholeScope(plan), riskScope },
  }))
}

/** The slices by who needs come from. */
export function bySource(plan: Plan): Slice[] {
  const sources = NEED_SOURCES.map((key) => ({ key, label: needSourceLabel(key) }))
  const told = new Set(plan.needs.map(({ source = 'none' }) => source))
  const present = sources.filter(({ key }) => told.has(key))
  return withNone(present, told, NOT_TOLD).map(({ key, label }) => ({
    key,
    label,
    scope: { ...wholeScope(plan), source: key },
  }))
}

/** The key that a post stands under by its category. */
export function categoryKey(category: string | undefined): string {
  return category?.trim() || 'none'
}

/** The slices by category of post. */
export function byCategory(plan: Plan): Slice[] {
  const told = plan.teams.flatMap(({ written }) => (written.posts ?? []).map(({ category }) => categoryKey(category)))
  const named = [...new Set(told)].filter((key) => key !== 'none').sort()
  const headings = named.map((key) => ({ key, label: { fr: key, en: key } }))
  return withNone(headings, told, NOT_TOLD).map(({ key, label }) => ({
    key,
    label,
    scope: { ...wholeScope(plan), category: key },
  }))
}

/** The slices by kind of decision. */
export function byDecisionKind(plan: Plan): Slice[] {
  const taken = new Set(decisionsTaken(plan).map(({ decision }) => decision.kind ?? 'none'))
  const kinds = [...DECISION_KINDS, 'none'].filter((kind) => taken.has(kind as never))
  return kinds.map((key) => {
    const { fr, en } = key === 'none' ? NOT_TOLD : decisionKindName(key)
    return {
      key,
      label: { fr: capitalised(fr), en: capitalised(en) },
      scope: { ...wholeScope(plan), decisionKind: key },
    }
  })
}

/** The slices by budget year of decisions. */
export function byDecisionYear(plan: Plan): Slice[] {
  const years = new Set(decisionsTaken(plan).map(({ year }) => year))
  return [...years]
    .sort((left, right) => left - right)
    .map(String)
    .map((key) => ({ key, label: { fr: key, en: key }, scope: { ...wholeScope(plan), decisionYear: key } }))
}

/** The slices by authorisation. */
export function byAuthorisation(plan: Plan): Slice[] {
  return plan.authorisations.map(({ id, title }) => ({
    key: id,
    label: titleOf(title, id),
    scope: { ...wholeScope(plan), authorisation: id },
  }))
}

/** The slices by type of authorisation, AP or AE. */
export function byAuthorisationType(plan: Plan): Slice[] {
  return (['AP', 'AE'] as const).map((type) => ({
    key: type,
    label: AUTHORISATION_TYPES[type],
    scope: { ...wholeScope(plan), authorisationType: type },
  }))
}

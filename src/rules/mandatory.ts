/** Projects that the plan has to do, and what its axes are due. */

import { comparedDays, comparedMoney, comparedNumbers } from '../lang/compared.ts'
import { formatPercent } from '../lang/numbers.ts'
import { daysText } from '../lang/plurals.ts'
import { quote } from '../lang/punctuation.ts'
import { limitsById } from '../limits/by-id.ts'
import type { Metric } from '../metrics/base/define.ts'
import { wholeScope } from '../metrics/base/scope.ts'
import { slicesBy } from '../metrics/base/slices.ts'
import { investmentShare } from '../metrics/portfolio-balance.ts'
import { candidateDemand, workloadDemand } from '../metrics/workload.ts'
import { isSameId, type WrittenTitle, within } from '../plan/entity.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Related } from '../plan/finding.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isLive, isRetained } from '../plan/project-status.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import type { Cents } from '../values/quantity.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule, placedIn, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

const NOT_TAKEN: readonly string[] = ['rejected', 'postponed', 'pending']

type Accepted = (project: Project) => boolean

/** Whether a decision to accept the risk names the project, or the project names such a decision. */
function riskAcceptances({ decisions }: Plan): Accepted {
  const accepting = decisions.filter(
    ({ kind, outcome }) => kind === 'risk_acceptance' && !NOT_TAKEN.includes(outcome ?? ''),
  )
  const ids = new Set(accepting.map(({ id }) => id.toLowerCase()))
  const named = new Set(accepting.flatMap(({ projects }) => (projects ?? []).map((id) => id.toLowerCase())))
  return ({ id, written }) => named.has(id.toLowerCase()) || ids.has(written.disposition?.decision?.toLowerCase() ?? '')
}

export const mandatoryProjectLeftOut = recordRule({
  id: 'mandatory-project-left-out',
  subject: 'strategy',
  severity: { draft: 'warning', approved: 'error' },
  summary: {
    fr: 'Un projet obligatoire est retenu, ou une décision accepte le risque de s’en passer',
    en: 'A mandatory project is retained, or a decision accepts the risk of going without it',
  },
  why: {
    fr: 'Ne pas remplir une obligation est un choix que la direction doit prendre elle-même, par écrit',
    en: 'Not meeting an obligation is a choice that management must make itself, in writing',
  },
  fix: {
    fr: 'retenez le projet, ou ajoutez au relevé une décision «\u00a0kind: risk_acceptance\u00a0» qui le cite dans «\u00a0projects\u00a0»',
    en: 'retain the project, or add a decision of "kind: risk_acceptance" that names it in "projects"',
  },
  breach: {
    fr: ['projet obligatoire laissé de côté', 'projets obligatoires laissés de côté'],
    en: ['mandatory project left out', 'mandatory projects left out'],
  },
  most: {
    fr: '{count} des {of} projets obligatoires sont laissés hors du plan sans décision d’acceptation du risque',
    en: '{count} of {of} mandatory projects are left out and no decision accepts the risk',
  },
  given: riskAcceptances,
  /** What the plan must decide about; nothing in a draft that retains nothing yet, where all awaits arbitration. */
  over: ({ projects, isApproved }) => {
    if (!isApproved && !projects.some(isRetained)) return []
    return projects.flatMap((project) => {
      const { mandatory } = project.written
      if (mandatory === undefined || project.status === 'merged') return []
      return [{ project, kind: mandatory.kind }]
    })
  },
  find({ project, kind }, plan, isAccepted) {
    if (isRetained(project) || isAccepted(project)) return undefined
    const status = statusLabel(plan, project.status)
    return {
      ...placedIn(project, 'status'),
      facts: { status: project.status, kind },
      related: [{ at: within(project, 'mandatory'), label: { fr: 'ce qui oblige', en: 'what obliges is here' } }],
      message: {
        fr: `Projet obligatoire ${nameOf(project, 'fr')} laissé hors du plan (statut\u00a0: ${status.fr}) sans décision d’acceptation du risque`,
        en: `Mandatory project ${nameOf(project, 'en')} is left out (status: ${status.en}) and no decision accepts the risk`,
      },
    }
  },
})

/** How many projects the finding names. */
const MOST = 3

function isBound({ written }: Project): boolean {
  const { mandatory, priority } = written
  return mandatory !== undefined || priority?.class === 'mandatory' || priority?.class === 'must'
}

/** The figures that hold the effort: the work of retained projects, and of candidates until the plan is approved. */
function measures({ isApproved }: Plan): readonly Metric[] {
  return isApproved ? [workloadDemand] : [workloadDemand, candidateDemand]
}

function effort(plan: Plan, projects: readonly Project[]): number {
  const scope = wholeScope({ projects })
  return measures(plan).reduce((total, metric) => total + (metric.compute(plan, scope).value ?? 0), 0)
}

/** The projects that take most of the effort, the heaviest first. */
function heaviest(plan: Plan, projects: readonly Project[]): Related[] {
  const scope = wholeScope({ projects })
  return measures(plan)
    .flatMap((metric) => [...(metric.terms?.(plan, scope) ?? [])])
    .sort((left, right) => right.amount - left.amount)
    .slice(0, MOST)
    .map(({ entity, amount }) => ({
      at: within(entity, 'id'),
      label: bilingual((lang) => {
        const name = nameOf(projectById(plan, entity.id) ?? entity, lang)
        return `${name} ${daysText(amount, lang)}`
      }),
    }))
}

function thresholdPlace({ header }: Plan) {
  return header.thresholds?.mandatory_share === undefined
    ? within(header, 'id')
    : within(header, 'thresholds', 'mandatory_share')
}

export const mandatoryShareExcess = defineRule({
  id: 'mandatory-share-excess',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Les projets obligatoires et indispensables laissent une part de la charge à arbitrer',
    en: 'Mandatory and must projects leave a share of the work to arbitrate',
  },
  why: {
    fr: 'Si presque tout est indispensable, le premier aléa décale ce qui ne peut pas l’être',
    en: 'If nearly all is a must, the first surprise moves what cannot be moved',
  },
  fix: {
    fr: 'reclassez ce qui peut attendre, ou acceptez un seuil plus haut (thresholds.mandatory_share)',
    en: 'reclassify what can wait, or accept a higher limit (thresholds.mandatory_share)',
  },
  *run(plan) {
    if (plan.status === 'closed') return
    const bound = plan.projects.filter(isBound)
    const [days, whole] = [effort(plan, bound), effort(plan, plan.projects)]
    const limit = plan.thresholds.mandatoryShare
    if (whole === 0 || days / whole <= limit) return
    const share = days / whole
    yield {
      at: thresholdPlace(plan),
      facts: { share, limit, days, total_days: whole },
      related: heaviest(plan, bound),
      message: bilingual((lang) => {
        const [own, most] = [formatPercent(share, lang), formatPercent(limit, lang)]
        const [part] = comparedNumbers([days, whole], lang)
        const [, all] = comparedDays([days, whole], lang)
        return {
          fr: `Projets obligatoires et indispensables à ${own} de la charge (${part} sur ${all}), pour un maximum de ${most}`,
          en: `Mandatory and must projects take ${own} of the work (${part} of ${all}), more than the limit of ${most}`,
        }[lang]
      }),
    }
  },
})

const CLOSED_NEEDS: readonly string[] = ['rejected', 'duplicate']

interface Terms {
  readonly reference: string | undefined
  readonly deadline: string | undefined
}

interface Claim extends Terms {
  readonly id: string
  readonly title: WrittenTitle
  readonly at: PathOrigin
}

function termsOf(mandatory: Partial<Terms> | undefined): Terms {
  return { reference: mandatory?.reference, deadline: mandatory?.deadline }
}

function needClaims({ needs }: Plan): Claim[] {
  return needs.flatMap((need) =>
    need.mandatory === undefined || CLOSED_NEEDS.includes(need.status)
      ? []
      : [{ ...need, at: within(need, 'mandatory', 'kind'), ...termsOf(need.mandatory) }],
  )
}

function projectClaims({ projects }: Plan): Claim[] {
  return projects.filter(isLive).flatMap((project) => {
    const { mandatory, priority } = project.written
    if (mandatory === undefined && priority?.class !== 'mandatory') return []
    const place = mandatory === undefined ? ['priority', 'class'] : ['mandatory', 'kind']
    const { id, title } = project
    return [{ id, title, at: within(project, ...place), ...termsOf(mandatory) }]
  })
}

function missingOf({ reference, deadline }: Terms): Bilingual | undefined {
  if (reference !== undefined && deadline !== undefined) return undefined
  if (reference !== undefined) return { fr: 'échéance', en: 'deadline' }
  if (deadline !== undefined) return { fr: 'référence', en: 'reference' }
  return { fr: 'référence ni échéance', en: 'reference and deadline' }
}

export const mandatoryWithoutReference = recordRule({
  id: 'mandatory-without-reference',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Ce qui est obligatoire dit quel texte oblige et pour quand',
    en: 'What is mandatory says which text obliges and by when',
  },
  why: {
    fr: 'Sans preuve exigée, tout devient obligatoire et plus rien ne s’arbitre',
    en: 'Where no proof is asked for, everything becomes mandatory and nothing can be arbitrated',
  },
  fix: {
    fr: 'ajoutez mandatory.reference et mandatory.deadline, ou retirez le caractère obligatoire',
    en: 'add mandatory.reference and mandatory.deadline, or do not call it mandatory',
  },
  most: {
    fr: '{count} des {of} besoins et projets obligatoires n’ont pas de référence ou d’échéance',
    en: '{count} of {of} mandatory needs and projects lack a reference or a deadline',
  },
  over: (plan) => [...needClaims(plan), ...projectClaims(plan)],
  find(claim) {
    const missing = missingOf(claim)
    if (missing === undefined) return undefined
    return {
      at: claim.at,
      entity: claim.id,
      facts: { missing: missing.en },
      message: {
        fr: `${nameOf(claim, 'fr')} est dit obligatoire sans ${missing.fr}`,
        en: `${nameOf(claim, 'en')} is called mandatory but lacks a ${missing.en}`,
      },
    }
  },
})

export const axisBelowMinimum = recordRule({
  id: 'axis-below-minimum',
  subject: 'strategy',
  severity: 'warning',
  parts: ['axis'],
  summary: {
    fr: 'Chaque axe reçoit au moins la part d’investissement que fixe le cadre du scénario',
    en: 'Every axis gets at least the share of the investment that the frame of the scenario sets',
  },
  why: {
    fr: 'Un minimum par axe protège l’équilibre voulu par la direction contre la somme des demandes',
    en: 'A minimum by axis protects the balance that management wants against the sum of the demands',
  },
  fix: {
    fr: 'retenez ou renforcez un projet de l’axe, ou abaissez «\u00a0frame.axis_minima\u00a0»',
    en: 'retain or strengthen a project of the axis, or lower "frame.axis_minima"',
  },
  breach: {
    fr: ['axe sous son minimum', 'axes sous leur minimum'],
    en: ['axis below its minimum', 'axes below their minimum'],
  },
  given: (plan) => (limitsById(plan, 'axis_minima').length === 0 ? undefined : slicesBy(plan, 'axis')),
  over: (plan) => limitsById(plan, 'axis_minima'),
  find({ id: axis, value: least, at }, plan, slices) {
    const slice = slices.find(({ key }) => isSameId(key, axis))
    if (slice === undefined) return undefined
    const { value, numerator = 0, denominator = 0 } = investmentShare.compute(plan, slice.scope)
    // Without any investment there is no share to speak of.
    if (value === null || value >= least) return undefined
    const amounts = [numerator, denominator].map((plain) => Math.round(plain * 100) as Cents)
    return {
      at,
      facts: { axis: slice.key, share: value, minimum: least, part: numerator, of: denominator },
      message: bilingual((lang) => {
        const got = formatPercent(value, lang)
        const sums = comparedMoney(amounts, plan, lang)
        const name = quote(slice.label[lang], lang)
        return {
          fr: `Axe ${name} à ${got} de l’investissement (${sums.join(' sur ')}), pour un minimum de ${formatPercent(least, lang)}`,
          en: `Axis ${name} gets ${got} of the investment (${sums.join(' of ')}), less than its minimum of ${formatPercent(least, lang)}`,
        }[lang]
      }),
    }
  },
})

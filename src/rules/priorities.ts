/** The value of projects: who scored them, what it tells apart, and what was chosen over it. */

import { priorityClassName } from '../lang/catalogue/project-names.ts'
import { formatNumber, formatPercent } from '../lang/numbers.ts'
import { quote } from '../lang/punctuation.ts'
import { criteriaOf, measureOf } from '../metrics/base/criteria.ts'
import { meritOf, projectValue } from '../metrics/base/value.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Related } from '../plan/finding.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isCandidate, isLive, isOpen } from '../plan/project-status.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import type { Lang } from '../values/language.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { partitionPoint } from '../values/partition-point.ts'
import { defineRule, placedIn, type RuleHit, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** Fewer projects than these say nothing about how priorities are given. */
const LEAST_RANKED = 10
const MOST_ALIKE = 0.7

/** The largest group of projects with the same key, where it is too large; projects without a key don't count. */
function crowd(projects: readonly Project[], keyOf: (project: Project) => string | undefined) {
  const counts = new Map<string, number>()
  for (const key of projects.map(keyOf)) {
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const of = [...counts.values()].reduce((total, count) => total + count, 0)
  const found = [...counts].find(([, count]) => count > MOST_ALIKE * of)
  return of < LEAST_RANKED || found === undefined ? undefined : { key: found[0], count: found[1], of }
}

function scoresKey({ written }: Project): string | undefined {
  const scores = Object.entries(written.priority?.scores ?? {})
  if (scores.length === 0) return undefined
  return JSON.stringify(scores.map(([id, score]) => [id.toLowerCase(), score]).sort())
}

function criteriaPlace({ header }: Plan) {
  return header.criteria === undefined ? within(header, 'id') : keyWithin(header, 'criteria')
}

const MOST_ALIKE_TEXT = { fr: formatPercent(MOST_ALIKE, 'fr'), en: formatPercent(MOST_ALIKE, 'en') }

function* findingsOf(plan: Plan): Generator<RuleHit> {
  const projects = plan.projects.filter(isLive)
  const classes = crowd(projects, ({ written }) => written.priority?.class)
  if (classes !== undefined) {
    const { key, count, of } = classes
    yield {
      at: criteriaPlace(plan),
      facts: { class: key, projects: count, of, limit: MOST_ALIKE },
      message: {
        fr: `Projets de la classe de priorité ${quote(priorityClassName(key).fr, 'fr')}\u00a0: ${count} sur ${of}, pour un maximum de ${MOST_ALIKE_TEXT.fr}`,
        en: `${count} of ${of} projects are in the priority class ${quote(priorityClassName(key).en, 'en')}, more than the limit of ${MOST_ALIKE_TEXT.en}`,
      },
    }
  }
  const scores = crowd(projects, scoresKey)
  if (scores === undefined) return
  yield {
    at: criteriaPlace(plan),
    facts: { projects: scores.count, of: scores.of, limit: MOST_ALIKE },
    message: {
      fr: `Projets aux notes identiques\u00a0: ${scores.count} sur ${scores.of}, pour un maximum de ${MOST_ALIKE_TEXT.fr}`,
      en: `${scores.count} of ${scores.of} projects have the same scores, more than the limit of ${MOST_ALIKE_TEXT.en}`,
    },
  }
}

export const prioritiesNotDiscriminating = defineRule({
  id: 'priorities-not-discriminating',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Les priorités départagent les projets\u00a0: 70\u00a0% au plus dans une classe ou avec les mêmes notes',
    en: 'Priorities tell projects apart: at most 70% in one class or with the same scores',
  },
  why: {
    fr: 'Si tout est au même rang, c’est l’ordre d’arrivée qui arbitre',
    en: 'If all ranks the same, the order of arrival arbitrates',
  },
  fix: {
    fr: 'reprenez la notation avec les directions, en fixant combien de projets chaque classe peut accueillir',
    en: 'score again with the departments, with a limit to how many projects a class may hold',
  },
  needs: ['retained-project-without-score'],
  run: findingsOf,
})

/** Whether the plan measures value at all: by criteria that weigh something, or by a measure that needs none. */
function measuresValue(plan: Plan): boolean {
  const measure = measureOf(plan)
  if (measure === 'moscow' || measure === 'wsjf') return true
  return criteriaOf(plan, measure).some(({ weight }) => weight > 0)
}

/** Whether the project had to earn its place; what is mandatory or carried over stays outside the score. */
function isScored(project: Project): boolean {
  const { mandatory, priority } = project.written
  if (mandatory !== undefined || priority?.class === 'mandatory') return false
  return isOpen(project) && project.origin !== 'carried_over'
}

/** Finds retained projects, neither completed, mandatory nor carried over, without a value by the plan's measure. */
export const retainedProjectWithoutScore = recordRule({
  id: 'retained-project-without-score',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Tout projet retenu a une note de valeur, sauf s’il est obligatoire ou repris du plan précédent',
    en: 'Every retained project has a value score, unless it is mandatory or carried over',
  },
  why: {
    fr: 'Un projet retenu sans note est entré dans le plan sans passer par l’arbitrage',
    en: 'A project that is retained without a score came in past the arbitration',
  },
  fix: {
    fr: 'notez le projet sous priority (scores, class ou wsjf, selon plan.value.measure)',
    en: 'score the project under priority (scores, class or wsjf, as plan.value.measure asks)',
  },
  example: 'priority: { scores: { alignment: 3, user_value: 2 } }',
  most: {
    fr: '{count} des {of} projets retenus à noter n’ont pas de note de valeur',
    en: '{count} of {of} retained projects to be scored have no value score',
  },
  /** The projects that must have a value; none where the plan measures none. */
  over: (plan) => (measuresValue(plan) ? plan.projects.filter(isScored) : []),
  find(project, plan) {
    if (meritOf(plan, project) !== undefined) return undefined
    return {
      ...placedIn(project, 'id'),
      message: {
        fr: `Projet ${nameOf(project, 'fr')} retenu sans note de valeur`,
        en: `${nameOf(project, 'en')} is retained and has no value score`,
      },
    }
  },
})

/** Fewer scored projects than these say nothing about who scores. */
const LEAST_SCORED = 5

export const scoresByOneSide = defineRule({
  id: 'scores-by-one-side',
  subject: 'strategy',
  severity: 'warning',
  parts: ['role'],
  summary: { fr: 'Les projets sont notés par plus d’une fonction', en: 'Projects are scored by more than one role' },
  why: {
    fr: 'Une note donnée par la seule DSI, ou le seul commanditaire, mesure surtout qui l’a donnée',
    en: 'A score given by IT alone, or by the sponsor alone, measures above all who gave it',
  },
  fix: {
    fr: 'faites noter aussi l’autre partie (direction métier, bureau des projets) et citez-la dans priority.scored_by',
    en: 'have the other side score too (department, project office) and name it in priority.scored_by',
  },
  *run(plan) {
    const scored = plan.projects.flatMap((project) => {
      const roles = project.written.priority?.scored_by ?? []
      return roles.length === 0 ? [] : [{ project, roles }]
    })
    const [first] = scored
    const [role = ''] = first?.roles ?? []
    const key = role.trim().toLowerCase()
    if (first === undefined || scored.length < LEAST_SCORED) return
    const isAlone = scored.every(({ roles }) => roles.every((each) => each.trim().toLowerCase() === key))
    if (!isAlone) return
    yield {
      at: within(first.project, 'priority', 'scored_by'),
      facts: { role, projects: scored.length },
      message: {
        fr: `Les ${formatNumber(scored.length, 'fr')} projets notés l’ont tous été par ${quote(role, 'fr')} seul`,
        en: `All ${formatNumber(scored.length, 'en')} scored projects were scored by ${quote(role, 'en')} alone`,
      },
    }
  },
})

/** How many lower-valued projects a finding names. */
const SHOWN = 3

/** Differences that the sum of weights can leave between two equal values. */
const VALUE_TOLERANCE = 1e-9

interface Valued {
  readonly project: Project
  readonly value: number
}

function valued(plan: Plan, projects: readonly Project[]): Valued[] {
  return projects.flatMap((project) => {
    const value = projectValue(plan, project)?.value
    return value === undefined ? [] : [{ project, value }]
  })
}

/** Whether the project got its place by its merits: not by obligation, nor because it was under way. */
function isChosen({ status, origin, written }: Project): boolean {
  if (status !== 'approved' && status !== 'planned') return false
  return origin !== 'carried_over' && written.mandatory === undefined
}

/** Whether arbitration passed the project over; a candidate of a draft still awaits it, as does one added later. */
function isPassedOver({ isApproved }: Plan, project: Project): boolean {
  if (isCandidate(project)) return isApproved && project.origin !== 'added'
  return project.status === 'rejected' || project.status === 'postponed'
}

/** The projects, by id in lower case, that a decision or the choice of a scenario gives an account of. */
function accountedFor({ decisions, scenarios }: Plan): ReadonlySet<string> {
  const decided = decisions.flatMap(({ projects }) => projects ?? [])
  const chosen = scenarios.flatMap(({ choices }) =>
    Object.entries(choices ?? {}).flatMap(([id, { reason }]) => (reason === undefined ? [] : [id])),
  )
  return new Set([...decided, ...chosen].map((id) => id.toLowerCase()))
}

function hasNote({ written }: Project): boolean {
  const { decision, reason, notes } = written.disposition ?? {}
  return decision !== undefined || reason !== undefined || notes !== undefined
}

/** A value as a sentence shows it: three decimals, so that two that differ rarely look the same; a rank is whole. */
function valueText(value: number, lang: Lang): string {
  return formatNumber(value, lang, Number.isInteger(value) ? 0 : 3)
}

function lowerOnes(lower: readonly Valued[]): Related[] {
  return lower.map(({ project, value }) => ({
    at: within(project, 'status'),
    label: {
      fr: `${nameOf(project, 'fr')}, retenu\u00a0: ${valueText(value, 'fr')}`,
      en: `${nameOf(project, 'en')}, retained: ${valueText(value, 'en')}`,
    },
  }))
}

/** The projects that got their place by their value, the lowest first. */
const chosenOf = memoizeByObject((plan: Plan): readonly Valued[] => {
  const chosen = valued(plan, plan.projects.filter(isChosen))
  return chosen.sort((left, right) => left.value - right.value)
})

export const projectRetainedOverBetter = recordRule({
  id: 'project-retained-over-better',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Un projet mieux noté qu’un projet retenu n’est pas écarté sans note d’arbitrage',
    en: 'A project with a better value than a retained one is not passed over without an arbitration note',
  },
  why: {
    fr: 'Un arbitrage peut s’écarter des notes, à condition de dire pourquoi\u00a0: sinon la notation ne sert plus à rien',
    en: 'An arbitration may depart from the scores if it says why: otherwise scoring is of no use',
  },
  fix: {
    fr: 'dites pourquoi dans «\u00a0disposition.notes\u00a0», dans une décision qui cite le projet ou dans le «\u00a0reason\u00a0» du choix d’un scénario',
    en: 'say why in "disposition.notes", in a decision that names the project, or in the "reason" of a scenario’s choice',
  },
  most: {
    fr: '{count} des {of} projets écartés valent plus qu’un projet retenu, sans note d’arbitrage',
    en: '{count} of {of} projects left out have a better value than a retained one, without an arbitration note',
  },
  follows: ['retained-project-without-score'],
  given: (plan) => {
    const chosen = chosenOf(plan)
    const known = accountedFor(plan)
    return { chosen, known }
  },
  /** The projects with a value that were passed over while others were chosen; none where none was. */
  over: (plan) => {
    if (chosenOf(plan).length === 0) return []
    return valued(
      plan,
      plan.projects.filter((project) => isPassedOver(plan, project)),
    )
  },
  find({ project, value }, plan, { chosen, known }) {
    if (hasNote(project) || known.has(project.id.toLowerCase())) return undefined
    const below = partitionPoint(chosen, (other) => other.value < value - VALUE_TOLERANCE)
    const [worst] = chosen
    if (worst === undefined || below === 0) return undefined
    const status = statusLabel(plan, project.status)
    return {
      ...placedIn(project, 'status'),
      facts: { value, lowest: worst.value, retained_below: below },
      related: lowerOnes(chosen.slice(0, Math.min(below, SHOWN))),
      message: {
        fr: `Projet ${nameOf(project, 'fr')} laissé de côté (statut\u00a0: ${status.fr}) sans note d’arbitrage alors que sa valeur, ${valueText(value, 'fr')}, dépasse celle de ${nameOf(worst.project, 'fr')}, retenu (${valueText(worst.value, 'fr')})`,
        en: `${nameOf(project, 'en')}, of value ${valueText(value, 'en')}, is left out (status: ${status.en}) without an arbitration note while ${nameOf(worst.project, 'en')}, of value ${valueText(worst.value, 'en')}, is retained`,
      },
    }
  },
})

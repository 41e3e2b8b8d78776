/** Finds projects left out although a lower-valued one was retained, where no note says why. */

import { formatNumber } from '../lang/numbers.ts'
import { projectValue } from '../metrics/base/value.ts'
import { within } from '../plan/entity.ts'
import type { Related } from '../plan/finding.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isCandidate } from '../plan/project-status.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import type { Lang } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** How many lower-valued projects a finding names. */
const SHOWN = 3

/** Differences that the sum of weights can leave between two equal values. */
const TOLERANCE = 1e-9

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
  return lower
    .slice(0, SHOWN)
    .map(({ project, value }) => ({
      at: within(project, 'status'),
      label: {
        fr: `${nameOf(project, 'fr')}, retenu\u00a0: ${valueText(value, 'fr')}`,
        en: `${nameOf(project, 'en')}, retained: ${valueText(value, 'en')}`,
      },
    }))
}

/** The projects that got their place by their value, the lowest first. */
function chosenOf(plan: Plan): Valued[] {
  const chosen = valued(plan, plan.projects.filter(isChosen))
  return chosen.sort((left, right) => left.value - right.value)
}

/** The projects with a value that were passed over while others were chosen; none where none was. */
function passedOver(plan: Plan): Valued[] {
  if (chosenOf(plan).length === 0) return []
  return valued(
    plan,
    plan.projects.filter((project) => isPassedOver(plan, project)),
  )
}

/** Finds projects that were passed over for lower-valued ones without an arbitration note. */
export const projectRetainedOverBetter = defineRule({
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
  collective: {
    population: (plan) => passedOver(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets écartés valent plus qu’un projet retenu, sans note d’arbitrage`,
      (count, of) =>
        `${count} of ${of} projects left out have a better value than a retained one, without an arbitration note`,
    ),
  },
  follows: ['retained-project-without-score'],
  *run(plan) {
    const chosen = chosenOf(plan)
    const known = accountedFor(plan)
    for (const { project, value } of passedOver(plan)) {
      if (hasNote(project) || known.has(project.id.toLowerCase())) continue
      const lower = chosen.filter((other) => other.value < value - TOLERANCE)
      const [worst] = lower
      if (worst === undefined) continue
      const status = statusLabel(plan, project.status)
      yield {
        at: within(project, 'status'),
        entity: project.id,
        facts: { value, lowest: worst.value, retained_below: lower.length },
        related: lowerOnes(lower),
        message: {
          fr: `Projet ${nameOf(project, 'fr')} laissé de côté (statut\u00a0: ${status.fr}) sans note d’arbitrage alors que sa valeur, ${valueText(value, 'fr')}, dépasse celle de ${nameOf(worst.project, 'fr')}, retenu (${valueText(worst.value, 'fr')})`,
          en: `${nameOf(project, 'en')}, of value ${valueText(value, 'en')}, is left out (status: ${status.en}) without an arbitration note while ${nameOf(worst.project, 'en')}, of value ${valueText(worst.value, 'en')}, is retained`,
        },
      }
    }
  },
})

/** Finds projects whose phase and progress cannot both be true. */

import { phaseName } from '../lang/catalogue/project-names.ts'
import { formatPercent } from '../lang/numbers.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isCompleted, isStatusTold } from '../plan/project-status.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { bilingual } from '../values/language.ts'
import { defineRule, type RuleHit } from './define.ts'
import { isLive } from './facts/looked-at.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The progress that a phase can bear, both ends included. */
const BOUNDS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  framing: [0, 0.5],
  rollout: [0.3, 1],
}

/** A project in its last phase that is not completed. */
function openButClosed(plan: Plan, project: Project): RuleHit | undefined {
  if (project.written.phase !== 'closed' || isCompleted(project)) return undefined
  if (!isStatusTold(project)) return undefined
  const { status } = project
  return {
    at: within(project, 'phase'),
    entity: project.id,
    facts: { phase: 'closed', status },
    related: [{ at: within(project, 'status'), label: { fr: 'le statut', en: 'the status is here' } }],
    message: {
      fr: `La phase de ${nameOf(project, 'fr')} est close, mais son statut est «\u00a0${statusLabel(plan, status).fr}\u00a0»`,
      en: `The phase of ${nameOf(project, 'en')} is closed, but its status is ${statusLabel(plan, status).en}`,
    },
  }
}

function outOfBounds(project: Project): RuleHit | undefined {
  const { phase, progress } = project.written
  const bounds = BOUNDS[phase ?? '']
  if (phase === undefined || progress === undefined || bounds === undefined) return undefined
  const [least, most] = bounds
  if (progress.value >= least && progress.value <= most) return undefined
  const limit = progress.value < least ? least : most
  return {
    at: within(project, 'phase'),
    entity: project.id,
    facts: { phase, progress: progress.value, limit },
    related: [{ at: keyWithin(project, 'progress'), label: { fr: 'l’avancement', en: 'the progress is here' } }],
    message: bilingual((lang) => {
      const [name, value, edge] = [
        nameOf(project, lang),
        formatPercent(progress.value, lang),
        formatPercent(limit, lang),
      ]
      const isLow = progress.value < least
      const stage = phaseName(phase)[lang]
      return {
        fr: `Avancement de ${name} à ${value} en phase de ${stage}, alors que ${edge} ${isLow ? 'au moins' : 'au plus'} est vraisemblable`,
        en: `Progress of ${name} is ${value} in the ${stage} phase, where at ${isLow ? 'least' : 'most'} ${edge} is plausible`,
      }[lang]
    }),
  }
}

/** The live projects in a phase that says something of their progress or status. */
function phased({ projects }: Plan): Project[] {
  return projects.filter(isLive).filter(({ written: { phase, progress } }) => {
    return phase === 'closed' || (progress !== undefined && BOUNDS[phase ?? ''] !== undefined)
  })
}

/** Finds phase closed without completion, framing with more than half done, and rollout with less than 30% done. */
export const phaseContradictsProgress = defineRule({
  id: 'phase-contradicts-progress',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'La phase d’un projet s’accorde avec son avancement et son statut',
    en: 'The phase of a project agrees with its progress and status',
  },
  why: {
    fr: 'Un cadrage à 80\u00a0% ou un déploiement à 10\u00a0% disent que l’un des deux n’est pas suivi',
    en: 'Framing at 80% or a rollout at 10% say that one of the two is not kept up',
  },
  fix: {
    fr: 'corrigez «\u00a0phase\u00a0», «\u00a0progress.value\u00a0» ou «\u00a0status\u00a0»',
    en: 'correct "phase", "progress.value" or "status"',
  },
  collective: {
    population: (plan) => phased(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets ont une phase qui contredit leur avancement ou leur statut`,
      (count, of) => `${count} of ${of} projects have a phase that contradicts their progress or status`,
    ),
  },
  *run(plan) {
    for (const project of phased(plan)) {
      const found = openButClosed(plan, project) ?? outOfBounds(project)
      if (found !== undefined) yield found
    }
  },
})

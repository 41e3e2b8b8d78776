/** Finds projects whose phase and progress cannot both be true. */
import { keyWithin, within } from '../model/entity.ts'
import type { Project } from '../model/plan.ts'
import { bilingual, formatPercent, quote } from '../text/format.ts'
import { type Discovery, defineCheck } from './define.ts'
import { isLive } from './util/is-live.ts'
import { nameOf } from './util/name-of.ts'

/** The progress that a phase can bear, both ends included. */
const BOUNDS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  framing: [0, 0.5],
  rollout: [0.3, 1],
}

/** A project in its last phase that is not completed. */
function openButClosed(project: Project): Discovery | undefined {
  if (project.written.phase !== 'closed' || project.status === 'completed') return undefined
  const { status } = project
  return {
    at: within(project, 'phase'),
    entity: project.id,
    facts: { phase: 'closed', status },
    related: [
      { at: within(project, 'status'), label: { fr: 'le statut', en: 'the status is here' } },
    ],
    message: {
      fr: `Phase ${quote('closed', 'fr')} de ${nameOf(project, 'fr')}, dont le statut est ${quote(status, 'fr')}`,
      en: `Expected ${nameOf(project, 'en')} to be completed as its phase is "closed", got ${quote(status, 'en')}`,
    },
  }
}

function outOfBounds(project: Project): Discovery | undefined {
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
    related: [
      {
        at: keyWithin(project, 'progress'),
        label: { fr: 'l’avancement', en: 'the progress is here' },
      },
    ],
    message: bilingual((lang) => {
      const [name, value, edge] = [
        nameOf(project, lang),
        formatPercent(progress.value, lang),
        formatPercent(limit, lang),
      ]
      const isLow = progress.value < least
      return lang === 'fr'
        ? `Phase ${quote(phase, lang)} de ${name} pour un avancement de ${value}, ${isLow ? 'au moins' : 'au plus'} ${edge} attendu`
        : `Expected progress of ${name} to be at ${isLow ? 'least' : 'most'} ${edge} in phase ${quote(phase, lang)}, got ${value}`
    }),
  }
}

/** Finds phase closed without completion, framing with more than half done, and rollout with less than 30% done. */
export const phaseContradictsProgress = defineCheck({
  id: 'phase-contradicts-progress',
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
  *run(plan) {
    for (const project of plan.projects.filter(isLive)) {
      const found = openButClosed(project) ?? outOfBounds(project)
      if (found !== undefined) yield found
    }
  },
})

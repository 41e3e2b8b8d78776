/** Finds projects merged into one that was stopped, and needs that repeat one that was refused. */

import { within } from '../plan/entity.ts'
import { entityById, projectById } from '../plan/find-entity.ts'
import type { Plan } from '../plan/plan.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { defineRule, type RuleHit } from './define.ts'
import { isLive } from './facts/looked-at.ts'
import { nameOf } from './words/naming.ts'

function* mergers(plan: Plan): Generator<RuleHit> {
  for (const project of plan.projects) {
    // A project with a fate of its own may keep the name of the one that it was merged into.
    if (project.status !== 'merged') continue
    const target = projectById(plan, project.written.merged_into ?? '')
    // What goes on in a merged project is for the next in the row to answer.
    if (target === undefined || isLive(target) || target.status === 'merged') continue
    const status = statusLabel(plan, target.status)
    yield {
      at: within(project, 'merged_into'),
      entity: project.id,
      facts: { target: target.id, status: target.status },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} fusionné dans ${nameOf(target, 'fr')}, lui-même ${status.fr}`,
        en: `${nameOf(project, 'en')} was merged into ${nameOf(target, 'en')}, which is itself ${status.en}`,
      },
    }
  }
}

function* duplicates({ needs }: Plan): Generator<RuleHit> {
  for (const need of needs) {
    const target = entityById(needs, need.duplicate_of ?? '')
    if (target?.status !== 'rejected' || need.status === 'rejected') continue
    if (need.reason !== undefined) continue
    yield {
      at: within(need, 'duplicate_of'),
      entity: need.id,
      facts: { target: target.id, status: target.status },
      message: {
        fr: `Besoin ${nameOf(need, 'fr')} déclaré doublon de ${nameOf(target, 'fr')}, qui a été écarté`,
        en: `The need ${nameOf(need, 'en')} is declared a duplicate of ${nameOf(target, 'en')}, which was rejected`,
      },
    }
  }
}

/** Finds mergers into cancelled, postponed or rejected projects, and duplicates of rejected needs without a reason of their own. */
export const successorStopped = defineRule({
  id: 'successor-stopped',
  subject: 'projects',
  severity: 'error',
  parts: ['target'],
  summary: {
    fr: 'Ce qui continue un projet fusionné ou un besoin en double n’a pas été arrêté',
    en: 'What carries on a merged project or a duplicate need has not been stopped',
  },
  why: {
    fr: 'Une fusion dans un projet abandonné fait disparaître la demande\u00a0: ni réalisée, ni refusée',
    en: 'A merger into a cancelled project makes the demand disappear: neither done nor refused',
  },
  fix: {
    fr: 'nommez un projet retenu, ou donnez à celui-ci sa propre suite (abandonné, reporté, écarté, avec le motif)',
    en: 'name a retained project, or give this one a fate of its own (cancelled, postponed, rejected, with the reason)',
  },
  *run(plan) {
    yield* mergers(plan)
    yield* duplicates(plan)
  },
})

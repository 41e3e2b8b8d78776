/** Finds projects whose baseline was moved again and again. */

import { dateWords } from '../lang/dates.ts'
import { keyWithin } from '../plan/entity.ts'
import type { Related } from '../plan/finding.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** A second new baseline is one too many. */
const OFTEN = 2

function firstBaseline(project: Project): Related {
  return { at: keyWithin(project, 'baseline'), label: { fr: 'première référence', en: 'first baseline' } }
}

function rebaselined({ projects }: Plan): Project[] {
  return projects.filter((project) => isRetained(project) && (project.written.rebaselines ?? []).length > 0)
}

/** Finds retained projects with two re-baselines or more. */
export const rebaselinedOften = defineRule({
  id: 'rebaselined-often',
  subject: 'projects',
  severity: 'warning',
  summary: { fr: 'Un projet change de référence une fois au plus', en: 'A project gets a new baseline once at most' },
  why: {
    fr: 'Recaler sans cesse masque les dépassements\u00a0: chaque écart se mesure à une référence qui l’absorbe',
    en: 'Constant re-baselining hides overruns: each is measured against a reference that has absorbed it',
  },
  fix: {
    fr: 'rendez compte aussi de l’écart à la première référence, et faites arbitrer la poursuite du projet',
    en: 'report the variance against the first baseline too, and have it decided whether the project goes on',
  },
  collective: {
    population: (plan) => rebaselined(plan).length,
    message: collectively(
      (count, of) => `La référence de ${count} des ${of} projets recalés a changé plus d’une fois`,
      (count, of) => `The baseline of ${count} of ${of} re-baselined projects changed more than once`,
    ),
  },
  *run(plan) {
    for (const project of rebaselined(plan)) {
      const entries = project.written.rebaselines ?? []
      if (entries.length < OFTEN) continue
      const dates = entries.map(({ date }) => date)
      yield {
        at: keyWithin(project, 'rebaselines'),
        entity: project.id,
        facts: { count: entries.length, dates },
        related: project.baseline === undefined ? [] : [firstBaseline(project)],
        message: {
          fr: `Référence de ${nameOf(project, 'fr')} changée ${entries.length} fois (${dates.map((date) => dateWords(date, 'fr')).join(', ')})`,
          en: `The baseline of ${nameOf(project, 'en')} was changed ${entries.length} times (${dates.map((date) => dateWords(date, 'en')).join(', ')})`,
        },
      }
    }
  },
})

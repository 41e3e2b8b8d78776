/** Finds projects whose baseline was moved again and again. */
import type { Related } from '../diagnostic/finding.ts'
import { isRetained } from '../metrics/portfolio.ts'
import { keyWithin } from '../model/entity.ts'
import type { Project } from '../model/plan.ts'
import { defineCheck } from './define.ts'
import { nameOf } from './util/name-of.ts'

/** A second new baseline is one too many. */
const OFTEN = 2

function firstBaseline(project: Project): Related {
  return {
    at: keyWithin(project, 'baseline'),
    label: { fr: 'première référence', en: 'first baseline' },
  }
}

/** Finds retained projects with two re-baselines or more. */
export const rebaselinedOften = defineCheck({
  id: 'rebaselined-often',
  severity: 'warning',
  summary: {
    fr: 'Un projet change de référence une fois au plus',
    en: 'A project gets a new baseline once at most',
  },
  why: {
    fr: 'Recaler sans cesse masque les dépassements\u00a0: chaque écart se mesure à une référence qui l’absorbe',
    en: 'Constant re-baselining hides overruns: each is measured against a reference that has absorbed it',
  },
  fix: {
    fr: 'rendez compte aussi de l’écart à la première référence, et faites arbitrer la poursuite du projet',
    en: 'report the variance against the first baseline too, and have it decided whether the project goes on',
  },
  *run(plan) {
    for (const project of plan.projects) {
      const entries = project.written.rebaselines ?? []
      if (!isRetained(project) || entries.length < OFTEN) continue
      const dates = entries.map(({ date }) => date)
      yield {
        at: keyWithin(project, 'rebaselines'),
        entity: project.id,
        facts: { count: entries.length, dates },
        related: project.baseline === undefined ? [] : [firstBaseline(project)],
        message: {
          fr: `Référence de ${nameOf(project, 'fr')} changée ${entries.length} fois (${dates.join(', ')})`,
          en: `Expected at most one new baseline of ${nameOf(project, 'en')}, got ${entries.length} (${dates.join(', ')})`,
        },
      }
    }
  },
})

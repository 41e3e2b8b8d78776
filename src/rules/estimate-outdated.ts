/** Finds estimates of projects to come that tell no date or source, or are older than a year and a half. */

import { dateWords } from '../lang/dates.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isCandidate, isOpen } from '../plan/project-status.ts'
import { parseDay } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { shiftDay } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

const MONTHS = 18

type Estimate = NonNullable<Project['written']['estimate']>

/** The estimates of projects that are not begun. */
function toCome({ projects }: Plan): { project: Project; estimate: Estimate }[] {
  return projects.flatMap((project) => {
    const { estimate } = project.written
    const isAhead = isOpen(project) || isCandidate(project)
    return estimate === undefined || !isAhead || project.actual.start !== undefined ? [] : [{ project, estimate }]
  })
}

/** What an estimate does not tell; undefined where it tells its date and its source. */
function untold({ date, source }: Estimate): Bilingual | undefined {
  if (date === undefined && source === undefined) return { fr: 'sans date ni source', en: 'has no date and no source' }
  if (date === undefined) return { fr: 'sans date', en: 'has no date' }
  return source === undefined ? { fr: 'sans source', en: 'has no source' } : undefined
}

function isOutdated({ asOf }: Plan, { date = '' }: Estimate): boolean {
  const day = parseDay(date, 'end')
  return day !== undefined && shiftDay(day, MONTHS) < asOf
}

function oldSentence(project: Project, date: string): Bilingual {
  return {
    fr: `Chiffrage du projet ${nameOf(project, 'fr')} du ${dateWords(date, 'fr')}, vieux de plus de ${MONTHS} mois, alors que le projet n’est pas commencé`,
    en: `The estimate of ${nameOf(project, 'en')} dates from ${dateWords(date, 'en')}, more than ${MONTHS} months ago, and the project has not begun`,
  }
}

function lackSentence(project: Project, lacks: Bilingual): Bilingual {
  return {
    fr: `Chiffrage du projet ${nameOf(project, 'fr')} ${lacks.fr}`,
    en: `The estimate of ${nameOf(project, 'en')} ${lacks.en}`,
  }
}

/** Finds estimates of projects to come that tell no date or source, or are older than a year and a half. */
export const estimateOutdated = defineRule({
  id: 'estimate-outdated',
  subject: 'budget',
  severity: 'warning',
  summary: {
    fr: 'Le chiffrage d’un projet à venir est daté, sourcé et récent',
    en: 'The estimate of a project to come has a date, a source and is recent',
  },
  why: {
    fr: 'Un chiffrage ancien ou sans origine ne se vérifie pas, et les prix ont changé depuis',
    en: 'An estimate that is old or of unknown origin cannot be checked, and prices have moved since',
  },
  fix: {
    fr: 'refaites le chiffrage, et indiquez sa date et son origine (estimate.date, estimate.source)',
    en: 'make the estimate anew, and tell its date and where it comes from (estimate.date, estimate.source)',
  },
  collective: {
    population: (plan) => toCome(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} chiffrages de projets à venir sont anciens, ou sans date ni source`,
      (count, of) => `${count} of ${of} estimates of projects to come are old, or tell no date or source`,
    ),
  },
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    for (const { project, estimate } of toCome(plan)) {
      const isOld = isOutdated(plan, estimate)
      const lacks = untold(estimate)
      if (lacks === undefined && !isOld) continue
      const { date = '' } = estimate
      yield {
        at: isOld ? within(project, 'estimate', 'date') : keyWithin(project, 'estimate'),
        entity: project.id,
        facts: { date, months: MONTHS },
        message: lacks === undefined || isOld ? oldSentence(project, date) : lackSentence(project, lacks),
      }
    }
  },
})

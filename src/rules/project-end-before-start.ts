/** Finds projects whose end lies before their start, in the baseline, the current or the real dates. */

import { dateWords } from '../lang/dates.ts'
import { within } from '../plan/entity.ts'
import type { Project } from '../plan/plan.ts'
import { parseDay } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule } from './define.ts'
import { datePlace, dateText } from './facts/project-dates.ts'
import { collectively, nameOf } from './words/naming.ts'

interface Pair {
  readonly start: string | undefined
  readonly end: string | undefined
  readonly places: readonly [start: PathOrigin, end: PathOrigin]
  readonly label: Bilingual
}

const CURRENT = { fr: 'La fin', en: 'end' }

function pairsOf(project: Project): Pair[] {
  const { written } = project
  const pair = (label: Bilingual, step?: 'baseline' | 'actual'): Pair => {
    const steps = step === undefined ? [] : [step]
    const { start, end } = (step === undefined ? written : written[step]) ?? {}
    const places = [within(project, ...steps, 'start'), within(project, ...steps, 'end')] as const
    return { start, end, places, label }
  }
  return [
    pair({ fr: 'La fin de référence', en: 'baseline end' }, 'baseline'),
    pair(CURRENT),
    pair({ fr: 'La fin réelle', en: 'actual end' }, 'actual'),
  ]
}

function isReversed({ start, end }: Pick<Pair, 'start' | 'end'>): boolean {
  const first = parseDay(start ?? '', 'start')
  const last = parseDay(end ?? '', 'end')
  return first !== undefined && last !== undefined && last < first
}

/** The real start against the end still foreseen: dates of two pairs that each are in order. */
function mixed(project: Project): Pair {
  return {
    start: dateText(project, 'start'),
    end: dateText(project, 'end'),
    places: [datePlace(project, 'start'), datePlace(project, 'end')],
    label: CURRENT,
  }
}

function isDated({ start, end }: Pair): boolean {
  return parseDay(start ?? '', 'start') !== undefined && parseDay(end ?? '', 'end') !== undefined
}

/** The pairs of dates of a project; the mixed one where each other is in order and it is none of them. */
function comparedPairs(project: Project): Pair[] {
  const own = pairsOf(project).filter(isDated)
  const both = mixed(project)
  const isOwn = own.some(({ start, end }) => start === both.start && end === both.end)
  return isOwn || own.some(isReversed) || !isDated(both) ? own : [...own, both]
}

/** Finds projects that end before they start, in their baseline, current or actual dates. */
export const projectEndBeforeStart = defineRule({
  id: 'project-end-before-start',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'La fin d’un projet suit son début, dans les dates de référence, actuelles et réelles',
    en: 'A project ends after it starts, in its baseline, current and actual dates',
  },
  why: {
    fr: 'Des dates inversées donnent une durée négative à tous les calculs',
    en: 'Reversed dates give every computation a negative duration',
  },
  fix: { fr: 'corrigez l’une des deux dates', en: 'correct one of the two dates' },
  collective: {
    population: ({ projects }) => projects.flatMap(comparedPairs).length,
    message: collectively(
      (count, of) => `${count} des ${of} fins de projets précèdent leur début`,
      (count, of) => `${count} of ${of} ends of projects lie before their start`,
    ),
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    for (const project of plan.projects) {
      const reversed = comparedPairs(project).filter(isReversed)
      for (const { start = '', end = '', places, label } of reversed) {
        yield {
          at: places[1],
          entity: project.id,
          facts: { start, end },
          related: [{ at: places[0], label: { fr: 'le début est ici', en: 'the start is here' } }],
          message: {
            fr: `${label.fr} du projet ${nameOf(project, 'fr')}, ${dateWords(end, 'fr')}, précède son début, ${dateWords(start, 'fr')}`,
            en: `The ${label.en} of ${nameOf(project, 'en')}, ${dateWords(end, 'en')}, lies before its start, ${dateWords(start, 'en')}`,
          },
        }
      }
    }
  },
})

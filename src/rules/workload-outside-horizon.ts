/** Finds planned days in periods that the plan does not cover. */

import { comparedDays, comparedNumbers } from '../lang/compared.ts'
import { onDate, spanWords } from '../lang/dates.ts'
import { keyWithin } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { monthText } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { type Period, parsePeriod } from '../values/period.ts'
import { defineRule, type RuleHit } from './define.ts'
import { isLive } from './facts/looked-at.ts'
import { collectively, nameOf } from './words/naming.ts'

/** Whether a period lies wholly before or after the plan, on a side that the project does not declare. */
function isOutside({ first, last }: Period, project: Project, { horizon }: Plan): boolean {
  if (last < horizon.first) return project.origin !== 'carried_over'
  return first > horizon.last && project.written.beyond_horizon !== true
}

/** A period of some work, by the position of the work in its project. */
interface Stray {
  readonly index: number
  readonly text: string
}

/** The periods with days. */
function periodsOf({ written }: Project): (Stray & { readonly period: Period })[] {
  return (written.workload ?? []).flatMap(({ days = {} }, index) =>
    Object.keys(days).flatMap((text) => {
      const period = days[text] === 0 ? undefined : parsePeriod(text)
      return period === undefined ? [] : [{ index, text, period }]
    }),
  )
}

function discovery({ horizon }: Plan, project: Project, { index, text }: Stray): RuleHit {
  const [first, last] = [monthText(horizon.first), monthText(horizon.last)]
  const days = project.written.workload?.[index]?.days ?? {}
  const value = days[text] ?? 0
  const total = Object.values(days).reduce((sum, one) => sum + one, 0)
  return {
    at: keyWithin(project, 'workload', index, 'days', text),
    entity: project.id,
    facts: { period: text, days: value, total, first, last },
    message: bilingual((lang) => {
      const [part] = comparedNumbers([value, total], lang)
      const [, all] = comparedDays([value, total], lang)
      const [when, span] = [onDate(text, lang), spanWords(first, last, lang)]
      return {
        fr: `${part} des ${all} du projet ${nameOf(project, lang)} tombent ${when}, hors du plan (${span})`,
        en: `${part} of ${all} of ${nameOf(project, lang)} lie ${when}, outside the plan (${span})`,
      }[lang]
    }),
  }
}

/** Finds work of projects before the plan's first month or after its last one, that no figure counts. */
export const workloadOutsideHorizon = defineRule({
  id: 'workload-outside-horizon',
  subject: 'load',
  severity: 'error',
  parts: ['period'],
  summary: {
    fr: 'La charge d’un projet reste dans les périodes du plan',
    en: 'The work of a project stays within the periods of the plan',
  },
  why: {
    fr: 'Des jours placés hors du plan n’entrent dans aucun plan de charge\u00a0: l’équipe paraît plus libre qu’elle n’est',
    en: 'Days outside the plan are in no load plan: the team looks freer than it is',
  },
  fix: {
    fr: 'corrigez la période, ou déclarez le projet repris (origin: carried_over) ou au-delà de l’horizon (beyond_horizon: true)',
    en: 'correct the period, or declare the project carried over (origin: carried_over) or beyond the horizon (beyond_horizon: true)',
  },
  collective: {
    population: ({ projects }) => projects.filter(isLive).flatMap(periodsOf).length,
    message: collectively(
      (count, of) => `${count} des ${of} périodes de charge sont hors du plan`,
      (count, of) => `${count} of ${of} periods with work lie outside the plan`,
    ),
    help: {
      fr: 'vérifiez l’horizon du plan (plan.horizon) et l’année des périodes',
      en: 'check the horizon of the plan (plan.horizon) and the year of the periods',
    },
  },
  follows: ['date-outside-plan', 'project-outside-horizon'],
  *run(plan) {
    for (const project of plan.projects.filter(isLive)) {
      for (const stray of periodsOf(project)) {
        if (isOutside(stray.period, project, plan)) yield discovery(plan, project, stray)
      }
    }
  },
})

/** Finds quarters in which a department is to take more go-lives than it can bear. */

import { dateWords, onDate } from '../lang/dates.ts'
import { counted, type Noun } from '../lang/plurals.ts'
import { quote } from '../lang/punctuation.ts'
import { limitsById } from '../limits/by-id.ts'
import { type GoLive, goLivesByQuarter } from '../limits/go-lives.ts'
import { isSameId, titleOf } from '../plan/entity.ts'
import type { Related } from '../plan/finding.ts'
import type { LimitById, Plan } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { type Period, periodText } from '../values/period.ts'
import { defineRule, type RuleHit } from './define.ts'
import { nameOf } from './words/naming.ts'

/** How many go-lives a finding names. */
const SHOWN = 5

const GO_LIVES: Noun = { fr: ['mise en service', 'mises en service'], en: ['go-live', 'go-lives'] }

function related(goLives: readonly GoLive[]): Related[] {
  return goLives.slice(0, SHOWN).map(({ project, milestone, date, at }) => ({
    at,
    label: bilingual((lang) => {
      const title = quote(titleOf(milestone.title, milestone.id)[lang], lang)
      return `${nameOf(project, lang)}, ${title}, ${dateWords(date, lang)}`
    }),
  }))
}

function overLimit(
  plan: Plan,
  { id, value: most, at }: LimitById,
  quarter: Period,
  goLives: readonly GoLive[],
): RuleHit {
  const when = periodText(quarter)
  const department = plan.departments.find((one) => isSameId(one.id, id)) ?? { id }
  const count = goLives.length
  return {
    at,
    facts: { department: id, quarter: when, golives: count, limit: most },
    related: related(goLives),
    message: {
      fr: `${counted(count, GO_LIVES, 'fr')} pour ${nameOf(department, 'fr')} ${onDate(when, 'fr')}, pour un maximum de ${most}`,
      en: `${nameOf(department, 'en')} is to take ${counted(count, GO_LIVES, 'en')} ${onDate(when, 'en')}, more than its limit of ${most}`,
    },
  }
}

/** Finds quarters, not yet over, with more go-lives of a department than the frame allows. */
export const departmentGolivesOverLimit = defineRule({
  id: 'department-golives-over-limit',
  subject: 'projects',
  severity: 'warning',
  time: 'quarter',
  parts: ['department', 'quarter'],
  summary: {
    fr: 'Une direction ne reçoit pas plus de mises en service par trimestre que ne le fixe le cadre du scénario',
    en: 'A department gets no more go-lives in a quarter than the frame of the scenario sets',
  },
  why: {
    fr: 'Une direction qui change plusieurs outils à la fois n’en adopte aucun',
    en: 'A department that changes several tools at once adopts none of them',
  },
  fix: {
    fr: 'décalez une mise en service, ou relevez «\u00a0frame.golive_limits\u00a0» avec l’accord de la direction',
    en: 'move a go-live, or raise "frame.golive_limits" with the consent of the department',
  },
  breach: {
    fr: ['trimestre à trop de mises en service', 'trimestres à trop de mises en service'],
    en: ['quarter with too many go-lives', 'quarters with too many go-lives'],
  },
  *run(plan) {
    for (const limit of limitsById(plan, 'golive_limits')) {
      for (const [quarter, goLives] of goLivesByQuarter(plan, limit.id)) {
        if (goLives.length > limit.value) yield overLimit(plan, limit, quarter, goLives)
      }
    }
  },
})

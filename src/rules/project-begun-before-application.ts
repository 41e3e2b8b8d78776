/** Finds projects that began before their grant was applied for. */

import { dateWords } from '../lang/dates.ts'
import { grantsOf } from '../metrics/base/grants.ts'
import { within } from '../plan/entity.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { dayText, parseDay } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The projects begun that a grant not refused funds, with their first day; the day of the application where it is told. */
function begun(plan: Plan) {
  return grantsOf(plan).flatMap(({ record, funded }) => {
    if (record.status === 'refused') return []
    const applied = parseDay(record.application_date ?? '', 'end')
    const isUntold = applied === undefined && record.status !== 'planned'
    if (isUntold) return []
    return funded.flatMap(({ project }) => {
      const { start } = project.actual
      return start === undefined || start > plan.asOf ? [] : [{ record, project, start, applied }]
    })
  })
}

/** Says when the project began, and when its grant was applied for, or that it is not yet. */
function sentence(project: Project, grant: Entry<'subsidies'>, start: string, asked: string | undefined): Bilingual {
  const told =
    asked === undefined
      ? { fr: 'n’est pas encore demandée', en: 'is not applied for yet' }
      : {
          fr: `n’a été demandée que le ${dateWords(asked, 'fr')}`,
          en: `was applied for on ${dateWords(asked, 'en')} only`,
        }
  return {
    fr: `Projet ${nameOf(project, 'fr')} commencé le ${dateWords(start, 'fr')}, alors que la subvention ${nameOf(grant, 'fr')} ${told.fr}`,
    en: `${nameOf(project, 'en')} began on ${dateWords(start, 'en')}, but the grant ${nameOf(grant, 'en')} ${told.en}`,
  }
}

/** Finds projects that began before their grant was applied for. */
export const projectBegunBeforeApplication = defineRule({
  id: 'project-begun-before-application',
  subject: 'funding',
  severity: 'warning',
  parts: ['grant'],
  summary: {
    fr: 'Un projet commence après le dépôt de la demande de subvention',
    en: 'A project begins after its grant has been applied for',
  },
  why: {
    fr: 'La plupart des financeurs écartent une dépense engagée avant la réception de la demande, voire tout le projet',
    en: 'Most funders refuse an expense committed before they received the application, or the whole project',
  },
  fix: {
    fr: 'corrigez application_date ou la date de début réelle, ou faites confirmer l’éligibilité par le financeur, puis inscrivez son accord par une dérogation (plan.waivers)',
    en: 'correct application_date or the actual start, or have the funder confirm that the expense is eligible, then record the agreement as a waiver (plan.waivers)',
  },
  collective: {
    population: (plan) => begun(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets commencés et subventionnés l’ont été avant la demande de subvention`,
      (count, of) => `${count} of ${of} projects begun and funded by a grant began before it was applied for`,
    ),
  },
  *run(plan) {
    for (const { record, project, start, applied } of begun(plan)) {
      if (applied !== undefined && start >= applied) continue
      const first = dayText(start)
      const asked = applied === undefined ? undefined : dayText(applied)
      yield {
        at: within(record, asked === undefined ? 'status' : 'application_date'),
        entity: project.id,
        facts: { grant: record.id, start: first, ...(asked === undefined ? {} : { asked }) },
        message: sentence(project, record, first, asked),
      }
    }
  },
})

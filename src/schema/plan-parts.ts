/** Records inside the plan's header: waivers, older plans, revisions of closed years. */
import { z } from 'zod'
import { ordered } from './expected.ts'
import { amount, calendarYear, count, date, moment, reference, text, title, why } from './field.ts'

/** A finding that somebody answers for until a day. */
export const waiver = z.strictObject({
  rule: text({ fr: 'Règle à laquelle il est dérogé', en: 'Rule that is waived', example: 'project-end-overdue' }),
  on: text({
    fr: 'Identifiant de l’élément concerné\u00a0; tous à défaut d’indication',
    en: 'Id of the entity it is waived for; for all when missing',
    example: 'P-014',
  }).optional(),
  reason: why('recalage au CODIR de septembre'),
  owner: text({ fr: 'Fonction qui en répond', en: 'Role that answers for it', example: 'bureau-projets' }),
  until: date({
    fr: 'Dernier jour de la dérogation',
    en: 'Last day of the waiver',
    example: '2024-09-30',
    near: [30, 5],
  }),
})

/** An older plan, by what became of its portfolio. */
export const history = z.strictObject({
  horizon: ordered(
    z.strictObject({
      start: moment({ fr: 'Premier mois du plan', en: 'First month of the plan', example: '2022-01', near: [60, 0] }),
      end: moment({ fr: 'Dernier mois du plan', en: 'Last month of the plan', example: '2027-12', near: [60, 0] }),
    }),
    ['start', 'end'],
  ),
  title: title({ fr: 'Intitulé de l’ancien plan', en: 'Name of the older plan' }).optional(),
  planned: count({
    fr: 'Projets du portefeuille initial',
    en: 'Projects of the initial portfolio',
    example: 50,
    plausible: [1, 20_000],
  }),
  completed: count({ fr: 'Dont terminés', en: 'Of these, completed', example: 33 }),
  investment: amount({
    fr: 'Investissement mandaté sur la durée du plan',
    en: 'Investment paid over the plan',
    example: 9000,
  }).optional(),
  source: text({ fr: 'Provenance des chiffres', en: 'Where the figures come from', example: 'bilan 2016' }),
})

export const revision = z.strictObject({
  year: calendarYear({
    fr: 'Exercice clos qui a été révisé',
    en: 'Closed year that was revised',
    example: 2023,
    near: [0, 0],
  }),
  date: date({ fr: 'Date de la révision', en: 'Day of the revision', example: '2024-02-08', fact: true }),
  decision: reference('decision', { fr: 'Décision qui porte la révision', en: 'Decision of the revision' }).optional(),
  notes: text({ fr: 'Ce qui a changé', en: 'What changed' }).optional(),
})

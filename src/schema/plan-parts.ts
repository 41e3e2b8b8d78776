/** Records inside the plan's header: waivers, older plans, revisions of closed years. */
import { z } from 'zod'
import { calendarYear, fact, near, ordered, plausible } from './expected.ts'
import { amount, count, date, moment, reference, text, title, why } from './field.ts'

/** A finding that somebody answers for until a day. */
export const waiver = z.strictObject({
  rule: text({ fr: 'Règle à laquelle il est dérogé', en: 'Rule that is waived' }, 'project-end-overdue'),
  on: text(
    {
      fr: 'Identifiant de l’élément concerné\u00a0; tous à défaut d’indication',
      en: 'Id of the entity it is waived for; for all when missing',
    },
    'P-014',
  ).optional(),
  reason: why('recalage au CODIR de septembre'),
  owner: text({ fr: 'Fonction qui en répond', en: 'Role that answers for it' }, 'bureau-projets'),
  until: near(date({ fr: 'Dernier jour de la dérogation', en: 'Last day of the waiver' }, '2024-09-30'), 30, 5),
})

/** An older plan, by what became of its portfolio. */
export const history = z.strictObject({
  horizon: ordered(
    z.strictObject({
      start: near(moment({ fr: 'Premier mois du plan', en: 'First month of the plan' }, '2022-01'), 60, 0),
      end: near(moment({ fr: 'Dernier mois du plan', en: 'Last month of the plan' }, '2027-12'), 60, 0),
    }),
    ['start', 'end'],
  ),
  title: title({ fr: 'Intitulé de l’ancien plan', en: 'Name of the older plan' }).optional(),
  planned: plausible(
    count({ fr: 'Projets du portefeuille initial', en: 'Projects of the initial portfolio' }, 50),
    1,
    20_000,
  ),
  completed: count({ fr: 'Dont terminés', en: 'Of these, completed' }, 33),
  investment: amount(
    { fr: 'Investissement mandaté sur la durée du plan', en: 'Investment paid over the plan' },
    9000,
  ).optional(),
  source: text({ fr: 'Provenance des chiffres', en: 'Where the figures come from' }, 'bilan 2016'),
})

export const revision = z.strictObject({
  year: calendarYear({ fr: 'Exercice clos qui a été révisé', en: 'Closed year that was revised' }, 2023, 0, 0),
  date: fact(date({ fr: 'Date de la révision', en: 'Day of the revision' }, '2024-02-08')),
  decision: reference('decision', { fr: 'Décision qui porte la révision', en: 'Decision of the revision' }).optional(),
  notes: text({ fr: 'Ce qui a changé', en: 'What changed' }).optional(),
})

/** The options as a body saw them when it chose one: frozen beside the decision, never computed again. */
import { z } from 'zod'
import { distinct, ordered } from './expected.ts'
import { count, date, flag, moment, months, number, reference, text, title, why } from './field.ts'
import { currency, moneyUnit } from './plan.ts'
import { valueMeasure } from './plan-settings.ts'
import { factor, scenarioKind } from './scenarios.ts'

const value = () =>
  number({
    fr: 'Valeur\u00a0: argent dans l’unité de l’enregistrement, taux en parts\u00a0; null quand il n’y en a pas',
    en: 'Value: money in the unit of the record, rates as shares; null where there is none',
    example: 4530,
  })

const figure = z.strictObject({
  value: value().nullable(),
  numerator: number({ fr: 'Numérateur d’un taux', en: 'Numerator of a rate', example: 12 }).optional(),
  denominator: number({ fr: 'Dénominateur d’un taux', en: 'Denominator of a rate', example: 15 }).optional(),
  where: text({
    fr: 'Équipe et période d’une pointe',
    en: 'Team and period of a peak',
    example: 'INFRA 2024-Q3',
  }).optional(),
  by_section: z
    .record(z.string(), value())
    .meta({ fr: 'Le chiffre par section du budget', en: 'The figure by section of the budget' })
    .optional(),
})

const figures = () =>
  z
    .record(z.string(), figure)
    .meta({ fr: 'Chiffres par identifiant d’indicateur', en: 'Figures by the id of the metric' })

const fate = z.strictObject({
  in: flag({ fr: 'Si l’option retient le projet', en: 'Whether the option retains the project' }),
  start: moment({ fr: 'Début dans l’option', en: 'Start in the option' }).optional(),
  end: moment({ fr: 'Fin dans l’option', en: 'End in the option' }).optional(),
  scale: factor().optional(),
  stretch: months({ fr: 'Durée dans l’option', en: 'Duration in the option' }).optional(),
  reason: why().optional(),
})

const option = z.strictObject({
  scenario: text({
    fr: 'Identifiant du scénario, qui peut avoir quitté le plan depuis',
    en: 'Id of the scenario, which may have left the plan since',
    example: 'SC-REF',
  }),
  title: title({ fr: 'Intitulé de l’option', en: 'Name of the option' }),
  kind: scenarioKind(),
  breaches: count({
    fr: 'Limites que l’option enfreint, hors dérogations',
    en: 'Limits that the option breaks and nobody waived',
    example: 0,
  }),
  figures: figures(),
  projects: z
    .record(z.string(), ordered(fate, ['start', 'end']))
    .meta({ fr: 'Sort de chaque projet', en: 'What becomes of each project' }),
})

/** What a decision between scenarios was taken on. */
export const appraisalSchema = z.strictObject({
  decision: reference('decision', {
    fr: 'Décision qui a retenu l’une des options',
    en: 'Decision that chose one of the options',
  }),
  date: date({ fr: 'Date de la décision', en: 'Day of the decision', fact: true }),
  as_of: date({
    fr: 'Date d’arrêté du plan sur lequel les options étaient posées',
    en: 'Status date of the plan that the options were laid over',
    fact: true,
  }),
  chosen: text({ fr: 'Identifiant du scénario retenu', en: 'Id of the scenario that was approved', example: 'SC-REF' }),
  value_measure: valueMeasure().optional(),
  currency: currency().optional(),
  unit: moneyUnit().optional(),
  content: text({
    fr: 'SHA-256 des fichiers du plan sur lesquels les options étaient posées',
    en: 'SHA-256 of the plan files that the options were laid over',
  }).optional(),
  limits: z
    .array(
      title({
        fr: 'Sous quelles limites se tenaient les valeurs, une phrase chacune\u00a0: ce que les options passaient, le cadre qu’elles demandaient, ce que des décisions levaient',
        en: 'Under which limits values stood, a sentence each: what the options passed, the frame that they asked for, what decisions lifted',
      }),
    )
    .optional(),
  plan: figures().optional(),
  options: distinct(z.array(option), 'scenario'),
  hash: text({
    fr: 'SHA-256 du JSON canonique de cet enregistrement',
    en: 'SHA-256 of the canonical JSON of this record',
  }).optional(),
})

/** A scenario: a consistent set of choices, and the frame of money and people that they are made in. */
import { z } from 'zod'
import { scenarioKind as kindName, scenarioStatus } from '../lang/catalogue/scenario-names.ts'
import { distinct, ordered } from './expected.ts'
import {
  amount,
  calendarYear,
  count,
  id,
  moment,
  months,
  notNegative,
  number,
  oneOf,
  period,
  reference,
  share,
  text,
  title,
  why,
} from './field.ts'
import { maxShift } from './plan-settings.ts'
import { displaced } from './project-budget.ts'
import { posts } from './teams.ts'
import { SCENARIO_KINDS, SECTIONS } from './values.ts'

export const factor = () =>
  number({
    fr: 'Coefficient appliqué aux montants et aux jours à venir',
    en: 'Factor on future amounts and days',
    example: 0.8,
    plausible: [0.1, 5],
  })

const choice = z.strictObject({
  keep: z.boolean().meta({ kind: 'flag', fr: 'Le retenir', en: 'Retain it' }).optional(),
  out: z.boolean().meta({ kind: 'flag', fr: 'L’écarter', en: 'Leave it out' }).optional(),
  start: moment({ fr: 'Début dans le scénario', en: 'Start in the scenario' }).optional(),
  scale: factor().optional(),
  stretch: months({ fr: 'Durée dans le scénario', en: 'Duration in the scenario' }).optional(),
  variant: reference('project', {
    fr: 'Projet du même groupe de variantes qui est retenu à sa place',
    en: 'Project of its group of variants that is retained instead',
  }).optional(),
  forced: z
    .boolean()
    .meta({ kind: 'flag', fr: 'Indique s’il l’emporte sur tout autre choix', en: 'Whether it beats any other choice' })
    .optional(),
  displaces: z
    .array(displaced)
    .meta({
      fr: 'Ce qui lui cède la place s’il est ajouté en cours de plan',
      en: 'What gives way to it where it is added in mid-plan',
    })
    .optional(),
  reason: why().optional(),
})

const ceiling = z.strictObject({
  year: calendarYear({ fr: 'Exercice budgétaire', en: 'Budget year', example: 2024, near: [0, 0] }),
  section: oneOf(SECTIONS, { fr: 'Section', en: 'Section' }),
  max: amount({ fr: 'Plafond', en: 'Ceiling' }).nullable().optional(),
  min: amount({ fr: 'Plancher', en: 'Floor' }).nullable().optional(),
})

const staffing = z.strictObject({
  team: reference('team', { fr: 'Équipe', en: 'Team' }),
  from: period().meta({ fr: 'Première période', en: 'First period' }),
  fte: posts({
    fr: 'Équivalents temps plein (ETP) à partir de là',
    en: 'Full-time equivalents from then on',
    example: 7,
  }).optional(),
  hires: number({
    fr: 'Équivalents temps plein (ETP) en plus, ou en moins, à partir de là',
    en: 'Full-time equivalents more, or fewer, from then on',
    example: 1,
    plausible: [-1000, 1000],
  }).optional(),
})

export const scenarioKind = () =>
  oneOf(SCENARIO_KINDS, { fr: 'Nature du scénario', en: 'Kind of scenario', named: kindName })

export const scenarioSchema = z.strictObject({
  id: id('SC-REF'),
  title: title({ fr: 'Intitulé du scénario', en: 'Name of the scenario' }),
  kind: scenarioKind(),
  status: oneOf(['draft', 'proposed', 'approved', 'rejected', 'superseded'], {
    fr: 'État du scénario',
    en: 'Where the scenario stands',
    named: scenarioStatus,
  }).optional(),
  decision: reference('decision', { fr: 'Décision à son sujet', en: 'Decision about it' }).optional(),
  extends: reference('scenario', {
    fr: 'Scénario dont il part',
    en: 'Scenario it starts from',
    label: { fr: 'scénario de départ', en: 'scenario it starts from' },
  }).optional(),
  assumptions: z
    .array(text({ fr: 'Hypothèse, en clair', en: 'Assumption in words' }))
    .optional()
    .meta({ label: { fr: 'hypothèses', en: 'assumptions' } }),
  frame: z
    .strictObject({
      envelopes: distinct(z.array(ordered(ceiling, ['min', 'max'])), 'year', 'section').optional(),
      teams: distinct(z.array(staffing), 'team', 'from').optional(),
      max_shift: maxShift().optional(),
      margin: share({
        fr: 'Part de la capacité laissée libre',
        en: 'Share of capacity kept free',
        example: 0.2,
      }).optional(),
      margin_price: notNegative({
        fr: 'Valeur perdue pour chaque jour-homme que l’arbitrage prend sur la marge d’une équipe',
        en: 'Value lost for each person-day that an arbitration takes from a team’s margin',
        example: 0.5,
        plausible: [0, 1000],
      }).optional(),
      axis_minima: z
        .record(z.string(), share({ fr: 'Part minimale de l’investissement', en: 'Least share of the investment' }))
        .meta({
          fr: 'Part minimale de l’investissement, par axe',
          en: 'Least share of the investment by axis',
          keysTo: ['axis'],
        })
        .optional(),
      golive_limits: z
        .record(
          z.string(),
          count({
            fr: 'Nombre maximal de mises en service par trimestre',
            en: 'Most go-lives in a quarter',
            plausible: [0, 1000],
          }),
        )
        .meta({
          fr: 'Nombre maximal de mises en service par trimestre, par direction',
          en: 'Most go-lives in a quarter by department',
          keysTo: ['department'],
        })
        .optional(),
    })
    .optional()
    .meta({ label: { fr: 'cadre', en: 'frame' } }),
  choices: z
    .record(z.string(), choice)
    .meta({
      fr: 'Choix, par identifiant de projet',
      en: 'Choice by project id',
      keysTo: ['project'],
      label: { fr: 'choix', en: 'choices' },
    })
    .optional(),
})

/** What the plan's header sets for the figures: envelopes, criteria and their weights, thresholds, calendars, moves. */
import { z } from 'zod'
import { ordered } from './expected.ts'
import {
  amount,
  calendarYear,
  count,
  date,
  form,
  id,
  number,
  oneOf,
  period,
  reference,
  share,
  text,
  title,
  why,
} from './field.ts'
import { SECTIONS, VALUE_MEASURES, VALUE_SIZES } from './values.ts'

export const envelope = z.strictObject({
  year: calendarYear({ fr: 'Exercice budgétaire', en: 'Budget year', example: 2024, near: [0, 0] }),
  section: oneOf(SECTIONS, { fr: 'Section du budget', en: 'Section of the budget' }),
  max: amount({ fr: 'Plafond de l’exercice', en: 'Ceiling of the year', example: 4000 }).optional(),
  min: amount({ fr: 'Plancher de l’exercice', en: 'Floor of the year', example: 500 }).optional(),
  decision: reference('decision', {
    fr: 'Décision qui l’a fixée',
    en: 'Decision that set it',
    example: 'DEC-2022-01',
  }).optional(),
})

export const criterion = z.strictObject({
  id: id('alignment'),
  title: title({ fr: 'Intitulé du critère', en: 'Name of the criterion' }),
  weight: number({
    fr: 'Poids\u00a0; la somme des poids fait 1 (ou 100)',
    en: 'Weight; the weights add up to 1 (or 100)',
    example: 0.4,
    limits: [0],
  }),
  max: number({
    fr: 'Meilleure note, 4 à défaut d’indication',
    en: 'Best score, 4 where nothing is said',
    example: 4,
    limits: [0],
    plausible: [1, 100],
  }).optional(),
  anchors: z
    .record(z.string(), z.string())
    .meta({ fr: 'Ce que signifie chaque note', en: 'What each score means' })
    .optional(),
})

export const valueMeasure = () =>
  oneOf(VALUE_MEASURES, {
    fr: 'Façon de mesurer la valeur d’un projet',
    en: 'How the value of a project is measured',
    meanings: {
      weighted: 'notes pondérées',
      moscow: 'classe MoSCoW',
      wsjf: 'WSJF (coût du retard sur taille)',
      ahp: 'poids AHP',
    },
  })

export const presentation = z.strictObject({
  colours: z
    .strictObject({
      accent: form(/^#[0-9a-fA-F]{6}$/, {
        fr: 'Couleur des titres, en six chiffres hexadécimaux\u00a0; trop claire pour être lue, elle est foncée',
        en: 'Colour of headings, six hexadecimal digits; one that is too light to be read is darkened',
        example: '#1f4e79',
      }).optional(),
    })
    .optional(),
  font: form(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u, {
    fr: 'Police, par le nom sous lequel les lecteurs l’ont installée',
    en: 'Font, by the name under which readers have it installed',
    example: 'Arial',
  }).optional(),
  logo: text({
    fr: 'Image PNG ou JPEG du dossier du plan, par son chemin à partir de ce dossier',
    en: 'PNG or JPEG picture in the folder of the plan, by its path from there',
    example: 'logo.png',
  }).optional(),
})

export const valueSettings = z.strictObject({
  measure: valueMeasure().optional(),
  size: oneOf(VALUE_SIZES, {
    fr: 'Ce par quoi la valeur est multipliée\u00a0; none à défaut d’indication',
    en: 'What the value is multiplied by; none where nothing is said',
    meanings: {
      none: 'rien (chaque projet compte une fois)',
      cost: 'coût attendu',
      days: 'jours-hommes de la DSI',
      reach: 'utilisateurs touchés',
    },
  }).optional(),
  delay_loss: share({
    fr: 'Part de sa valeur qu’un projet perd par trimestre de retard sur le début écrit',
    en: 'Share of its value that a project loses for each quarter it starts after the written date',
    example: 0.05,
  }).optional(),
})

/** The comparisons of criteria from which AHP draws their weights. */
export const pairwise = z.strictObject({
  criteria: z.array(
    reference('criterion', { fr: 'Critère, dans l’ordre de la matrice', en: 'Criterion in the order of the matrix' }),
  ),
  matrix: z.array(
    z.array(
      number({
        fr: 'Jugement sur l’échelle de Saaty',
        en: 'Judgement on the scale of Saaty',
        example: 3,
        plausible: [0.1, 10],
      }),
    ),
  ),
})

export const DEFAULT_THRESHOLDS = {
  load: 0.8,
  cost_amber: 0.05,
  cost_red: 0.2,
  late_amber_days: 30,
  late_red_days: 90,
  stale_days: 45,
  mandatory_share: 0.6,
  tolerance_days: 0,
  tolerance_cost: 0,
  growth_tolerance: 0.25,
  aid_ceiling: 0.8,
  security_share: 0.05,
  tco_years: 5,
  projects_per_lead: 4,
} as const

export const thresholds = z.strictObject({
  load: share({
    fr: 'Taux de charge au-delà duquel une période entame la marge',
    en: 'Load above which a period is said to be over margin',
    example: 0.8,
    plausible: [0.2, 1],
  }).optional(),
  cost_amber: share({
    fr: 'Dépassement de coût à partir duquel la météo passe à l’orange',
    en: 'Cost overrun from which the weather is amber',
    example: 0.05,
  }).optional(),
  cost_red: share({
    fr: 'Dépassement de coût à partir duquel la météo passe au rouge',
    en: 'Cost overrun from which the weather is red',
    example: 0.2,
  }).optional(),
  late_amber_days: count({
    fr: 'Retard, en jours calendaires, à partir duquel la météo passe à l’orange',
    en: 'Calendar days late from which the weather is amber',
    example: 30,
    plausible: [0, 1000],
  }).optional(),
  late_red_days: count({
    fr: 'Retard, en jours calendaires, à partir duquel la météo passe au rouge',
    en: 'Calendar days late from which the weather is red',
    example: 90,
    plausible: [0, 1000],
  }).optional(),
  stale_days: count({
    fr: 'Nombre de jours au-delà duquel un point d’avancement est périmé',
    en: 'Days after which a status is out of date',
    example: 45,
    limits: [1],
    plausible: [1, 1000],
  }).optional(),
  mandatory_share: share({
    fr: 'Part de l’effort que peuvent prendre les projets obligatoires et indispensables',
    en: 'Share of the effort that mandatory and must may take',
    example: 0.6,
  }).optional(),
  tolerance_days: count({
    fr: 'Retard, en jours calendaires, encore compté comme «\u00a0dans les délais\u00a0»',
    en: 'Calendar days late that still count as on time',
    example: 0,
    plausible: [0, 1000],
  }).optional(),
  tolerance_cost: share({
    fr: 'Dépassement encore compté comme «\u00a0dans le budget\u00a0»',
    en: 'Overrun that still counts as within budget',
    example: 0,
  }).optional(),
  growth_tolerance: share({
    fr: 'Hausse jugée plausible par rapport au meilleur exercice exécuté',
    en: 'Growth over the best executed year that is held plausible',
    example: 0.25,
  }).optional(),
  aid_ceiling: share({
    fr: 'Part d’une dépense que les subventions réunies peuvent couvrir',
    en: 'Share of a cost that all grants together may cover',
    example: 0.8,
  }).optional(),
  security_share: share({
    fr: 'Part de la dépense que la sécurité devrait atteindre',
    en: 'Share of the spending that security should reach',
    example: 0.05,
  }).optional(),
  tco_years: count({
    fr: 'Nombre d’années de fonctionnement comptées dans le coût complet',
    en: 'Years of running that the total cost of ownership counts',
    example: 5,
    limits: [1],
    plausible: [1, 20],
  }).optional(),
  projects_per_lead: count({
    fr: 'Projets qu’un même chef de projet peut mener de front',
    en: 'Projects that one project lead can run at a time',
    example: 4,
    limits: [1],
    plausible: [1, 50],
  }).optional(),
})

const blackout = z.strictObject({
  from: date({ fr: 'Premier jour sans mise en service', en: 'First day without go-live', near: [5, 5] }),
  to: date({ fr: 'Dernier jour sans mise en service', en: 'Last day without go-live', near: [5, 5] }),
  reason: why(),
  departments: z.array(reference('department', { fr: 'Direction concernée', en: 'Department concerned' })).optional(),
})

export const calendars = z.strictObject({
  blackouts: z.array(ordered(blackout, ['from', 'to'])).optional(),
  country: text({
    fr: 'Pays dont les jours fériés ne sont pas ouvrés, code ISO 3166, avec sa région si elle a les siens',
    en: 'Country whose public holidays are no working days, ISO 3166, with a part of it where that has its own',
    example: 'FR',
  }).optional(),
  leave: z
    .record(
      period({ near: [1, 1] }),
      share({
        fr: 'Part des jours ouvrés de la période prise en congés',
        en: 'Share of the working days of the period that is leave',
        example: 0.5,
      }),
    )
    .meta({
      fr: 'Périodes de congés\u00a0: les jours ouvrés de l’année se reportent sur les autres mois\u00a0; de deux périodes, la plus courte compte',
      en: 'Periods of leave: the working days of the year shift to the other months; the shorter of two periods counts',
    })
    .optional(),
})

export const maxShift = () =>
  z.union([
    oneOf(['free'], {
      fr: 'Décalage que l’arbitrage peut donner au début d’un projet sans fenêtre',
      en: 'How far an arbitration may move the start of a project without a window',
      meanings: { free: 'sans limite que le plan et les échéances' },
    }),
    z.strictObject({
      earlier: count({
        fr: 'Nombre maximal de trimestres avant le début souhaité, 2 si rien n’est dit',
        en: 'Most quarters before the wished start, 2 where nothing is said',
        example: 2,
        plausible: [0, 40],
      }).optional(),
      later: count({
        fr: 'Nombre maximal de trimestres après le début souhaité, 4 si rien n’est dit',
        en: 'Most quarters after the wished start, 4 where nothing is said',
        example: 4,
        plausible: [0, 40],
      }).optional(),
    }),
  ])

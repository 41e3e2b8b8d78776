/** The plan's header: identity, horizon, units, envelopes, criteria, thresholds, rules, reports and history. */
import { z } from 'zod'
import { distinct, ordered } from './expected.ts'
import { amount, calendarYear, date, flag, id, moment, number, oneOf, period, reference, text, title } from './field.ts'
import { reportSchema } from './own-reports.ts'
import { history, revision, waiver } from './plan-parts.ts'
import {
  calendars,
  criterion,
  DEFAULT_THRESHOLDS,
  envelope,
  maxShift,
  pairwise,
  presentation,
  thresholds,
  valueSettings,
} from './plan-settings.ts'
import { PLAN_STATUSES } from './values.ts'
import { vatFund } from './vat-fund.ts'
import { vocabularies } from './vocabularies.ts'

const severity = () =>
  oneOf(['error', 'warning', 'info', 'off'], {
    fr: 'Gravité de la règle dans ce plan',
    en: 'Severity of the rule in this plan',
    meanings: { off: 'désactivée' },
  })

const horizon = () =>
  z.strictObject({
    start: moment({ fr: 'Premier mois du plan', en: 'First month of the plan', example: '2022-01' }),
    end: moment({ fr: 'Dernier mois du plan', en: 'Last month of the plan', example: '2027-12' }),
  })

export const currency = () =>
  z
    .string()
    .regex(/^[A-Z]{3}$/)
    .meta({ kind: 'text', isForm: true, fr: 'Monnaie, code ISO 4217', en: 'Currency, ISO 4217', example: 'EUR' })

export const moneyUnit = () =>
  z
    .union([z.literal(1), z.literal('1'), z.literal('k'), z.literal('M')])
    .meta({
      kind: 'value',
      fr: 'Ce que vaut une unité de chaque montant\u00a0: 1, k (millier) ou M (million)',
      en: 'What one unit of every amount is worth: 1, k (thousand) or M (million)',
      meanings: { '1': 'unité', k: { fr: 'millier', en: 'thousand' }, M: { fr: 'million', en: 'million' } },
      example: 'k',
    })

export const planSchema = z.strictObject({
  id: id('SDSI-2022-2027'),
  title: title({ fr: 'Intitulé du plan', en: 'Name of the plan' }),
  organisation: text({
    fr: 'Organisme dont c’est le plan',
    en: 'Who the plan is of',
    label: { fr: 'organisation', en: 'organisation' },
    example: 'Région (exemple)',
  }),
  status: oneOf(PLAN_STATUSES, {
    fr: 'État d’avancement du plan',
    en: 'Where the plan stands',
    meanings: {
      draft: 'en préparation',
      submitted: 'soumis',
      approved: 'adopté',
      running: 'en cours d’exécution',
      closed: 'clos',
    },
  }),
  horizon: horizon().meta({ label: { fr: 'horizon', en: 'horizon' } }),
  as_of: date({
    fr: 'Date d’arrêté\u00a0: les faits sont vrais à la fin de ce jour',
    en: 'Status date: facts are true at the end of this day',
    label: { fr: 'date d’arrêté', en: 'status date' },
    example: '2024-06-30',
  }).optional(),
  lang: oneOf(['fr', 'en'], {
    fr: 'Langue de ses rapports',
    en: 'Language of its reports',
    label: { fr: 'langue', en: 'language' },
    meanings: { fr: 'français', en: 'anglais' },
  }).optional(),
  currency: currency()
    .optional()
    .meta({ label: { fr: 'monnaie', en: 'currency' } }),
  unit: moneyUnit()
    .optional()
    .meta({ label: { fr: 'unité monétaire', en: 'unit of amounts' } }),
  tax_basis: oneOf(['HT', 'TTC'], {
    fr: 'Indique si les montants sont hors taxes (HT) ou toutes taxes comprises (TTC)',
    en: 'Whether amounts are without (HT) or with (TTC) VAT',
    label: { fr: 'base de taxe', en: 'tax basis' },
    meanings: { HT: 'hors taxes', TTC: 'toutes taxes comprises' },
  }).optional(),
  price_basis: z
    .strictObject({
      kind: oneOf(['current', 'constant'], {
        fr: 'Prix de chaque année, ou d’une seule année',
        en: 'Prices of each year, or of one year',
        meanings: { current: 'prix courants', constant: 'prix constants' },
      }),
      year: calendarYear({
        fr: 'Année des prix constants',
        en: 'Year of constant prices',
        example: 2022,
        near: [15, 5],
      }).optional(),
    })
    .optional()
    .meta({ label: { fr: 'base de prix', en: 'price basis' } }),
  internal_labour: z
    .strictObject({
      included: flag({
        fr: 'Indique si les montants comprennent le coût du personnel de l’organisme',
        en: 'Whether amounts hold the cost of own staff',
      }),
      day_rate: amount({ fr: 'Coût d’un jour-homme', en: 'Cost of a person-day', example: 0.35 }).optional(),
    })
    .optional()
    .meta({ label: { fr: 'main-d’œuvre interne', en: 'internal labour' } }),
  fiscal_year: z
    .strictObject({
      start_month: z
        .int()
        .min(1)
        .max(12)
        .meta({
          kind: 'count',
          fr: 'Premier mois de l’exercice budgétaire',
          en: 'First month of the budget year',
          example: 1,
        }),
      named_after: oneOf(['start', 'end'], {
        fr: 'Année civile qui donne son nom à l’exercice',
        en: 'Calendar year that names the budget year',
        meanings: { start: 'celle du début', end: 'celle de la fin' },
      }),
    })
    .optional()
    .meta({ label: { fr: 'exercice budgétaire', en: 'budget year' } }),
  period: oneOf(['month', 'quarter'], {
    fr: 'Maille de la planification',
    en: 'Planning grain',
    label: { fr: 'maille', en: 'planning grain' },
    meanings: { month: 'mois', quarter: 'trimestre' },
  }).optional(),
  previous_plan: text({
    fr: 'Chemin du plan précédent, à partir de ce fichier',
    en: 'Path of the previous plan, relative to this file',
    label: { fr: 'plan précédent', en: 'previous plan' },
    example: '../sdsi-2017-2021',
  }).optional(),
  description: text({ fr: 'Ce que vise le plan', en: 'What the plan is for' }).optional(),
  sources: z
    .array(text({ fr: 'Provenance des chiffres publics', en: 'Where public figures come from' }))
    .optional()
    .meta({ label: { fr: 'sources', en: 'sources' } }),
  history: distinct(z.array(ordered(history, ['completed', 'planned'])), 'horizon')
    .optional()
    .meta({ label: { fr: 'plans antérieurs', en: 'older plans' } }),
  envelopes: distinct(z.array(ordered(envelope, ['min', 'max'])), 'year', 'section')
    .optional()
    .meta({ label: { fr: 'enveloppes', en: 'envelopes' } }),
  criteria: z
    .array(criterion)
    .optional()
    .meta({ label: { fr: 'critères', en: 'criteria' } }),
  pairwise: pairwise.optional().meta({ label: { fr: 'comparaison des critères', en: 'comparison of criteria' } }),
  value: valueSettings.optional().meta({ label: { fr: 'mesure de la valeur', en: 'measure of value' } }),
  thresholds: ordered(
    thresholds,
    { low: 'cost_amber', high: 'cost_red', defaults: [DEFAULT_THRESHOLDS.cost_amber, DEFAULT_THRESHOLDS.cost_red] },
    {
      low: 'late_amber_days',
      high: 'late_red_days',
      defaults: [DEFAULT_THRESHOLDS.late_amber_days, DEFAULT_THRESHOLDS.late_red_days],
    },
  )
    .optional()
    .meta({ label: { fr: 'seuils', en: 'thresholds' } }),
  calendars: calendars.optional().meta({ label: { fr: 'calendriers', en: 'calendars' } }),
  presentation: presentation.optional().meta({ label: { fr: 'présentation', en: 'presentation' } }),
  max_shift: maxShift()
    .optional()
    .meta({ label: { fr: 'décalage admis', en: 'shift allowed' } }),
  rules: z
    .record(z.string(), severity())
    .meta({
      fr: 'Gravité des règles dans ce plan',
      en: 'Severity of rules in this plan',
      label: { fr: 'gravité des règles', en: 'severity of rules' },
    })
    .optional(),
  waivers: z
    .array(waiver)
    .optional()
    .meta({ label: { fr: 'dérogations', en: 'waivers' } }),
  reports: z
    .array(reportSchema)
    .optional()
    .meta({ label: { fr: 'rapports', en: 'reports' } }),
  vocabularies: vocabularies.optional().meta({ label: { fr: 'vocabulaires', en: 'vocabularies' } }),
  revisions: distinct(z.array(revision), 'year')
    .optional()
    .meta({ label: { fr: 'révisions', en: 'revisions' } }),
  baseline: z
    .strictObject({
      date: date({
        fr: 'Date à laquelle les références ont été figées',
        en: 'Day on which the baselines were frozen',
        fact: true,
      }),
      decision: reference('decision', { fr: 'Décision qui les a figées', en: 'Decision that froze them' }),
      hash: text({
        fr: 'SHA-256 du JSON canonique de toutes les références',
        en: 'SHA-256 of the canonical JSON of all baselines',
      }).optional(),
    })
    .optional(),
  decision: reference('decision', {
    fr: 'Décision qui a adopté le plan',
    en: 'Decision that approved the plan',
    label: { fr: 'décision', en: 'decision' },
    example: 'DEC-2022-01',
  }).optional(),
  vat_fund: vatFund.optional().meta({ label: { fr: 'FCTVA', en: 'VAT fund' } }),
  staff: z
    .record(
      period(),
      number({
        fr: 'Agents de l’ensemble de la direction sur la période',
        en: 'Agents of the whole department in the period',
        example: 26,
        limits: [0],
        plausible: [0, 50_000],
      }),
    )
    .meta({
      fr: 'Effectif, lorsque les équipes ne l’indiquent pas elles-mêmes',
      en: 'Headcount where teams do not say it',
      label: { fr: 'effectif global', en: 'whole staff' },
    })
    .optional(),
})

/** What a project costs and who works for it: budget lines, workload, and what gives way to it. */
import { z } from 'zod'
import type { Bilingual } from '../values/language.ts'
import { amount, calendarYear, days, id, oneOf, period, reference, text, title, word, year } from './field.ts'
import { CURVES, LINE_KINDS, SECTIONS, SIDES, STAGES } from './values.ts'
import { vatFundKind } from './vat-fund.ts'

const STAGE_TEXTS: Readonly<Record<(typeof STAGES)[number], string>> = {
  requested: 'Montant demandé',
  baseline: 'Montant de référence',
  voted: 'Montant voté',
  opened: 'Montant ouvert',
  committed: 'Montant engagé',
  paid: 'Montant mandaté',
  carry_over: 'Reste à réaliser, reporté sur l’exercice suivant',
  forecast: 'Montant prévu (atterrissage)',
}

const stages = z.strictObject(
  Object.fromEntries(
    STAGES.map((stage) => [
      stage,
      amount({ fr: STAGE_TEXTS[stage], en: `Amount at the stage ${stage}`, example: 120 }).optional(),
    ]),
  ) as {
    [S in (typeof STAGES)[number]]: z.ZodOptional<z.ZodNumber>
  },
)

const NATURE: Bilingual = { fr: 'Nature de la dépense', en: 'Nature of the cost' }

export const NATURES = {
  hardware: 'matériel',
  software: 'logiciel',
  services: 'prestations',
  subscription: 'abonnement',
  maintenance: 'maintenance',
  telecom: 'télécoms',
  internal_labour: 'personnel interne',
  training: 'formation',
  contingency: 'provision pour aléas',
  revenue: 'recette',
  saving: 'économie',
  correction: 'correction',
} as const

export const budgetLine = z.strictObject({
  id: id('B-1').optional(),
  section: oneOf(SECTIONS, { fr: 'Section du budget', en: 'Section of the budget' }),
  kind: word('line_kinds', LINE_KINDS, { ...NATURE, meanings: NATURES }),
  side: oneOf(SIDES, {
    fr: 'Qui la supporte',
    en: 'Who bears it',
    meanings: { it: 'DSI', business: 'métier', external: 'externe', internal: 'interne' },
  }).optional(),
  title: title({ fr: 'Ce qu’elle finance', en: 'What it pays for' }).optional(),
  authorisation: reference('authorisation', {
    fr: 'Autorisation de programme dont elle relève',
    en: 'Programme authorisation it falls under',
    example: 'AP-SECU',
  }).optional(),
  funding: z
    .union([z.literal('own'), reference('subsidy', { fr: 'Subvention qui la finance', en: 'Grant that funds it' })])
    .meta({
      kind: 'reference',
      to: ['subsidy'],
      fr: 'own (fonds propres), ou la subvention qui la finance',
      en: 'own, or the grant that funds the line',
      meanings: { own: 'fonds propres' },
    })
    .optional(),
  recurring_from: calendarYear({
    fr: 'Premier exercice d’un coût récurrent',
    en: 'First year of a cost that comes back every year',
    example: 2025,
    near: [20, 10],
  }).optional(),
  tax_basis: oneOf(['HT', 'TTC'], {
    fr: 'Régime de taxe de la ligne, s’il n’est pas celui du plan',
    en: "Tax basis of the line, where it is not the plan's",
    meanings: { HT: 'hors taxes', TTC: 'toutes taxes comprises' },
  }).optional(),
  vat_fund: vatFundKind().optional(),
  total: amount({
    fr: 'Total de la ligne, rapproché de la somme des exercices',
    en: 'Total of the line; checked against the years',
  }).optional(),
  amounts: z
    .record(year(), stages)
    .meta({
      fr: 'Montants par exercice et par étape\u00a0; une économie ou une recette s’écrit en négatif',
      en: 'Amounts by budget year and stage; savings and revenue are written below zero',
    })
    .optional(),
})

const daysOfPeriod = () => days({ fr: 'Jours-homme de la période', en: 'Person-days of the period', example: 20 })

const daysByPeriod = (about: Bilingual) => z.record(period(), daysOfPeriod()).meta(about)

const daysDone = (about: Bilingual) => z.record(period({ fact: true }), daysOfPeriod()).meta(about)

export const workload = z.strictObject({
  team: reference('team', {
    fr: 'Équipe qui fait le travail',
    en: 'Team that does the work',
    example: 'INFRA',
  }).optional(),
  side: oneOf(SIDES, {
    fr: 'Qui fait le travail\u00a0; it (la DSI) à défaut d’indication',
    en: 'Who does the work; it where nothing is said',
    meanings: { it: 'DSI', business: 'métier', external: 'prestataire', internal: 'interne' },
  }).optional(),
  profile: text({ fr: 'Compétence requise', en: 'Skill that is needed' }).optional(),
  unit: oneOf(['day', 'hour', 'fte'], {
    fr: 'Unité des chiffres\u00a0; en jours à défaut d’indication',
    en: 'Unit of the figures, days where nothing is said',
    meanings: { day: 'jour', hour: 'heure', fte: 'ETP' },
  }).optional(),
  days: daysByPeriod({ fr: 'Jours-homme planifiés, par période', en: 'Planned person-days by period' }).optional(),
  total: days({ fr: 'Total des jours-homme', en: 'Total person-days', example: 15 }).optional(),
  curve: oneOf(CURVES, {
    fr: 'Répartition du total entre le début et la fin',
    en: 'How the total spreads from start to end',
    meanings: { flat: 'uniforme', front: 'surtout au début', back: 'surtout à la fin', bell: 'en cloche' },
  }).optional(),
  actual: daysDone({ fr: 'Jours-homme consommés, par période', en: 'Person-days done by period' }).optional(),
})

export const displaced = z.union([
  reference('project', { fr: 'Projet qui cède la place', en: 'Project that gives way', example: 'P-020' }),
  z.strictObject({
    money: amount({ fr: 'Montant cédé', en: 'Amount given up', example: 60 }),
    project: reference('project', { fr: 'Projet qui le cède', en: 'Project that gives it' }).optional(),
  }),
  z.strictObject({
    days: days({ fr: 'Jours-homme cédés', en: 'Person-days given up', example: 30 }),
    team: reference('team', { fr: 'Équipe qui les cède', en: 'Team that gives them' }).optional(),
  }),
])

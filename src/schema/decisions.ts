/** The decision register, and the reviews that say where projects stand. */
import { z } from 'zod'
import { ordered } from './expected.ts'
import {
  amount,
  calendarYear,
  confidential,
  date,
  days,
  id,
  moment,
  months,
  number,
  oneOf,
  period,
  reference,
  share,
  text,
  why,
} from './field.ts'
import { DECISION_KINDS, DECISION_STATUSES, SECTIONS, WEATHERS } from './values.ts'

/** What a decision accepts beyond a limit: days of a team in periods, or money of a section in years. */
const acceptance = () =>
  z.union([
    z.strictObject({
      team: reference('team', { fr: 'Équipe concernée', en: 'Team concerned' }),
      periods: z.array(period()).min(1),
      days: days({
        fr: 'Jours-homme acceptés au-delà de la capacité planifiable, à chacune de ces périodes',
        en: 'Person-days accepted beyond plannable capacity in each of these periods',
        example: 20,
      }),
    }),
    z.strictObject({
      section: oneOf(SECTIONS, { fr: 'Section du budget', en: 'Section of the budget' }),
      years: z
        .array(calendarYear({ fr: 'Exercice budgétaire', en: 'Budget year', example: 2025, near: [0, 0] }))
        .min(1),
      amount: amount({
        fr: 'Montant accepté au-delà de l’enveloppe, à chacun de ces exercices',
        en: 'Amount accepted beyond the envelope in each of these years',
        example: 100,
        limits: [0],
      }),
    }),
  ])

export const decisionSchema = ordered(
  z.strictObject({
    id: id('DEC-2022-01'),
    date: date({
      fr: 'Date de la décision',
      en: 'Day of the decision',
      label: { fr: 'date', en: 'date' },
      fact: { key: 'outcome', values: ['approved', 'rejected', 'postponed', 'noted'] },
    }).optional(),
    body: reference('body', {
      fr: 'Instance qui a décidé',
      en: 'Body that decided',
      label: { fr: 'instance', en: 'body' },
      example: 'CODIR',
    }).optional(),
    kind: oneOf(DECISION_KINDS, {
      fr: 'Ce que fait la décision',
      en: 'What the decision does',
      label: { fr: 'nature', en: 'kind' },
      meanings: {
        approve: 'approuver',
        reject: 'écarter',
        postpone: 'reporter',
        cancel: 'abandonner',
        hold: 'suspendre',
        resume: 'reprendre',
        add: 'ajouter',
        rebaseline: 'fixer une nouvelle référence',
        budget: 'modifier le budget',
        risk_acceptance: 'accepter un risque',
        scenario: 'choisir un scénario',
      },
    }).optional(),
    subject: text({
      fr: 'Objet de la décision',
      en: 'What it is about',
      label: { fr: 'objet', en: 'subject' },
    }).optional(),
    outcome: oneOf(['approved', 'rejected', 'postponed', 'noted', 'pending'], {
      fr: 'Ce qui a été décidé',
      en: 'What was decided',
      label: { fr: 'issue', en: 'outcome' },
      meanings: {
        approved: 'approuvé',
        rejected: 'rejeté',
        postponed: 'ajourné',
        noted: 'pris acte',
        pending: 'en attente',
      },
    }).optional(),
    owner: text({
      fr: 'Fonction chargée du suivi',
      en: 'Role in charge of the follow-up',
      label: { fr: 'responsable', en: 'owner' },
    }).optional(),
    due: date({
      fr: 'Échéance du suivi',
      en: 'When the follow-up is due',
      label: { fr: 'échéance', en: 'due date' },
    }).optional(),
    status: oneOf(DECISION_STATUSES, {
      fr: 'État du suivi',
      en: 'Where the follow-up stands',
      meanings: { open: 'à faire', in_progress: 'en cours', done: 'fait', dropped: 'abandonné' },
    }).optional(),
    reason: why()
      .optional()
      .meta({ label: { fr: 'motif', en: 'reason' } }),
    projects: z
      .array(reference('project', { fr: 'Projet concerné', en: 'Project concerned' }))
      .optional()
      .meta({ label: { fr: 'projets', en: 'projects' } }),
    impact: z
      .strictObject({
        investment: amount({ fr: 'Effet sur l’investissement', en: 'Effect on investment' }).optional(),
        operating: amount({ fr: 'Effet sur le fonctionnement', en: 'Effect on operating cost' }).optional(),
        days: number({
          fr: 'Effet sur les jours-homme',
          en: 'Effect on person-days',
          plausible: [-1e6, 1e6],
        }).optional(),
        months: months({ fr: 'Effet sur les délais', en: 'Effect on dates', plausible: [-36, 36] }).optional(),
      })
      .optional()
      .meta({ label: { fr: 'effet', en: 'impact' } }),
    accepts: z
      .array(acceptance())
      .optional()
      .meta({ label: { fr: 'dépassements acceptés', en: 'overruns accepted' } }),
    refs: z.array(text({ fr: 'Document de référence', en: 'Document' })).optional(),
    confidential: confidential().optional(),
  }),
  ['date', 'due'],
)

const requested = z.union([
  text({ fr: 'Décision demandée', en: 'Decision asked', example: 'Arrêter la nouvelle date de fin' }),
  z.strictObject({
    question: text({ fr: 'Ce qui est à décider', en: 'What is to be decided' }),
    body: reference('body', {
      fr: 'Instance qui doit décider',
      en: 'Body that is to decide',
      example: 'CODIR',
    }).optional(),
    due: date({ fr: 'Jour où il faut avoir décidé', en: 'Day by which to decide' }).optional(),
    options: z
      .array(text({ fr: 'Choix possible', en: 'Possible choice' }))
      .optional()
      .meta({ label: { fr: 'choix possibles', en: 'options' } }),
  }),
])

const weather = () => oneOf(WEATHERS, { fr: 'Météo', en: 'Weather' })

export const reviewSchema = z.strictObject({
  project: reference('project', { fr: 'Projet passé en revue', en: 'Project reviewed', example: 'P-014' }),
  as_of: date({ fr: 'Date d’arrêté de la revue', en: 'Status date of the review', fact: true }),
  author: text({
    fr: 'Fonction de l’auteur',
    en: 'Role of the author',
    label: { fr: 'auteur', en: 'author' },
  }).optional(),
  weather: z
    .strictObject({
      schedule: weather().optional(),
      cost: weather().optional(),
      scope: weather().optional(),
      risk: weather().optional(),
      team: weather().optional(),
      overall: weather().optional(),
    })
    .optional()
    .meta({ label: { fr: 'météo', en: 'weather' } }),
  trend: oneOf(['up', 'flat', 'down'], {
    fr: 'Tendance',
    en: 'Trend',
    label: { fr: 'tendance', en: 'trend' },
  }).optional(),
  progress: share({ fr: 'Avancement à cette date', en: 'Progress at that day', example: 0.5 }).optional(),
  forecast_end: moment({
    fr: 'Fin prévue',
    en: 'End foreseen',
    label: { fr: 'fin prévue', en: 'forecast end' },
  }).optional(),
  done: text({ fr: 'Réalisé depuis la dernière revue', en: 'Done since the last review' }).optional(),
  next: text({ fr: 'Ce qui vient ensuite', en: 'What comes next' }).optional(),
  alerts: z
    .array(text({ fr: 'Point d’alerte', en: 'Alert' }))
    .optional()
    .meta({ label: { fr: 'alertes', en: 'alerts' } }),
  decision_requested: requested
    .nullable()
    .optional()
    .meta({ label: { fr: 'décision demandée', en: 'decision requested' } }),
  action_plan: z
    .strictObject({
      action: text({ fr: 'Ce qui est fait', en: 'What is done' }),
      owner: text({ fr: 'Fonction responsable', en: 'Role in charge' }).optional(),
      due: date({ fr: 'Échéance de l’action', en: 'When it is due' }).optional(),
    })
    .optional(),
  confidential: confidential().optional(),
})

/** Parts of a project: milestones, risks, what a baseline keeps, priority, progress, estimate, security, closure. */
import { z } from 'zod'
import { estimateClassName } from '../lang/catalogue/money-names.ts'
import {
  impactAssessmentName,
  riskResponseName,
  riskStatusName,
  securityOpinionName,
} from '../lang/catalogue/security-names.ts'
import { ordered } from './expected.ts'
import {
  type About,
  amount,
  confidential,
  date,
  days,
  flag,
  id,
  moment,
  number,
  oneOf,
  reference,
  scale,
  share,
  text,
  title,
} from './field.ts'
import { MILESTONE_KINDS, PRIORITY_CLASSES, REASONS } from './values.ts'

export const milestone = z.strictObject({
  id: id('M1'),
  title: title({ fr: 'Ce qui est atteint', en: 'What is reached' }),
  kind: oneOf(MILESTONE_KINDS, {
    fr: 'Ce que marque le jalon',
    en: 'What it marks',
    meanings: { gate: 'point de décision', delivery: 'livraison', golive: 'mise en service', legal: 'échéance légale' },
  }).optional(),
  baseline: date({ fr: 'Date de référence', en: 'Baseline day' }).optional(),
  current: date({ fr: 'Date prévue à ce jour', en: 'Day now foreseen' }).optional(),
  actual: date({ fr: 'Date à laquelle il a été atteint', en: 'Day on which it was reached' }).optional(),
})

const RISK_FIELDS = {
  id: id('R1'),
  title: title({ fr: 'Ce qui peut arriver', en: 'What may happen' }),
  probability: scale({ fr: 'Probabilité, de 1 à 5', en: 'Probability 1..5', example: 3, plausible: [1, 5] }).optional(),
  impact: scale({ fr: 'Impact, de 1 à 5', en: 'Impact 1..5', example: 3, plausible: [1, 5] }).optional(),
  response: oneOf(['avoid', 'reduce', 'transfer', 'accept'], {
    fr: 'Réponse apportée',
    en: 'What is done about it',
    named: riskResponseName,
  }).optional(),
  owner: text({ fr: 'Fonction qui en répond', en: 'Role that answers for it' }).optional(),
  due: date({ fr: 'Échéance de la réponse', en: 'When the response is due' }).optional(),
  status: oneOf(['open', 'closed', 'occurred'], {
    fr: 'État du risque',
    en: 'Where the risk stands',
    named: riskStatusName,
  }).optional(),
  mitigation: text({ fr: 'Ce qui est fait', en: 'What is done' }).optional(),
  actions: z
    .array(
      z.strictObject({
        title: text({ fr: 'Action engagée', en: 'What is to be done' }),
        owner: text({ fr: 'Fonction responsable', en: 'Role in charge' }).optional(),
        due: date({ fr: 'Échéance de l’action', en: 'When it is due' }).optional(),
        done: date({ fr: 'Date de réalisation', en: 'Day it was done', fact: true }).optional(),
      }),
    )
    .optional(),
  review_date: date({ fr: 'Prochaine revue du risque', en: 'Next review of the risk' }).optional(),
  occurred: date({ fr: 'Date à laquelle il s’est produit', en: 'Day on which it occurred', fact: true }).optional(),
  decision: reference('decision', {
    fr: 'Décision qui l’accepte ou qui le traite',
    en: 'Decision that accepts or answers it',
  }).optional(),
  confidential: confidential().optional(),
}

export const risk = z.strictObject(RISK_FIELDS)

export const planRiskSchema = z.strictObject({
  ...RISK_FIELDS,
  id: id('RP-1'),
  programme: reference('programme', {
    fr: 'Programme concerné\u00a0; tout le plan à défaut d’indication',
    en: 'Programme concerned; the whole plan where nothing is said',
  }).optional(),
  projects: z.array(reference('project', { fr: 'Projet exposé', en: 'Project exposed to it' })).optional(),
})

/** What a freeze or a re-baseline keeps of a project. */
export const REFERENCE_FIELDS = {
  start: moment({ fr: 'Début', en: 'Start', example: '2023-09' }).optional(),
  end: moment({ fr: 'Fin', en: 'End', example: '2024-12' }).optional(),
  investment: amount({ fr: 'Investissement', en: 'Investment', example: 180 }).optional(),
  operating: amount({ fr: 'Coût de fonctionnement', en: 'Operating cost', example: 40 }).optional(),
  days: days({ fr: 'Jours-homme côté DSI', en: 'Person-days of the IT side', example: 140 }).optional(),
  decision: reference('decision', {
    fr: 'Décision qui l’a approuvée',
    en: 'Decision that approved it',
    example: 'DEC-2022-01',
  }).optional(),
}

/** Points of weighted shortest job first. */
const points = (about: About) => scale({ ...about, plausible: [0, 100] })

export const priority = z.strictObject({
  class: oneOf(PRIORITY_CLASSES, {
    fr: 'Classe de priorité',
    en: 'Priority class',
    meanings: {
      mandatory: { fr: 'obligatoire', en: 'law, contract or security asks for it' },
      must: { fr: 'indispensable', en: 'must have' },
      should: { fr: 'important', en: 'should have' },
      could: { fr: 'souhaitable', en: 'could have' },
      wont: { fr: 'pas cette fois', en: "won't have this time" },
    },
  }).optional(),
  scores: z
    .record(z.string(), scale({ fr: 'Note pour le critère', en: 'Score of the criterion', example: 3 }))
    .meta({ fr: 'Note par critère', en: 'Score by criterion' })
    .optional(),
  wsjf: z
    .strictObject({
      business_value: points({
        fr: 'Valeur pour les usagers et le métier',
        en: 'Value for users and business',
        example: 8,
      }),
      time_criticality: points({
        fr: 'Valeur perdue en cas de retard',
        en: 'How much value a delay loses',
        example: 5,
      }),
      risk_reduction: points({
        fr: 'Risque réduit ou possibilité ouverte',
        en: 'Risk reduced or opportunity opened',
        example: 3,
      }),
      job_size: points({ fr: 'Taille du travail', en: 'Size of the job', example: 5 }),
    })
    .optional(),
  scored_by: z.array(text({ fr: 'Fonction qui a noté', en: 'Role that scored' })).optional(),
  date: date({ fr: 'Date de la notation', en: 'Day of the scoring', fact: true }).optional(),
})

export const estimate = ordered(
  z.strictObject({
    class: oneOf(['order_of_magnitude', 'budget', 'definitive'], {
      fr: 'Niveau de fiabilité du chiffrage',
      en: 'Estimate class',
      named: estimateClassName,
    }),
    date: date({ fr: 'Date du chiffrage', en: 'Day of the estimate', fact: true }).optional(),
    source: text({ fr: 'Origine du chiffrage', en: 'Where the estimate comes from' }).optional(),
    optimistic: amount({ fr: 'Coût optimiste', en: 'Optimistic cost' }).optional(),
    likely: amount({ fr: 'Coût probable', en: 'Likely cost' }).optional(),
    pessimistic: amount({ fr: 'Coût pessimiste', en: 'Pessimistic cost' }).optional(),
  }),
  ['optimistic', 'likely'],
  ['likely', 'pessimistic'],
  { low: 'optimistic', high: 'pessimistic', between: 'likely' },
)

export const security = z.strictObject({
  classification: text({ fr: 'Niveau de sensibilité des données', en: 'Classification of the data' }).optional(),
  measures: z
    .array(
      text({
        fr: 'Mesure d’un référentiel qu’il met en place\u00a0: référentiel/mesure',
        en: 'Measure of a regime that it puts in place: regime/measure',
        example: 'nis2/j',
      }),
    )
    .optional(),
  ciso_opinion: z
    .strictObject({
      date: date({ fr: 'Date de l’avis', en: 'Day of the opinion', fact: true }),
      outcome: oneOf(['favourable', 'reserved', 'unfavourable'], {
        fr: 'Sens de l’avis',
        en: 'The opinion',
        named: securityOpinionName,
      }),
    })
    .optional(),
  exposed: flag({ fr: 'Indique s’il est exposé sur internet', en: 'Whether it faces the internet' }).optional(),
})

export const privacy = z.strictObject({
  personal_data: flag({
    fr: 'Indique s’il traite des données à caractère personnel',
    en: 'Whether it processes personal data',
  }).optional(),
  dpo_opinion: text({ fr: 'Avis du délégué à la protection des données (DPO)', en: 'Opinion of the DPO' }).optional(),
  dpia: oneOf(['not_needed', 'planned', 'in_progress', 'done'], {
    fr: 'Analyse d’impact (AIPD)',
    en: 'Impact assessment',
    named: impactAssessmentName,
  }).optional(),
})

export const adoption = z.strictObject({
  measure: text({ fr: 'Ce qui est mesuré', en: 'What is measured' }),
  target: number({ fr: 'Cible', en: 'Target' }),
  actual: number({ fr: 'Valeur mesurée', en: 'Measured' }).optional(),
})

export const closure = z.strictObject({
  date: date({ fr: 'Date du bilan de clôture', en: 'Day of the closure review', fact: true }),
  accepted_by: text({ fr: 'Fonction qui a prononcé la recette', en: 'Role that accepted' }).optional(),
  lessons: z.array(text({ fr: 'Enseignement tiré (REX)', en: 'Lesson learned' })).optional(),
})

export const progress = z.strictObject({
  value: share({ fr: 'Part du périmètre qui est réalisée', en: 'Share of the scope that is done', example: 0.55 }),
  method: oneOf(['zero_hundred', 'fifty_fifty', 'milestones', 'percent'], {
    fr: 'Méthode de mesure',
    en: 'How it is measured',
    meanings: {
      zero_hundred: '0\u00a0% puis 100\u00a0% à la fin',
      fifty_fifty: '50\u00a0% au début, 100\u00a0% à la fin',
      milestones: 'jalons atteints',
      percent: 'pourcentage estimé',
    },
  }).optional(),
  as_of: date({ fr: 'Date de la mesure', en: 'Day of the measure', fact: true }).optional(),
})

export const disposition = z.strictObject({
  date: date({ fr: 'Date de la décision', en: 'Day of the decision', fact: true }).optional(),
  decision: reference('decision', {
    fr: 'Décision qui l’a arrêté ou reporté',
    en: 'Decision that stopped or moved it',
  }).optional(),
  reason: oneOf(REASONS, { fr: 'Motif, pris dans la liste', en: 'Coded reason' }).optional(),
  notes: text({ fr: 'En clair', en: 'In words' }).optional(),
})

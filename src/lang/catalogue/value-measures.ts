/** The words of `plan explain PROJECT --value`: measures, columns, and what to write where a project has no value. */

import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { formatPercent, formatPlain, formatThousands } from '../numbers.ts'
import { formOf, NOUNS } from '../plurals.ts'

export const VALUE_TEXTS = printed('value-measures', {
  measure: { fr: 'Mesure de la valeur', en: 'Measure of value' },
  consistency: { fr: 'Ratio de cohérence des jugements', en: 'Consistency ratio of the judgements' },
  weights: { fr: 'Poids fixés dans', en: 'Weights set in' },
  scores: { fr: 'Notes écrites dans', en: 'Scores written in' },
  project: { fr: 'Projet écrit dans', en: 'Project written in' },
  place: { fr: 'Ligne:colonne', en: 'Line:column' },
  scored_by: { fr: 'Noté par', en: 'Scored by' },
  scored_on: { fr: 'Noté le', en: 'Scored on' },
  counted: { fr: 'Ce que compte cette valeur', en: 'What this value counts' },
  criterion: { fr: 'Critère', en: 'Criterion' },
  weight: { fr: 'Poids', en: 'Weight' },
  score: { fr: 'Note', en: 'Score' },
  max: { fr: 'Maximum', en: 'Best score' },
  part: { fr: 'Compte pour', en: 'Counts for' },
  job_size: { fr: '÷ taille du travail', en: '÷ job size' },
  size: { fr: 'Taille', en: 'Size' },
  delay: { fr: 'Perte due au retard', en: 'Lost by delay' },
  no_score: { fr: 'sans note, compte pour 0', en: 'no score, counts for 0' },
  no_value: { fr: 'aucune', en: 'none' },
} as const) satisfies Record<string, Bilingual>

export const MEASURE_TEXTS = printed('value-measures', {
  weighted: {
    name: { fr: 'notes pondérées (weighted)', en: 'weighted scores (weighted)' },
    formula: {
      fr: 'somme de poids × note ÷ note maximale, rapportée à la somme des poids\u00a0; de 0 à 1',
      en: 'sum of weight × score ÷ best score, over the sum of the weights; from 0 to 1',
    },
  },
  ahp: {
    name: { fr: 'notes pondérées par AHP (ahp)', en: 'scores weighted by AHP (ahp)' },
    formula: {
      fr: 'somme de poids × note ÷ note maximale, les poids tirés des comparaisons de critères deux à deux\u00a0; de 0 à 1',
      en: 'sum of weight × score ÷ best score, the weights drawn from the pairwise judgements of criteria; from 0 to 1',
    },
  },
  wsjf: {
    name: { fr: 'coût du retard sur taille (wsjf)', en: 'cost of delay over job size (wsjf)' },
    formula: {
      fr: '(valeur + perte en cas de retard + risque réduit) ÷ taille du travail',
      en: '(value + time criticality + risk reduction) ÷ job size',
    },
  },
  moscow: {
    name: { fr: 'classe de priorité (moscow)', en: 'priority class (moscow)' },
    formula: {
      fr: 'rang de la classe, de 4 (obligatoire) à 0 (pas cette fois)\u00a0; il ordonne les projets et ne mesure rien\u00a0: 4 n’est pas le double de 2',
      en: "rank of the class, from 4 (mandatory) to 0 (won't this time); it orders projects and measures nothing: 4 is not twice 2",
    },
  },
} as const) satisfies Record<string, { readonly name: Bilingual; readonly formula: Bilingual }>

/** What a value is multiplied by, and what counts as one of it. */
export const SIZE_TEXTS = printed('value-measures', {
  cost: {
    name: { fr: 'coût attendu', en: 'expected cost' },
    by: { fr: 'le coût attendu', en: 'expected cost' },
    unit: (currency) => bilingual((lang) => formatThousands(100_000, currency, lang)),
  },
  days: {
    name: { fr: 'jours-hommes de la DSI', en: 'IT person-days' },
    by: { fr: 'les jours-hommes de la DSI', en: 'IT person-days' },
    unit: () => ({ fr: '100\u00a0jours', en: '100 days' }),
  },
  reach: {
    name: { fr: 'utilisateurs touchés', en: 'users reached' },
    by: { fr: 'les utilisateurs touchés', en: 'users reached' },
    unit: () => ({ fr: '100\u00a0utilisateurs', en: '100 users' }),
  },
} as const) satisfies Record<
  string,
  { readonly name: Bilingual; readonly by: Bilingual; readonly unit: (currency: string) => Bilingual }
>

/** `, in units of 100 days`, behind what a value is counted by. */
export const IN_UNITS_OF: Bilingual = { fr: 'par tranche de', en: 'in units of' }

/** `10% (2 quarters after the written start)`: the share that is lost and the quarters, two decimals at most. */
export function delayText(share: number, quarters: number, lang: Lang): string {
  const late = `${formatPlain(Math.round(quarters * 100) / 100, lang)} ${formOf(quarters, NOUNS.quarter, lang)}`
  const after = { fr: 'après le début écrit', en: 'after the written start' }[lang]
  return `${formatPercent(share, lang)} (${late} ${after})`
}

export function atMostText(own: string, most: string, lang: Lang): string {
  return `${own} (${{ fr: `${most} au plus`, en: `at most ${most}` }[lang]})`
}

interface MissingText {
  readonly reason: Bilingual
  readonly help: Bilingual
}

/** Why a project has no value, and what to write so that it has one. */
export const NO_VALUE_TEXTS = printed('value-measures', {
  criteria: {
    reason: { fr: 'le plan n’a pas de critères pondérés', en: 'the plan has no weighted criteria' },
    help: {
      fr: 'Écrivez dans plan.yaml, sous plan\u00a0: criteria: [{ id: alignment, title: Alignement stratégique, weight: 1 }], puis une note par critère dans chaque projet.',
      en: 'Write in plan.yaml, under plan: criteria: [{ id: alignment, title: Strategic alignment, weight: 1 }], then a score for each criterion in every project.',
    },
  },
  matrix: {
    reason: {
      fr: 'le plan n’a pas de comparaisons de critères exploitables',
      en: 'the plan has no usable pairwise judgements of criteria',
    },
    help: {
      fr: 'Écrivez dans plan.yaml, sous plan, un jugement positif par couple de critères\u00a0: pairwise: { criteria: [alignment, user_value], matrix: [[1, 2], [0.5, 1]] }.',
      en: 'Write in plan.yaml, under plan, a positive judgement for each pair of criteria: pairwise: { criteria: [alignment, user_value], matrix: [[1, 2], [0.5, 1]] }.',
    },
  },
  /** The criteria with a score each, as files write them. */
  scores: (criteria: string): MissingText => ({
    reason: {
      fr: 'le projet n’a de note pour aucun critère du plan',
      en: 'the project has no score for any criterion of the plan',
    },
    help: bilingual((lang) =>
      lang === 'fr'
        ? `Écrivez dans le projet une note par critère\u00a0: priority: { scores: { ${criteria} } }.`
        : `Write in the project a score for each criterion: priority: { scores: { ${criteria} } }.`,
    ),
  }),
  wsjf: {
    reason: { fr: 'le projet n’a pas de notes WSJF', en: 'the project has no WSJF scores' },
    help: {
      fr: 'Écrivez dans le projet\u00a0: priority: { wsjf: { business_value: 8, time_criticality: 5, risk_reduction: 3, job_size: 5 } }.',
      en: 'Write in the project: priority: { wsjf: { business_value: 8, time_criticality: 5, risk_reduction: 3, job_size: 5 } }.',
    },
  },
  size: {
    reason: { fr: 'la taille du travail n’est pas supérieure à 0', en: 'the job size is not more than 0' },
    help: {
      fr: 'Corrigez priority.wsjf.job_size dans le projet\u00a0: 1 pour le plus petit travail.',
      en: 'Correct priority.wsjf.job_size in the project: 1 for the smallest job.',
    },
  },
  class: {
    reason: { fr: 'le projet n’a pas de classe de priorité', en: 'the project has no priority class' },
    help: {
      fr: 'Écrivez dans le projet\u00a0: priority: { class: must }, avec mandatory, must, should, could ou wont.',
      en: 'Write in the project: priority: { class: must }, with mandatory, must, should, could or wont.',
    },
  },
} as const) satisfies Record<string, MissingText | ((word: string) => MissingText)>

/** Why a project with scores has no value where values count by size, and what to write so that it has one. */
export const NO_SIZE_TEXTS = printed('value-measures', {
  cost: {
    reason: {
      fr: 'son coût est à estimer, et la valeur du plan compte selon le coût',
      en: 'its cost is to be estimated, and the plan counts value by cost',
    },
    help: {
      fr: 'Écrivez ses lignes de budget, ou internal_only: true si seuls les agents y travaillent.',
      en: 'Write its budget lines, or internal_only: true where own staff alone works on it.',
    },
  },
  days: {
    reason: {
      fr: 'sa charge est à estimer, et la valeur du plan compte selon les jours-hommes',
      en: 'its work is to be estimated, and the plan counts value by person-days',
    },
    help: {
      fr: 'Écrivez les jours que chaque équipe y passe\u00a0: workload: [{ team: APPLI, days: { 2026-Q1: 20 } }].',
      en: 'Write the days that each team spends on it: workload: [{ team: APPLI, days: { 2026-Q1: 20 } }].',
    },
  },
  reach: {
    reason: {
      fr: 'rien ne dit qui il touche, et la valeur du plan compte selon les utilisateurs',
      en: 'nothing says whom it reaches, and the plan counts value by users',
    },
    help: {
      fr: 'Écrivez users dans un besoin auquel il répond, ou dans un composant qu’il remplace.',
      en: 'Write users in a need that it answers, or in a component that it replaces.',
    },
  },
} as const) satisfies Record<string, MissingText>

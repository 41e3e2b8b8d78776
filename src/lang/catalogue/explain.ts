/** The words of `plan explain`: headings, columns, and the sentence that ends a long list. */
import type { Bilingual } from '../../values/language.ts'

export const EXPLAIN_TEXTS = {
  rules: { fr: 'Règles', en: 'Rules' },
  figures: { fr: 'Indicateurs', en: 'Figures' },
  slips: { fr: 'Défauts de lecture', en: 'Slips of reading' },
  checked: { fr: 'Ce qui est contrôlé', en: 'What is checked' },
  compared: { fr: 'Se contrôle par', en: 'Looked for by' },
  said: { fr: 'Ce qui est dit', en: 'What is said' },
  severity: { fr: 'Gravité', en: 'Severity' },
  severity_draft: { fr: 'Gravité, plan en préparation', en: 'Severity in a draft' },
  severity_approved: { fr: 'Gravité, plan approuvé', en: 'Severity once approved' },
  why: { fr: 'Pourquoi', en: 'Why' },
  example: { fr: 'À écrire, par exemple', en: 'To write, for example' },
  fix: { fr: 'Que faire', en: 'What to do' },
  label: { fr: 'Libellé', en: 'Label' },
  unit: { fr: 'Unité', en: 'Unit' },
  formula: { fr: 'Définition', en: 'Definition' },
  source: { fr: 'Origine de la définition', en: 'Where the definition comes from' },
  breakdowns: { fr: 'Se décline par', en: 'Broken down by' },
  value: { fr: 'Valeur dans ce plan', en: 'Value in this plan' },
  reason: { fr: 'Motif', en: 'Reason' },
  coverage: { fr: 'Couverture', en: 'Coverage' },
  where: { fr: 'Où', en: 'Where' },
  counted: { fr: 'Ce que compte ce chiffre', en: 'What this figure counts' },
  uncounted: { fr: 'Ce qui n’a pas pu être compté', en: 'What could not be counted' },
  place: { fr: 'Emplacement', en: 'Location' },
  entity: { fr: 'Identifiant', en: 'Id' },
  amount: { fr: 'Compte pour', en: 'Counts for' },
  bases: { fr: 'Repose sur', en: 'Rests on' },
  fallback: { fr: 'à défaut', en: 'fallback' },
  of: { fr: 'Sur', en: 'Out of' },
  own_rate: { fr: 'Taux propre', en: 'Own rate' },
} as const satisfies Record<string, Bilingual>

/** The commands that run a rule which needs an earlier state of the plan. */
export const COMPARED: Bilingual = {
  fr: 'plan validate --since DATE|VERSION et plan diff, face à un état antérieur du plan',
  en: 'plan validate --since DAY|REVISION and plan diff, against an earlier state of the plan',
}

export function andMore(count: number): Bilingual {
  return {
    fr: `… et ${count} de plus\u00a0: --format json les donne tous`,
    en: `… and ${count} more: --format json gives them all`,
  }
}

export function coverageText({ count, of }: { count: number; of: number }): Bilingual {
  return { fr: `${count} sur ${of} ont pu être comptés`, en: `${count} of ${of} could be counted` }
}

export const EXPLAIN_HINT: Bilingual = {
  fr: 'plan explain MOT en dit plus\u00a0: l’un des mots ci-dessus, une clé du format (as_of), et avec -p PLAN un projet (P-014) ou l’emplacement d’un constat (projects.yaml:42).',
  en: 'plan explain WORD says more: a word from above, a key of the format (as_of), and with -p PLAN a project (P-014) or the place of a finding (projects.yaml:42).',
}

export const PLAN_HINT: Bilingual = {
  fr: 'Ajoutez -p PLAN pour la valeur de cet indicateur dans un plan et la liste de ce qu’il compte.',
  en: 'Add -p PLAN for the value of this figure in a plan and the list of what it counts.',
}

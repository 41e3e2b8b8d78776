/** The words that pictures put to their marks, and what they are said to show to whoever does not see them. */
import { type Bilingual, type Lang, printed } from '../../values/language.ts'
import { NOUNS, type Noun } from '../plurals.ts'
import { colon, semicolon } from '../punctuation.ts'

export const CHART_WORDS = printed('charts', {
  area: { fr: 'surface', en: 'area' },
  chart: { fr: 'Graphique', en: 'Chart' },
  continued: { fr: 'suite', en: 'continued' },
  milestone_open: { fr: 'jalon à venir', en: 'milestone to come' },
  milestone_reached: { fr: 'jalon atteint', en: 'milestone reached' },
  no_dates: { fr: 'sans dates', en: 'no dates' },
  no_end: { fr: 'sans date de fin', en: 'no end date' },
  no_start: { fr: 'sans date de début', en: 'no start date' },
  no_state: { fr: 'état non renseigné', en: 'no state given' },
  none: { fr: 'aucun', en: 'none' },
  past_end: { fr: 'fin dépassée, non terminé', en: 'past its end, not completed' },
  not_placed: { fr: 'Sans les deux valeurs', en: 'Without both figures' },
} as const) satisfies Record<string, Bilingual>

export const CHART_KINDS = printed('charts', {
  bars: { fr: 'Barres', en: 'Bars' },
  stacked: { fr: 'Barres empilées', en: 'Stacked bars' },
  lines: { fr: 'Courbes', en: 'Lines' },
  steps: { fr: 'Paliers', en: 'Steps' },
  roadmap: { fr: 'Calendrier de barres', en: 'Timeline of bars' },
  scatter: { fr: 'Nuage de points', en: 'Scatter plot' },
  frontier: { fr: 'Points reliés', en: 'Joined points' },
  matrix: { fr: 'Grille', en: 'Grid' },
  comparison: { fr: 'Barres par mesure', en: 'Bars by measure' },
} as const) satisfies Record<string, Bilingual>

export const CHART_NOUNS = {
  category: { fr: ['catégorie', 'catégories'], en: ['category', 'categories'] },
  field: { fr: ['case remplie', 'cases remplies'], en: ['filled field', 'filled fields'] },
  group: NOUNS.group,
  measure: { fr: ['mesure', 'mesures'], en: ['measure', 'measures'] },
  milestone: { fr: ['jalon', 'jalons'], en: ['milestone', 'milestones'] },
  option: { fr: ['option', 'options'], en: ['option', 'options'] },
  panel: { fr: ['cadre', 'cadres'], en: ['panel', 'panels'] },
  point: { fr: ['point', 'points'], en: ['point', 'points'] },
  row: NOUNS.row,
  undated: { fr: ['ligne sans dates', 'lignes sans dates'], en: ['row without dates', 'rows without dates'] },
} as const satisfies Record<string, Noun>

/** `from 2023 to 2026`, `from 0 k€ (2025, Operating) to 2,100 k€ (2025, Investment)`; one thing where both are the same. */
export function rangeText(from: string, to: string, lang: Lang): string {
  if (from === to) return from
  return { fr: `de ${from} à ${to}`, en: `from ${from} to ${to}` }[lang]
}

/** `Stacked bars: 4 categories, from 2023 to 2026; Investment and Operating; from 0 k€ to 2,100 k€.` */
export function descriptionText(kind: Bilingual, parts: readonly string[], lang: Lang): string {
  return `${kind[lang]}${colon(lang)} ${parts.filter((part) => part !== '').join(semicolon(lang))}.`
}

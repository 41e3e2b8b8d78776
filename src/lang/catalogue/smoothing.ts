/** The words of `plan smooth`: its modes, headings, what holds a project, and how far the work is. */

import { type Bilingual, type Lang, printed } from '../../values/language.ts'
import { dateInText } from '../dates.ts'
import { formatNumber, MINUS } from '../numbers.ts'
import { counted, NOUNS } from '../plurals.ts'
import { colon, quote } from '../punctuation.ts'

export const MODE_TITLES = printed('modes', {
  smoothing: { fr: 'Lissage du plan', en: 'Smoothed plan' },
  levelling: { fr: 'Nivellement du plan', en: 'Levelled plan' },
} as const) satisfies Record<string, Bilingual>

export const MODE_TEXTS = {
  smoothing: {
    fr: 'Lissage\u00a0: les projets se décalent dans leurs marges. La date de fin du plan, les échéances et l’enchaînement des projets ne changent pas\u00a0; ce qui est en cours ne bouge pas.',
    en: 'Smoothing: projects move within their float. The end of the plan, the deadlines and the order of projects do not change; what is under way stays.',
  },
  levelling: {
    fr: 'Nivellement\u00a0: les projets peuvent finir plus tard que le plan actuel, jusqu’à leur fenêtre, leur échéance ou la fin de l’horizon. L’enchaînement des projets tient\u00a0; ce qui est en cours ne bouge pas.',
    en: 'Levelling: projects may end later than the plan does now, up to their window, their deadline or the end of the horizon. The order of projects holds; what is under way stays.',
  },
} as const satisfies Record<keyof typeof MODE_TITLES, Bilingual>

export const USUAL_MODE: Bilingual = {
  fr: 'Mode par défaut (--mode smoothing)\u00a0; --mode levelling permet de dépasser la date de fin du plan.',
  en: 'Usual mode (--mode smoothing); --mode levelling may pass the end of the plan.',
}

export const SMOOTHING_LABELS = printed('smoothing', {
  after: { fr: 'Après', en: 'After' },
  before: { fr: 'Avant', en: 'Before' },
  beyond_margin: { fr: 'Jours au-delà de la marge', en: 'Days beyond the margin' },
  drop: { fr: 'Ou retirer', en: 'Or drop' },
  end_after: { fr: 'Fin après', en: 'End after' },
  end_before: { fr: 'Fin avant', en: 'End before' },
  held: { fr: 'Ce qui les y tient', en: 'What holds them there' },
  hire: { fr: 'ETP manquants', en: 'FTE missing' },
  least: { fr: 'Minimum possible', en: 'Least possible' },
  longer: { fr: 'Durée', en: 'Duration' },
  money: { fr: 'Enveloppes', en: 'Envelopes' },
  moves: { fr: 'Projets déplacés', en: 'Projects moved' },
  reason: { fr: 'Pourquoi', en: 'Why' },
  shift: { fr: 'Décalage', en: 'Shift' },
  start_after: { fr: 'Début après', en: 'Start after' },
  start_before: { fr: 'Début avant', en: 'Start before' },
  over: { fr: 'Dépassement', en: 'Overrun' },
  over_after: { fr: 'Dépassement après', en: 'Overrun after' },
  over_before: { fr: 'Dépassement avant', en: 'Overrun before' },
  where: { fr: 'Où', en: 'Where' },
} as const) satisfies Record<string, Bilingual>

export const SMOOTHING_TITLES = printed('smoothing', {
  answer: { fr: 'Résultat', en: 'Result' },
  teams: { fr: 'Charge des équipes', en: 'Load of teams' },
  money: { fr: 'Budget par année', en: 'Money by year' },
  moves: { fr: 'Projets déplacés', en: 'Projects moved' },
  residue: { fr: 'Ce qui reste en trop', en: 'What is still too much' },
  hiring: { fr: 'Effectifs manquants, ou projets à retirer', en: 'Staff missing, or projects to drop' },
} as const) satisfies Record<string, Bilingual>

export const SMOOTHING_NOTES = {
  none_open: {
    fr: 'Le plan ne retient aucun projet à venir\u00a0: il n’y a rien à déplacer. --scenario essaie un scénario.',
    en: 'The plan retains no project to come: there is nothing to move. --scenario tries a scenario.',
  },
  infeasible: {
    fr: 'Aucune date ne respecte à la fois l’ordre des projets et leurs limites.',
    en: 'No dates keep both the order of projects and their limits.',
  },
  unknown: {
    fr: 'Aucune solution trouvée dans le temps imparti, sans que l’impossibilité soit prouvée.',
    en: 'No solution was found in the time given, nor a proof that there is none.',
  },
  cut_off: {
    fr: 'Calcul interrompu\u00a0: c’est la meilleure réponse trouvée jusque-là, une autre exécution peut en donner une autre.',
    en: 'The work was cut off: this is the best answer so far; another run may give another.',
  },
  no_moves: { fr: 'Aucun projet n’est déplacé.', en: 'No project is moved.' },
  no_residue: {
    fr: 'Aucune équipe n’est en surcharge et aucune enveloppe n’est dépassée dans les périodes à venir.',
    en: 'No team is overloaded and no envelope is passed in the periods to come.',
  },
  no_overload: {
    fr: 'Aucune équipe n’est en surcharge dans les périodes à venir.',
    en: 'No team is overloaded in the periods to come.',
  },
  no_overspend: {
    fr: 'Aucune enveloppe n’est dépassée dans les années à venir.',
    en: 'No envelope is passed in the years to come.',
  },
  no_hiring: {
    fr: 'Il ne manque personne\u00a0: aucune équipe ne reste en surcharge.',
    en: 'Nobody is missing: no team stays overloaded.',
  },
  no_money: {
    fr: 'Le plan n’a ni budget ni enveloppe à venir.',
    en: 'The plan has neither money nor envelopes to come.',
  },
  same_load: { fr: 'Aucune période ne change.', en: 'No period changes.' },
  changed_only: {
    fr: 'Seules les périodes qui changent ou dépassent la marge sont montrées.',
    en: 'Only periods that change or pass the margin are shown.',
  },
  hiring: {
    fr: 'ETP manquants = surcharge de la période ÷ jours nets d’un ETP de l’équipe dans la période. Renforcer l’équipe ou faire appel à un prestataire dans la période revient au même\u00a0; «\u00a0retirer\u00a0» nomme le projet de moindre valeur dont le départ suffit.',
    en: 'FTE missing = overload of the period ÷ net days of one full-time equivalent of the team in it. Hiring and external help count the same; “drop” names the project of least value whose leaving is enough.',
  },
} as const satisfies Record<string, Bilingual>

/** The edge that a bound sets on a project, behind “no later” and “no earlier”. */
export const EDGE_TEXTS = printed('smoothing', {
  'status-date': { fr: 'date d’arrêté', en: 'status date' },
  'window-start': { fr: 'ouverture de sa fenêtre', en: 'its window opens' },
  'horizon-start': { fr: 'début du plan', en: 'start of the plan' },
  predecessor: { fr: 'fin de ce dont il dépend', en: 'end of what it depends on' },
  'window-end': { fr: 'fin de sa fenêtre', en: 'its window closes' },
  deadline: { fr: 'échéance obligatoire', en: 'mandatory deadline' },
  'horizon-end': { fr: 'fin de l’horizon', en: 'end of the horizon' },
  'plan-end': { fr: 'fin actuelle du plan', en: 'present end of the plan' },
  successor: { fr: 'début de ce qui en dépend', en: 'start of what depends on it' },
  'shift-earlier': { fr: 'décalage permis', en: 'permitted shift' },
  'shift-later': { fr: 'décalage permis', en: 'permitted shift' },
  blackout: { fr: 'période sans mise en service', en: 'no go-lives then' },
} as const) satisfies Record<string, Bilingual>

export function monthsText(count: number, lang: Lang): string {
  const sign = count > 0 ? '+' : MINUS
  return `${sign}${counted(Math.abs(count), NOUNS.month, lang, '\u00a0')}`
}

/** How far a smoothing is, in one line: the overload so far, in hundredths of a day. */
export function smoothingProgress(stage: 'search' | 'exact', overload: number | undefined, lang: Lang): string {
  const what = { search: { fr: 'Recherche', en: 'Searching' }, exact: { fr: 'Preuve', en: 'Proving' } }[stage][lang]
  if (overload === undefined) return `${what}…`
  const days = formatNumber(overload / 100, lang, 1)
  return lang === 'fr' ? `${what}… surcharge ${days} j` : `${what}… overload ${days} days`
}

/** The title and the assumption of a smoothing that is written as a scenario. */
export function writtenSmoothing(
  mode: keyof typeof MODE_TITLES,
  frame: string | undefined,
  day: string,
  lang: Lang,
): { readonly title: string; readonly assumption: string } {
  const title = MODE_TITLES[mode][lang]
  const date = dateInText(day, lang)
  const command = `plan smooth --mode ${mode}`
  return {
    title: frame === undefined ? title : `${title}${colon(lang)} ${frame}`,
    assumption:
      lang === 'fr'
        ? `Dates proposées par ${command}, situation au ${date}\u00a0; à refaire si le plan change`
        : `Dates proposed by ${command} as of ${date}; to be done again when the plan changes`,
  }
}

/** What was written, in lines: the scenario, then the projects that it moves. */
export function smoothingWritten(id: string, moved: readonly string[], lang: Lang): string[] {
  const ids = moved.join(', ')
  const projects = counted(moved.length, NOUNS.project, lang)
  return {
    fr: [`Scénario ${quote(id, 'fr')} ajouté`, `${projects} à d’autres dates\u00a0: ${ids}`],
    en: [`Scenario ${quote(id, 'en')} added`, `${projects} at other dates: ${ids}`],
  }[lang]
}

export const NOTHING_WRITTEN: Bilingual = {
  fr: 'Aucun projet n’est déplacé\u00a0: rien à écrire',
  en: 'No project is moved: nothing to write',
}

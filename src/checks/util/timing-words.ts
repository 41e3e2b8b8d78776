/** Words for starts, lengths and factors of a choice that its project cannot have. */
import { dateWords } from '../../text/date-words.ts'
import { bilingual, formatPlain } from '../../text/format.ts'
import { valueLabel } from '../../text/labels.ts'
import { dayText } from '../../values/calendar.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import type { Of, Speak } from './contradiction-speech.ts'

function months(count: number, lang: Lang): string {
  const figure = `${formatPlain(count, lang)}\u00a0`
  return lang === 'fr' ? `${figure}mois` : `${figure}${count === 1 ? 'month' : 'months'}`
}

/** « 6 à 18 mois », « au moins 6 mois » … */
function limits({ min, max }: Of<'stretch-beyond-limits'>, lang: Lang): string {
  if (min !== undefined && max !== undefined) {
    return `${formatPlain(min, lang)} ${lang === 'fr' ? 'à' : 'to'} ${months(max, lang)}`
  }
  if (min !== undefined) return `${lang === 'fr' ? 'au moins' : 'at least'} ${months(min, lang)}`
  return `${lang === 'fr' ? 'au plus' : 'at most'} ${months(max ?? 0, lang)}`
}

const startOfStarted: Speak<'start-of-started'> = (
  { project, status, since },
  { scenario, project: name },
) => ({
  message: bilingual((lang) => {
    const state = since === undefined ? valueLabel(status)[lang] : dateWords(dayText(since), lang)
    return lang === 'fr'
      ? `Le scénario ${scenario(lang)} change le début du projet ${name(project, lang)}, déjà commencé (${state})`
      : `Scenario ${scenario(lang)} moves the start of ${name(project, lang)}, which has started (${state})`
  }),
  help: {
    fr: 'retirez «\u00a0start\u00a0»\u00a0; «\u00a0stretch\u00a0» change la durée de ce qui reste à faire',
    en: 'remove "start"; "stretch" changes the length of what is left to do',
  },
})

const startInThePast: Speak<'start-in-the-past'> = (
  { project, start, asOf },
  { scenario, project: name },
) => ({
  message: {
    fr: `Le scénario ${scenario('fr')} fait commencer le projet ${name(project, 'fr')} le ${dateWords(dayText(start), 'fr')}, alors que la situation est arrêtée au ${dateWords(dayText(asOf), 'fr')}`,
    en: `Scenario ${scenario('en')} starts ${name(project, 'en')} on ${dateWords(dayText(start), 'en')}, not later than the status date (${dateWords(dayText(asOf), 'en')})`,
  },
  help: { fr: 'choisissez un début à venir', en: 'choose a start that lies ahead' },
})

const nothingToMove: Speak<'nothing-to-move'> = (
  { project, key },
  { scenario, project: name },
) => ({
  message: bilingual((lang) => {
    const what = {
      start: { fr: 'le début', en: 'start' },
      stretch: { fr: 'la durée', en: 'length' },
    }[key][lang]
    const ahead = {
      start: { fr: 'de début', en: 'start' },
      stretch: { fr: 'de début ou de fin à venir', en: 'start or no end ahead' },
    }[key][lang]
    return lang === 'fr'
      ? `Le scénario ${scenario(lang)} change ${what} du projet ${name(project, lang)}, qui n’a pas ${ahead}`
      : `Scenario ${scenario(lang)} changes the ${what} of ${name(project, lang)}, which has no ${ahead}`
  }),
  help: {
    fr: 'donnez au projet ses dates (start, end), ou retirez le choix',
    en: 'give the project its dates (start, end), or remove the choice',
  },
})

const stretchBeyondLimits: Speak<'stretch-beyond-limits'> = (
  found,
  { scenario, project: name },
) => {
  const { project, stretch, min, max } = found
  const isFixed = min === undefined && max === undefined
  return {
    message: bilingual((lang) => {
      const wanted = months(stretch, lang)
      const title = name(project, lang)
      if (lang === 'fr') {
        return isFixed
          ? `Le scénario ${scenario(lang)} porte à ${wanted} la durée du projet ${title}, déjà commencé et dont la durée n’est pas dite modifiable`
          : `Le scénario ${scenario(lang)} porte à ${wanted} la durée du projet ${title}, prévue pour ${limits(found, lang)}`
      }
      return isFixed
        ? `Scenario ${scenario(lang)} sets the length of ${title} to ${wanted}, though it has started and its length is not said to be changeable`
        : `Scenario ${scenario(lang)} sets the length of ${title} to ${wanted}, outside what is foreseen for it (${limits(found, lang)})`
    }),
    help: {
      fr: 'choisissez une durée dans les limites, ou changez «\u00a0stretchable\u00a0» du projet',
      en: 'choose a length inside the limits, or change "stretchable" of the project',
    },
  }
}

const FACTORS = {
  scale: { fr: 'Facteur (scale)', en: 'factor "scale"' },
  stretch: { fr: 'Durée (stretch)', en: 'length' },
} as const satisfies Record<string, Bilingual>

const valueImpossible: Speak<'value-impossible'> = (
  { project, key, value, min, max },
  { scenario, project: name },
) => ({
  message: {
    fr: `${FACTORS[key].fr} de ${name(project, 'fr')} à ${formatPlain(value, 'fr')} dans le scénario ${scenario('fr')}, pour des valeurs possibles de ${formatPlain(min, 'fr')} à ${formatPlain(max, 'fr')}`,
    en: `Scenario ${scenario('en')} sets the ${FACTORS[key].en} of ${name(project, 'en')} to ${formatPlain(value, 'en')}, outside the possible ${formatPlain(min, 'en')} to ${formatPlain(max, 'en')}`,
  },
  help:
    key === 'scale'
      ? {
          fr: 'scale est un facteur\u00a0: 0.8 retire un cinquième de ce qui reste à dépenser',
          en: 'scale is a factor: 0.8 takes away a fifth of what is left to spend',
        }
      : {
          fr: 'stretch est la durée du projet en mois',
          en: 'stretch is the length of the project in months',
        },
})

/** The words for each kind. */
export const TIMING_WORDS = {
  'start-of-started': startOfStarted,
  'start-in-the-past': startInThePast,
  'nothing-to-move': nothingToMove,
  'stretch-beyond-limits': stretchBeyondLimits,
  'value-impossible': valueImpossible,
} as const

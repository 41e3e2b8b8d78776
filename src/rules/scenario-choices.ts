/** What scenarios choose: in vain, or by force. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { dateWords, ofDate } from '../lang/dates.ts'
import { formatPlain } from '../lang/numbers.ts'
import { formOf, NOUNS } from '../lang/plurals.ts'
import { quote } from '../lang/punctuation.ts'
import type { Contradiction } from '../overlay/contradiction.ts'
import { contradictionsOf } from '../overlay/contradictions.ts'
import { isSameId } from '../plan/entity.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { dayText, monthText } from '../values/calendar.ts'
import { type Bilingual, bilingual, type Lang } from '../values/language.ts'
import { recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

const extendsCircular: Speak<'extends-circular'> = ({ chain }, { scenario }) => ({
  message: bilingual((lang) => {
    const circle = chain.map((id) => quote(id, lang)).join(' → ')
    return {
      fr: `Le scénario ${scenario(lang)} part de lui-même\u00a0: ${circle}`,
      en: `Scenario ${scenario(lang)} starts from itself: ${circle}`,
    }[lang]
  }),
  help: { fr: 'retirez «\u00a0extends\u00a0» à l’un d’eux', en: 'remove "extends" of one of them' },
})

const frameTwice: Speak<'frame-twice'> = (found, { scenario, team: name }) => ({
  message: bilingual((lang) => {
    if (found.of === 'team') {
      const team = name(found.team, lang)
      return {
        fr: `Effectif de ${team} à partir ${ofDate(monthText(found.from), lang)} fixé deux fois dans le cadre du scénario ${scenario(lang)}`,
        en: `The frame of scenario ${scenario(lang)} sets the staff of ${team} from ${dateWords(monthText(found.from), lang)} twice`,
      }[lang]
    }
    const section = sectionName(found.section)[lang]
    return {
      fr: `Enveloppe ${found.year} (${section}) fixée deux fois dans le cadre du scénario ${scenario(lang)}`,
      en: `The frame of scenario ${scenario(lang)} sets the ${section} envelope of ${found.year} twice`,
    }[lang]
  }),
  help: { fr: 'gardez une seule des deux lignes', en: 'keep one of the two lines' },
})

/** The words for each kind. */
const FRAME_WORDS = { 'extends-circular': extendsCircular, 'frame-twice': frameTwice } as const

function months(count: number, lang: Lang): string {
  return `${formatPlain(count, lang)}\u00a0${formOf(count, NOUNS.month, lang)}`
}

/** « 6 à 18 mois », « au moins 6 mois » … */
function limits({ min, max }: Of<'stretch-beyond-limits'>, lang: Lang): string {
  if (min !== undefined && max !== undefined) {
    return `${formatPlain(min, lang)} ${{ fr: 'à', en: 'to' }[lang]} ${months(max, lang)}`
  }
  if (min !== undefined) return `${{ fr: 'au moins', en: 'at least' }[lang]} ${months(min, lang)}`
  return `${{ fr: 'au plus', en: 'at most' }[lang]} ${months(max ?? 0, lang)}`
}

const startOfStarted: Speak<'start-of-started'> = (
  { project, status, since },
  { scenario, project: name, status: statusName },
) => ({
  message: bilingual((lang) => {
    const state = since === undefined ? statusName(status, lang) : dateWords(dayText(since), lang)
    return {
      fr: `Le scénario ${scenario(lang)} change le début du projet ${name(project, lang)}, déjà commencé (${state})`,
      en: `Scenario ${scenario(lang)} moves the start of ${name(project, lang)}, which has started (${state})`,
    }[lang]
  }),
  help: {
    fr: 'retirez «\u00a0start\u00a0»\u00a0; «\u00a0stretch\u00a0» change la durée de ce qui reste à faire',
    en: 'remove "start"; "stretch" changes the length of what is left to do',
  },
})

const startInThePast: Speak<'start-in-the-past'> = ({ project, start, asOf }, { scenario, project: name }) => ({
  message: {
    fr: `Le scénario ${scenario('fr')} fait commencer le projet ${name(project, 'fr')} le ${dateWords(dayText(start), 'fr')}, alors que la situation est arrêtée au ${dateWords(dayText(asOf), 'fr')}`,
    en: `Scenario ${scenario('en')} starts ${name(project, 'en')} on ${dateWords(dayText(start), 'en')}, not later than the status date (${dateWords(dayText(asOf), 'en')})`,
  },
  help: { fr: 'choisissez un début à venir', en: 'choose a start that lies ahead' },
})

const nothingToMove: Speak<'nothing-to-move'> = ({ project, key }, { scenario, project: name }) => ({
  message: bilingual((lang) => {
    const what = { start: { fr: 'le début', en: 'start' }, stretch: { fr: 'la durée', en: 'length' } }[key][lang]
    const ahead = {
      start: { fr: 'de début', en: 'start' },
      stretch: { fr: 'de début ou de fin à venir', en: 'start or no end ahead' },
    }[key][lang]
    return {
      fr: `Le scénario ${scenario(lang)} change ${what} du projet ${name(project, lang)}, qui n’a pas ${ahead}`,
      en: `Scenario ${scenario(lang)} changes the ${what} of ${name(project, lang)}, which has no ${ahead}`,
    }[lang]
  }),
  help: {
    fr: 'donnez au projet ses dates (start, end), ou retirez le choix',
    en: 'give the project its dates (start, end), or remove the choice',
  },
})

const stretchBeyondLimits: Speak<'stretch-beyond-limits'> = (found, { scenario, project: name }) => {
  const { project, stretch, min, max } = found
  const isFixed = min === undefined && max === undefined
  return {
    message: bilingual((lang) => {
      const wanted = months(stretch, lang)
      const title = name(project, lang)
      return {
        fr: isFixed
          ? `Le scénario ${scenario(lang)} porte à ${wanted} la durée du projet ${title}, déjà commencé et dont la durée n’est pas dite modifiable`
          : `Le scénario ${scenario(lang)} porte à ${wanted} la durée du projet ${title}, prévue pour ${limits(found, lang)}`,
        en: isFixed
          ? `Scenario ${scenario(lang)} sets the length of ${title} to ${wanted}, though it has started and its length is not said to be changeable`
          : `Scenario ${scenario(lang)} sets the length of ${title} to ${wanted}, outside what is foreseen for it (${limits(found, lang)})`,
      }[lang]
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
      : { fr: 'stretch est la durée du projet en mois', en: 'stretch is the length of the project in months' },
})

/** The words for each kind. */
const TIMING_WORDS = {
  'start-of-started': startOfStarted,
  'start-in-the-past': startInThePast,
  'nothing-to-move': nothingToMove,
  'stretch-beyond-limits': stretchBeyondLimits,
  'value-impossible': valueImpossible,
} as const

const keepAndOut: Speak<'keep-and-out'> = ({ project }, { scenario, project: name }) => ({
  message: {
    fr: `Projet ${name(project, 'fr')} à la fois retenu et écarté par le scénario ${scenario('fr')}`,
    en: `Scenario ${scenario('en')} both retains ${name(project, 'en')} and leaves it out`,
  },
  help: {
    fr: 'gardez un seul de «\u00a0keep\u00a0», «\u00a0out\u00a0» et «\u00a0variant\u00a0»',
    en: 'keep only one of "keep", "out" and "variant"',
  },
})

const sameProjectTwice: Speak<'same-project-twice'> = ({ project, first }, { scenario, project: name }) => ({
  message: {
    fr: `Projet ${name(project, 'fr')} choisi deux fois par le scénario ${scenario('fr')}, d’abord sous ${quote(first, 'fr')}`,
    en: `Scenario ${scenario('en')} has two choices about ${name(project, 'en')}, the first under ${quote(first, 'en')}`,
  },
  help: { fr: 'réunissez les deux choix en un', en: 'make one choice of the two' },
})

const outOfCompleted: Speak<'out-of-completed'> = ({ project }, { scenario, project: name }) => ({
  message: {
    fr: `Projet ${name(project, 'fr')} écarté par le scénario ${scenario('fr')} alors qu’il est terminé`,
    en: `Scenario ${scenario('en')} leaves out ${name(project, 'en')}, which is completed`,
  },
  help: { fr: 'retirez le choix\u00a0: ce qui est fait reste fait', en: 'remove the choice: what is done is done' },
})

const keepOfStopped: Speak<'keep-of-stopped'> = (
  { project, status },
  { scenario, project: name, status: statusName },
) => ({
  message: {
    fr: `Projet ${name(project, 'fr')} retenu par le scénario ${scenario('fr')} alors qu’il est ${statusName(status, 'fr')}`,
    en: `Scenario ${scenario('en')} retains ${name(project, 'en')}, which is ${statusName(status, 'en')}`,
  },
  help: {
    fr: 'retirez le choix, ou rouvrez le projet dans le plan (status: candidate) s’il doit être arbitré à nouveau',
    en: 'remove the choice, or reopen the project in the plan (status: candidate) if it is to be arbitrated again',
  },
})

const variantNotInGroup: Speak<'variant-not-in-group'> = (
  { project, variant, group },
  { scenario, project: name },
) => ({
  message: {
    fr:
      group === undefined
        ? `Le scénario ${scenario('fr')} remplace ${name(project, 'fr')}, qui n’est d’aucun groupe de variantes, par ${name(variant, 'fr')}`
        : `Le scénario ${scenario('fr')} remplace ${name(project, 'fr')} par ${name(variant, 'fr')}, qui n’est pas du groupe de variantes ${quote(group, 'fr')}`,
    en:
      group === undefined
        ? `Scenario ${scenario('en')} replaces ${name(project, 'en')}, which is in no group of variants, by ${name(variant, 'en')}`
        : `Scenario ${scenario('en')} replaces ${name(project, 'en')} by ${name(variant, 'en')}, which is not in the group of variants ${quote(group, 'en')}`,
  },
  help: {
    fr: 'donnez aux deux projets la même valeur de «\u00a0variants\u00a0», ou choisissez «\u00a0out\u00a0» pour l’un et «\u00a0keep\u00a0» pour l’autre',
    en: 'give both projects the same "variants", or choose "out" for the one and "keep" for the other',
  },
})

const forcedWithoutReason: Speak<'forced-without-reason'> = ({ project }, { scenario, project: name }) => ({
  message: {
    fr: `Choix imposé sur ${name(project, 'fr')} dans le scénario ${scenario('fr')} sans motif`,
    en: `Scenario ${scenario('en')} forces the choice about ${name(project, 'en')} without a reason`,
  },
  help: { fr: 'écrivez «\u00a0reason\u00a0»', en: 'write "reason"' },
})

const forcedAgainst: Speak<'forced-against'> = ({ project, scenario: parent }, { scenario, project: name }) => ({
  message: {
    fr: `Choix sur ${name(project, 'fr')} sans effet dans le scénario ${scenario('fr')}\u00a0: ${quote(parent, 'fr')}, dont il part, impose autre chose`,
    en: `The choice about ${name(project, 'en')} in scenario ${scenario('en')} has no effect: ${quote(parent, 'en')}, which it extends, forces something else`,
  },
  help: {
    fr: 'retirez ce choix, ou imposez-le à son tour (forced: true)',
    en: 'remove this choice, or force it in its turn (forced: true)',
  },
})

/** The words for each kind. */
const VERDICT_WORDS = {
  'keep-and-out': keepAndOut,
  'same-project-twice': sameProjectTwice,
  'out-of-completed': outOfCompleted,
  'keep-of-stopped': keepOfStopped,
  'variant-not-in-group': variantNotInGroup,
  'forced-without-reason': forcedWithoutReason,
  'forced-against': forcedAgainst,
} as const

const WORDS: { readonly [K in Kind]: Speak<K> } = { ...FRAME_WORDS, ...TIMING_WORDS, ...VERDICT_WORDS }

/** The sentence about a contradiction of a scenario, and what to do. */
function contradictionWords(plan: Plan, scenario: Entry<'scenarios'>, found: Contradiction): ReturnType<Speak<Kind>> {
  const names: Names = {
    scenario: (lang) => nameOf(scenario, lang),
    project: (id, lang) => nameOf(projectById(plan, id) ?? { id }, lang),
    team: (id, lang) => nameOf(plan.teams.find((team) => isSameId(team.id, id)) ?? { id }, lang),
    status: (status, lang) => statusLabel(plan, status)[lang],
  }
  // The table pairs each kind with the words for it; the compiler can't follow the pair through the look-up.
  const speak = WORDS[found.kind] as (one: Contradiction, by: Names) => ReturnType<Speak<Kind>>
  return speak(found, names)
}

/** A kind of contradiction. */
type Kind = Contradiction['kind']

/** The contradictions of a kind. */
type Of<K extends Kind> = Extract<Contradiction, { readonly kind: K }>

/** The names that sentences use, in quotes. */
interface Names {
  /** The title of the scenario. */
  readonly scenario: (lang: Lang) => string
  /** The title of a project; its id where the plan has none. */
  readonly project: (id: string, lang: Lang) => string
  /** The title of a team; its id where the plan has none. */
  readonly team: (id: string, lang: Lang) => string
  /** The status of a project as the plan names it. */
  readonly status: (status: string, lang: Lang) => string
}

/** The sentence about a contradiction of a kind, and what to do. */
type Speak<K extends Kind> = (found: Of<K>, names: Names) => { readonly message: Bilingual; readonly help: Bilingual }

function allContradictions(plan: Plan) {
  return plan.scenarios.flatMap((scenario) => contradictionsOf(plan, scenario).map((found) => ({ scenario, found })))
}

/** Finds what a scenario asks in vain: choices that exclude each other, impossible dates, a frame that says things twice. */
export const scenarioChoiceContradictory = recordRule({
  id: 'scenario-choice-contradictory',
  subject: 'scenarios',
  severity: 'error',
  parts: ['project'],
  summary: {
    fr: 'Un scénario ne se contredit pas et ne demande rien d’impossible',
    en: 'A scenario does not contradict itself and asks nothing impossible',
  },
  why: {
    fr: 'Un choix sans effet passe inaperçu\u00a0: le comité de direction compare alors autre chose que ce qui est écrit',
    en: 'A choice without effect goes unnoticed: the executive committee then compares something else than what is written',
  },
  fix: { fr: 'corrigez ou retirez le choix', en: 'correct or remove the choice' },
  over: allContradictions,
  find({ scenario, found }, plan) {
    // It is heard all the same: a rule of its own asks for the reason.
    if (found.kind === 'forced-without-reason') return undefined
    const { message, help } = contradictionWords(plan, scenario, found)
    return {
      at: found.at,
      entity: scenario.id,
      facts: { kind: found.kind, ...('project' in found ? { project: found.project } : {}) },
      related:
        found.related === undefined
          ? []
          : [{ at: found.related, label: { fr: 'ce qui s’y oppose', en: 'what stands against it' } }],
      message,
      help,
    }
  },
})

/** The forced choices of a plan, each project once in a scenario. */
function countForced({ scenarios }: Plan): number {
  return scenarios.reduce((total, { choices }) => {
    const forced = Object.entries(choices ?? {}).filter(([, choice]) => choice.forced === true)
    return total + new Set(forced.map(([id]) => id.toLowerCase())).size
  }, 0)
}

export const scenarioForcedWithoutReason = recordRule({
  id: 'scenario-forced-without-reason',
  subject: 'scenarios',
  severity: 'warning',
  parts: ['project'],
  summary: { fr: 'Un choix imposé dans un scénario dit pourquoi', en: 'A forced choice of a scenario says why' },
  why: {
    fr: 'Un choix imposé échappe à l’arbitrage\u00a0: son motif doit pouvoir être discuté',
    en: 'A forced choice escapes arbitration: its reason must be open to discussion',
  },
  fix: {
    fr: 'écrivez le motif dans «\u00a0reason\u00a0», ou retirez «\u00a0forced\u00a0»',
    en: 'write the reason in "reason", or remove "forced"',
  },
  most: {
    fr: '{count} des {of} choix imposés n’ont pas de motif',
    en: '{count} of {of} forced choices have no reason',
  },
  population: countForced,
  over: allContradictions,
  find({ scenario, found }, plan) {
    if (found.kind !== 'forced-without-reason') return undefined
    const { message } = contradictionWords(plan, scenario, found)
    return { at: found.at, entity: scenario.id, facts: { project: found.project }, message }
  },
})

/** Words for choices that retain or leave out a project in vain. */
import { quote } from '../../text/format.ts'
import { valueLabel } from '../../text/labels.ts'
import type { Speak } from './contradiction-speech.ts'

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

const sameProjectTwice: Speak<'same-project-twice'> = (
  { project, first },
  { scenario, project: name },
) => ({
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
  help: {
    fr: 'retirez le choix\u00a0: ce qui est fait reste fait',
    en: 'remove the choice: what is done is done',
  },
})

const keepOfStopped: Speak<'keep-of-stopped'> = (
  { project, status },
  { scenario, project: name },
) => ({
  message: {
    fr: `Projet ${name(project, 'fr')} retenu par le scénario ${scenario('fr')} alors qu’il est ${valueLabel(status).fr}`,
    en: `Scenario ${scenario('en')} retains ${name(project, 'en')}, which is ${valueLabel(status).en}`,
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

const forcedWithoutReason: Speak<'forced-without-reason'> = (
  { project },
  { scenario, project: name },
) => ({
  message: {
    fr: `Choix imposé sur ${name(project, 'fr')} dans le scénario ${scenario('fr')} sans motif`,
    en: `Scenario ${scenario('en')} forces the choice about ${name(project, 'en')} without a reason`,
  },
  help: { fr: 'écrivez «\u00a0reason\u00a0»', en: 'write "reason"' },
})

const forcedAgainst: Speak<'forced-against'> = (
  { project, scenario: parent },
  { scenario, project: name },
) => ({
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
export const VERDICT_WORDS = {
  'keep-and-out': keepAndOut,
  'same-project-twice': sameProjectTwice,
  'out-of-completed': outOfCompleted,
  'keep-of-stopped': keepOfStopped,
  'variant-not-in-group': variantNotInGroup,
  'forced-without-reason': forcedWithoutReason,
  'forced-against': forcedAgainst,
} as const

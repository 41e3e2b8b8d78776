/** Words for choices that retain or leave out a project in vain. */
import { quote } from '../../text/format.ts'
import { valueLabel } from '../../text/labels.ts'
import type { Speak } from './contradiction-speech.ts'

const keepAndOut: Speak<'keep-and-out'> = ({ project }, { scenario, project: name }) => ({
  message: {
    fr: `Projet ${name(project, 'fr')} à la fois retenu et écarté par le scénario ${scenario('fr')}`,
    en: `Expected scenario ${scenario('en')} to retain ${name(project, 'en')} or to leave it out, got both`,
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
    en: `Expected one choice about ${name(project, 'en')} in scenario ${scenario('en')}, got a second one after ${quote(first, 'en')}`,
  },
  help: { fr: 'réunissez les deux choix en un', en: 'make one choice of the two' },
})

const outOfCompleted: Speak<'out-of-completed'> = ({ project }, { scenario, project: name }) => ({
  message: {
    fr: `Projet ${name(project, 'fr')} écarté par le scénario ${scenario('fr')} alors qu’il est terminé`,
    en: `Expected scenario ${scenario('en')} to keep ${name(project, 'en')}, as it is completed, got it left out`,
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
    en: `Expected scenario ${scenario('en')} to leave out ${name(project, 'en')}, as it is ${valueLabel(status).en}, got it retained`,
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
        ? `Expected ${name(project, 'en')}, which scenario ${scenario('en')} replaces by ${name(variant, 'en')}, to be in a group of variants`
        : `Expected ${name(variant, 'en')}, which scenario ${scenario('en')} retains instead of ${name(project, 'en')}, to be in its group of variants ${quote(group, 'en')}`,
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
    en: `Missing reason of the forced choice about ${name(project, 'en')} in scenario ${scenario('en')}`,
  },
  help: { fr: 'écrivez «\u00a0reason\u00a0»', en: 'write "reason"' },
})

const forcedAgainst: Speak<'forced-against'> = (
  { project, scenario: parent },
  { scenario, project: name },
) => ({
  message: {
    fr: `Choix sur ${name(project, 'fr')} sans effet dans le scénario ${scenario('fr')}\u00a0: ${quote(parent, 'fr')}, dont il part, impose autre chose`,
    en: `Expected the choice about ${name(project, 'en')} in scenario ${scenario('en')} to agree with ${quote(parent, 'en')}, which it extends and which forces something else`,
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

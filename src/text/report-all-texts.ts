/** What is said while the reports of every plan of a folder are made: plans that came to nothing, an interruption. */
import type { Lang } from '../values/language.ts'
import { counted, type Noun } from './counted.ts'
import { formatNumber } from './format.ts'

/** Why the process that made a plan's reports has ended. */
interface Death {
  readonly cause: 'memory' | 'other'
  /** A signal or an exit code. */
  readonly word: string
}

const PLANS: Noun = { one: { fr: 'plan', en: 'plan' }, many: { fr: 'plans', en: 'plans' } }

/** Why the reports of a plan were not made, and what to do. */
export function diedText({ cause, word }: Death, lang: Lang): string {
  if (cause === 'memory')
    return {
      fr: 'mémoire insuffisante pour ses rapports\u00a0; donnez-en plus à Node, par exemple NODE_OPTIONS=--max-old-space-size=4096',
      en: 'not enough memory for its reports; give Node more, as NODE_OPTIONS=--max-old-space-size=4096',
    }[lang]
  return {
    fr: `le processus qui faisait ses rapports a été arrêté (${word})\u00a0; recommencez, avec un --jobs plus petit si la mémoire de la machine est pleine`,
    en: `the process that made its reports was ended (${word}); try again, with a smaller --jobs if the machine is out of memory`,
  }[lang]
}

/** What is said of a plan on which the program failed, before the technical text. */
export function faultText(lang: Lang): string {
  return {
    fr: 'défaut interne, ses rapports ne sont pas écrits. Ce n’est pas votre fichier qui est en cause\u00a0; signalez ce texte aux auteurs\u00a0:',
    en: 'internal fault, its reports are not written. Your file is not to blame; please report this text to the authors:',
  }[lang]
}

/** What an interrupted run leaves: the reports of so many plans. */
export function interruptedText(done: number, all: number, lang: Lang): string {
  const plans = counted(done, PLANS, lang)
  return {
    fr: `interrompu\u00a0; sont écrits les rapports de ${plans} sur ${formatNumber(all, lang)}, en entier, mais pas l’index`,
    en: `interrupted; written are the reports of ${plans} out of ${formatNumber(all, lang)}, each whole, but not the index`,
  }[lang]
}

/** Chooses the language: --lang, then the plan's own, then the environment's. */
import type { Loaded } from '../plan/load/load-plan.ts'
import type { Lang } from '../values/language.ts'
import type { Io } from './declaration.ts'
import { Refusal } from './refusal.ts'

/** The language of the environment: French where LC_ALL, LC_MESSAGES or LANG begins with fr. */
export function environmentLang({ env }: Pick<Io, 'env'>): Lang {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return named.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

/** Reads a language that the user wrote. */
export function parseLang(word: string): Lang {
  if (word === 'fr' || word === 'en') return word
  throw new Refusal('lang-unknown', word)
}

/** The language of what is shown of a plan. */
export function planLang(
  io: Pick<Io, 'env'>,
  { lang }: { readonly lang?: string },
  { plan }: Pick<Loaded, 'plan'>,
): Lang {
  if (lang !== undefined) return parseLang(lang)
  return plan?.header.lang ?? environmentLang(io)
}

/** The language of --lang among raw arguments, for what is said before they are parsed. */
export function spokenLang(io: Pick<Io, 'env' | 'argv'>): Lang {
  const at = io.argv.indexOf('--lang')
  const word =
    at >= 0 ? io.argv[at + 1] : io.argv.find((text) => text.startsWith('--lang='))?.slice(7)
  return word === 'fr' || word === 'en' ? word : environmentLang(io)
}

/** Chooses the language: --lang, then the plan's own, then the environment's. */
import type { Loaded } from '../plan/load/load-plan.ts'
import { LANGS, type Lang } from '../values/language.ts'
import type { Io } from './declaration.ts'

/** The language of the environment: French where LC_ALL, LC_MESSAGES or LANG begins with fr. */
export function environmentLang({ env }: Pick<Io, 'env'>): Lang {
  const named = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return named.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

/** The language of what is shown of a plan. */
export function planLang(
  io: Pick<Io, 'env'>,
  { lang }: { readonly lang?: Lang | undefined },
  { plan }: Pick<Loaded, 'plan'>,
): Lang {
  return lang ?? plan?.header.lang ?? environmentLang(io)
}

/** The language of --lang among raw arguments, for what is said before they are parsed. */
export function spokenLang(io: Pick<Io, 'env' | 'argv'>): Lang {
  const at = io.argv.indexOf('--lang')
  const word =
    at >= 0 ? io.argv[at + 1] : io.argv.find((text) => text.startsWith('--lang='))?.slice(7)
  const named = LANGS.find((lang) => lang === word?.toLowerCase())
  return named ?? environmentLang(io)
}

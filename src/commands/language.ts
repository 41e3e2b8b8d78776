/** Chooses the language: --lang, then the plan's own, then the environment's. */
import type { Loaded } from '../plan/load/load-plan.ts'
import { LANGS, type Lang } from '../values/language.ts'
import type { Io } from './declaration.ts'

/** The language that the environment names by LC_ALL, LC_MESSAGES or LANG; undefined where it names none. */
function namedLang({ env }: Pick<Io, 'env'>): Lang | undefined {
  const named = (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').toLowerCase()
  if (named === '' || /^(?:c|posix)(?:[._@]|$)/.test(named)) return undefined
  return named.startsWith('fr') ? 'fr' : 'en'
}

/** The language of the environment: French where it names that. */
export function environmentLang(io: Pick<Io, 'env'>): Lang {
  return namedLang(io) ?? 'en'
}

export function planLang(
  io: Pick<Io, 'env'>,
  { lang }: { readonly lang?: Lang | undefined },
  { plan }: Pick<Loaded, 'plan'>,
): Lang {
  return lang ?? plan?.header.lang ?? environmentLang(io)
}

/** The language of --lang among raw arguments or of the environment, for what is said before they are parsed; else another. */
export function spokenLang(io: Pick<Io, 'env' | 'argv'>, other: Lang = 'en'): Lang {
  const at = io.argv.indexOf('--lang')
  const word = at >= 0 ? io.argv[at + 1] : io.argv.find((text) => text.startsWith('--lang='))?.slice(7)
  const named = LANGS.find((lang) => lang === word?.toLowerCase())
  return named ?? namedLang(io) ?? other
}

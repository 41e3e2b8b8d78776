/** What the commands on a plan share: severity limits, the language of the plan, the warning about unread parts. */
import { validate } from '../app/audit.ts'
import { PARTIAL } from '../lang/catalogue/commands.ts'
import { SEVERITIES, type Severity } from '../plan/finding.ts'
import type { Loaded } from '../plan/load/load-plan.ts'
import { loadRenderer } from '../render/formats.ts'
import { safe } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'
import type { CommandOptions } from './command.ts'
import type { Io } from './io.ts'
import { environmentLang, parseLang } from './language.ts'
import { Refusal } from './refusal.ts'
import { VERSION } from './version.ts'

/** Reads --fail-on. */
export function parseLimit(
  word: string | undefined,
  usual: Severity | 'never',
): Severity | 'never' {
  if (word === undefined) return usual
  const limit = [...SEVERITIES, 'never' as const].find((known) => known === word)
  if (limit === undefined) throw new Refusal('severity-unknown', word)
  return limit
}

/** The language of what is shown of a plan. */
export function planLang(io: Io, { lang }: CommandOptions, { plan }: Loaded): Lang {
  if (lang !== undefined) return parseLang(lang)
  return plan?.header.lang ?? environmentLang(io)
}

/** Says on standard error that figures leave out what could not be read. */
export function warnIfPartial(io: Io, { findings }: Loaded, lang: Lang): void {
  if (findings.some(({ severity }) => severity === 'error'))
    io.stderr.write(safe`${PARTIAL[lang]}\n`)
}

/**
 * The plan that was loaded.
 *
 * @throws Refusal after every finding was told on standard error, one a line, where it could not be built.
 */
export async function requirePlan(
  io: Io,
  loaded: Loaded,
  path: string,
  lang: Lang,
): Promise<NonNullable<Loaded['plan']>> {
  if (loaded.plan !== undefined) return loaded.plan
  const render = await loadRenderer('pretty')
  const options = { lang, width: 120, colour: 0, version: VERSION, isQuiet: true } as const
  io.stderr.write(await render(validate(loaded), options))
  throw new Refusal('plan-unreadable', path)
}

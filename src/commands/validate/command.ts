/** `plan validate`: every finding with its place, its excerpt and what to do. */
import type { Loaded } from '../../plan/load/load-plan.ts'
import { FINDING_FORMATS, type Format, followsEach } from '../../render/formats.ts'
import { safe } from '../../render/text/safe-text.ts'
import type { Lang } from '../../values/language.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { emit } from '../emit.ts'
import { refusalLine } from '../error-lines.ts'
import { EXIT } from '../exit-codes.ts'
import { fails } from '../findings.ts'
import { planLang } from '../language.ts'
import { choiceAmongRead } from '../narrowing.ts'
import { isAbsence, openWithSchemas, planPath, stateSince } from '../open-plan.ts'
import { Refusal } from '../refusal.ts'
import { targetsOf } from '../targets.ts'
import type { VALIDATE } from './declaration.ts'
import { checkRules, validate } from './validate.ts'

type ValidateOptions = OptionsOf<typeof VALIDATE>

/** The plan at --since; where it was not there, or can't be read, that is said, for what is new has no past to rewrite. */
function planBefore(io: Io, path: string, { since }: ValidateOptions, lang: Lang): Loaded | undefined {
  if (since === undefined) return undefined
  const tell = (error: unknown) => io.stderr.write(safe`plan: ${refusalLine(error, lang) ?? ''}\n`)
  try {
    const state = stateSince(io, path, since)
    if (state.plan === undefined) tell(new Refusal('plan-unreadable', `${since}:${path}`))
    return state
  } catch (error) {
    if (!isAbsence(error)) throw error
    tell(error)
    return undefined
  }
}

export const runValidate: CommandRun<ValidateOptions> = async ({ io }, _, options) => {
  const { failOn: limit = 'error' } = options
  const targets = targetsOf(options, FINDING_FORMATS)
  checkRules(options.rule, options.since)
  const path = planPath(io, options)
  const loaded = openWithSchemas(io, path, options)
  const lang = planLang(io, options, loaded)
  const before = planBefore(io, path, options, lang)
  const choice = choiceAmongRead(loaded, options)
  const isWhole = (format: Format): boolean => options.each === true || followsEach(format)
  const results = new Map(
    [...new Set(targets.map(({ format }) => isWhole(format)))].map((whole) => [
      whole,
      validate(loaded, { rules: options.rule, choice, before, isWhole: whole }),
    ]),
  )
  const [any = validate(loaded)] = results.values()
  await emit(io, (format) => results.get(isWhole(format)) ?? any, targets, options, lang)
  return fails(any.findings, limit) ? EXIT.findings : EXIT.clean
}

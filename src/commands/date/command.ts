/** `plan date`: moves the status date of a plan, and tells what is late by that day. */
import { fillIn } from '../../lang/catalogue/commands.ts'
import { DATE_TEXTS } from '../../lang/catalogue/steering.ts'
import { statusDateLine } from '../../lang/catalogue/writing.ts'
import { type Day, dayText, lastDay, parseDay } from '../../values/calendar.ts'
import { capitalised, type Lang } from '../../values/language.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { statusDateEdits } from '../edits/decision.ts'
import { EXIT } from '../exit-codes.ts'
import { lineToFill } from '../line-to-fill.ts'
import { askedDay } from '../option-values.ts'
import { edited } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'
import { finishDraft, openDraft } from '../write-plan.ts'
import type { DATE } from './declaration.ts'
import { dayChange, dayLines } from './late.ts'

type DateOptions = OptionsOf<typeof DATE>

/** The day that was typed; refused with the line that gives one. */
function dayAsked(argv: readonly string[], word: string | undefined, lang: Lang): Day {
  const day = askedDay(word)
  if (day !== undefined) return day
  const [command = 'date', ...rest] = argv
  throw new Refusal('argument-missing', 'date', { line: [command, fillIn('day', lang), ...rest] })
}

function refuseBack(argv: readonly string[], before: string, day: Day, options: DateOptions, lang: Lang): void {
  const own = parseDay(before, 'end')
  if (own === undefined || day >= own || options.back === true) return
  throw new Refusal('date-back', `${before} ${dayText(day)}`, { line: lineToFill(argv, [{ flag: '--back' }], lang) })
}

export const runDate: CommandRun<DateOptions> = async ({ io, lang: spoken }, [word], options) => {
  const day = dayAsked(io.argv, word, spoken)
  // What makes a plan that has no date readable must be able to open it.
  const opened = await openDraft(io, { ...options, mayBeUndated: true })
  const { draft, path, lang } = opened
  const { header, horizon } = draft.plan
  const [before, after] = [header.as_of, dayText(day)]
  refuseBack(io.argv, before ?? '', day, options, spoken)
  const made = before === after ? draft : edited(draft, statusDateEdits(draft.plan, { before, after }))
  const end = lastDay(horizon.last)
  const beyond = day > end ? [DATE_TEXTS.beyond(dayText(end))[lang]] : []
  const change = dayChange(draft, made)
  const told =
    before === after ? [DATE_TEXTS.same(after)[lang]] : statusDateLine({ before, after }, lang).map(capitalised)
  const lines = [...told, ...beyond, ...(before === after ? [] : dayLines(change, path, lang))]
  await finishDraft(io, opened, made, lines, { ...options, later: change.fresh.map(({ rule }) => rule) })
  return EXIT.clean
}

/** `plan ask`: a workbook that is sent round for what a plan lacks, or for the needs of departments. */
import { ASK_WORDS, NOBODY_ASKED } from '../../lang/catalogue/ask.ts'
import { safe } from '../../render/text/safe-text.ts'
import { commandLine } from '../corrected-line.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { leftByImports, openDoubts } from '../imported-doubts.ts'
import { openReadable, warnIfPartial } from '../open-plan.ts'
import { sendForm, workbookFile } from '../send-form.ts'
import { asked } from './ask.ts'
import type { ASK } from './declaration.ts'

/** Runs `plan ask`; a plan that lacks nothing gives no workbook. */
export const runAsk: CommandRun<OptionsOf<typeof ASK>> = async ({ io }, _, options) => {
  const file = workbookFile(io, options, options.needs === true ? 'needs.xlsx' : 'missing.xlsx')
  const { path, loaded, lang } = await openReadable(io, options)
  warnIfPartial(io, loaded, lang)
  const left = options.needs === true ? [] : leftByImports(io, path, lang)
  const form = asked(loaded, options, lang, openDoubts(left, loaded.plan))
  if (form.tables.length > 0) {
    await sendForm(io, form, file, options)
    if (file !== '-') io.stdout.write(safe`${ASK_WORDS.filled_in[lang]}\n  ${commandLine(['apply', file, path])}\n`)
  } else {
    const words = options.needs === true ? NOBODY_ASKED : ASK_WORDS.complete
    io.stderr.write(safe`plan: ${words[lang]}\n`)
  }
  return EXIT.clean
}

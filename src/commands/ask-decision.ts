/** Asks for everything that the decision behind a write lacks, with the line that says it all; wrong use. */
import { incompleteTexts, lackText } from '../lang/catalogue/lacking.ts'
import { safeLine, safeLines } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'
import { commandLine } from './corrected-line.ts'
import type { Io } from './declaration.ts'
import type { Incomplete } from './edits/decision-lacks.ts'
import { EXIT } from './exit-codes.ts'
import { lineToFill, wordsToFill } from './line-to-fill.ts'

/**
 * Writes what lacks and how to say it; gives the exit code.
 *
 * @param task - what the decision is to allow, as an infinitive in the language.
 */
export function askDecision(io: Io, asked: Incomplete, task: string, lang: Lang): number {
  const { lacks, options, suggestion } = asked
  const fill = wordsToFill(options, lang)
  const { heading, paste } = incompleteTexts({ task, suggestion, fill }, lang)
  const items = lacks.map((lack) => `  ${lackText(lack, lang)}`)
  const line = commandLine(lineToFill(io.argv, options, lang))
  const lines = [`plan: ${heading}`, ...items, `  ${paste}`, `  ${line}`]
  io.stderr.write(safeLines(lines.map(safeLine)))
  return EXIT.usage
}

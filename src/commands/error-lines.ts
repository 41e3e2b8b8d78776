/** What is said of an error: a refusal in one line for the user, anything else for the authors. */

import { refusalText } from '../lang/catalogue/refusals.ts'
import { type SafeText, safe, safeLine, safeLines, safeText } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'
import { WorkspaceFailure } from '../workspace/failure.ts'
import type { Io } from './declaration.ts'
import { Refusal } from './refusal.ts'
import { VERSION } from './version.ts'

/** What a refusal of a command or of the file system says, in one harmless line; undefined for any other error. */
export function refusalLine(error: unknown, lang: Lang): string | undefined {
  if (error instanceof Refusal) {
    return refusalText(error.code, safeText(error.word), lang, error.help)
  }
  if (!(error instanceof WorkspaceFailure)) return undefined
  return refusalText(error.code, safeText(error.path), lang)
}

/** The first lines of an error that should not have happened, with the place it comes from, and the versions. */
export function faultLines(stack: string): SafeText[] {
  const lines = stack.split('\n').slice(0, 6).map(safeLine)
  return [...lines, safe`plan ${VERSION}, node ${process.version}`]
}

/** What an error says of itself, with the place it comes from where it knows it. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Tells a fault of ours where the program was started, which goes on. */
export function tellFault({ stderr }: Pick<Io, 'stderr'>, error: unknown): void {
  stderr.write(safeLines(faultLines(stackOf(error))))
}

/** What is said of an error that should not have happened, for the authors. */
import { type SafeText, safe, safeLine } from '../render/text/safe-text.ts'
import { VERSION } from './version.ts'

/** The first lines of an error with the place it comes from, and the versions. */
export function faultLines(stack: string): SafeText[] {
  const lines = stack.split('\n').slice(0, 6).map(safeLine)
  return [...lines, safe`plan ${VERSION}, node ${process.version}`]
}

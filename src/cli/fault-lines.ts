/** What is said of an error that should not have happened, for the authors. */
import { VERSION } from './version.ts'

/** The first lines of an error with the place it comes from, and the versions. */
export function faultLines(stack: string): string {
  return `${stack.split('\n').slice(0, 6).join('\n')}\nplan ${VERSION}, node ${process.version}\n`
}

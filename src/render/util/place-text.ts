/** Writes a place as editors and grep read it. */
import type { ShownPlace } from '../../report/outcome.ts'

/** `projects.yaml:42:13`; the path as it is, not made safe. */
export function placeText({ file, line, column }: ShownPlace): string {
  return `${file}:${line}:${column}`
}

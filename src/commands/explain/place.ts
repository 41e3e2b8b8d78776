/** The place of something in the plan's files, as explanations show it. */

import type { Loaded } from '../../plan/load/load-plan.ts'
import { locate } from '../../yaml/read/locate.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'

/** A file with a line and a column, both from 1. */
export interface FilePlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Where something stands in the files that were read; throws for a file that was not, which is a bug. */
export function placeIn(sources: Loaded['sources'], at: PathOrigin): FilePlace {
  const source = sources.get(at.file)
  if (source === undefined) throw new Error(`${at.file} was not read`)
  const { line, column } = locate(source, at)
  return { file: at.file, line, column }
}

/** `plan.yaml:18:10`, which editors and terminals open. */
export function placeText({ file, line, column }: FilePlace): string {
  return `${file}:${line}:${column}`
}

/** The files of a new plan: those that the office fills in, and the schema that its editor reads. */
import { initFiles } from '../../lang/catalogue/init.ts'
import type { Lang } from '../../values/language.ts'
import { modelineOf, schemaFile } from '../schema/json-schemas.ts'

/** A file of the new plan, its path relative to the plan's folder. */
export interface NewFile {
  readonly path: string
  readonly content: string
}

export function newPlan(lang: Lang): NewFile[] {
  return [...initFiles(lang).map(({ path, text }) => ({ path, content: modelineOf(path) + text })), schemaFile(lang)]
}

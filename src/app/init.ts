/** The files of a new plan: those that the office fills in, and the schema that its editor reads. */
import { initFiles } from '../text/init-files.ts'
import type { Lang } from '../units/language.ts'
import { planJsonSchema } from './schema.ts'

/** A file of the new plan, its path relative to the plan's folder. */
export interface NewFile {
  readonly path: string
  readonly content: string
}

const SCHEMA = 'plan.schema.json'

/** Tells editors which schema describes the file. */
function modeline(path: string): string {
  const up = '../'.repeat(path.split('/').length - 1)
  return `# yaml-language-server: $schema=${up === '' ? './' : up}${SCHEMA}\n`
}

/** The new plan in a language. */
export function newPlan(lang: Lang): NewFile[] {
  return [
    ...initFiles(lang).map(({ path, text }) => ({ path, content: modeline(path) + text })),
    { path: SCHEMA, content: `${JSON.stringify(planJsonSchema(), null, 2)}\n` },
  ]
}

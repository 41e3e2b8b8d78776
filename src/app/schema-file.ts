/** The schema of plan files beside a new plan, and the line by which an editor finds it. */
import { planJsonSchema } from './schema.ts'

const SCHEMA = 'plan.schema.json'

/**
 * The comment that tells editors which schema describes a file.
 *
 * @param path - relative to the plan's folder.
 */
export function modeline(path: string): string {
  const up = '../'.repeat(path.split('/').length - 1)
  return `# yaml-language-server: $schema=${up === '' ? './' : up}${SCHEMA}\n`
}

/** The schema as a file of the plan's folder. */
export function schemaFile(): { readonly path: string; readonly content: string } {
  return { path: SCHEMA, content: `${JSON.stringify(planJsonSchema(), null, 2)}\n` }
}

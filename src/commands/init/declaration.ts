/** `plan init` as the command line knows it. */
import { OPTIONS, WRITING } from '../options.ts'

/** Its arguments, options and examples. */
export const INIT = {
  name: 'init',
  summary: { fr: 'créer un nouveau plan à compléter', en: 'start a new plan to fill in' },
  arguments: [{ name: '[dir]', text: { fr: 'dossier à créer', en: 'folder to create' } }],
  options: [OPTIONS.lang, ...WRITING],
  examples: ['plan init my-plan', 'plan init mon-plan --lang fr --dry-run'],
} as const

/** `plan schema` as the command line knows it. */
import { OPTIONS, WRITING } from '../options.ts'

export const SCHEMA = {
  name: 'schema',
  aim: 'set-up',
  summary: {
    fr: 'afficher le schéma JSON des fichiers de plan ou de correspondance, ou renouveler celui d’un plan',
    en: 'print the JSON Schema of plan files or of mapping files, or renew that of a plan',
  },
  arguments: [
    { name: '[schema]', words: ['plan', 'mapping'], usual: 'plan', text: { fr: 'schéma', en: 'schema' } },
    {
      name: '[plan]',
      names: 'plan',
      text: {
        fr: 'avec --write\u00a0: dossier du plan (par défaut\u00a0: le plan du dossier courant ou au-dessus)',
        en: 'with --write: plan folder (default: the plan in or above the current folder)',
      },
    },
  ],
  options: [
    OPTIONS.plan,
    {
      flags: '--write',
      text: {
        fr: 'écrire le schéma là où les fichiers du plan le désignent',
        en: 'write the schema where the files of the plan name it',
      },
    },
    OPTIONS.lang,
    ...WRITING,
  ],
  examples: ['plan schema', 'plan schema mapping --lang fr', 'plan schema --write plans/minimal --dry-run'],
} as const

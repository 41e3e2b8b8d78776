/** `plan schema` as the command line knows it. */
import { OPTIONS } from '../options.ts'

/** Its arguments, options and examples. */
export const SCHEMA = {
  name: 'schema',
  summary: {
    fr: 'afficher le schéma JSON des fichiers de plan ou de correspondance',
    en: 'print the JSON Schema of plan files or of mapping files',
  },
  arguments: [
    {
      name: '[schema]',
      words: ['plan', 'mapping'],
      usual: 'plan',
      text: { fr: 'schéma', en: 'schema' },
    },
  ],
  options: [OPTIONS.lang],
  examples: ['plan schema', 'plan schema mapping'],
} as const

/** `plan import` as the command line knows it. */
import { MAX_SIZE, OPTIONS, WRITING } from '../options.ts'

/** Its arguments, options and examples. */
export const IMPORT = {
  name: 'import',
  summary: {
    fr: 'convertir un fichier JSON ou CSV en plan, d’après une table de correspondance',
    en: 'turn a JSON or CSV file into a plan, by a mapping file',
  },
  arguments: [
    {
      name: '<source>',
      names: 'file',
      text: { fr: 'fichier JSON ou CSV', en: 'JSON or CSV file' },
    },
  ],
  options: [
    {
      flags: '--map <file>',
      names: 'file',
      text: { fr: 'fichier de correspondance (.map.yaml)', en: 'mapping file (.map.yaml)' },
    },
    {
      flags: '-o, --output <dir>',
      names: 'folder',
      text: { fr: 'dossier du plan à écrire', en: 'plan folder to write' },
    },
    MAX_SIZE,
    ...WRITING,
    OPTIONS.lang,
  ],
  exits: ['records'],
  examples: ['plan import portfolio.csv --map portfolio.map.yaml -o plans/portfolio --dry-run'],
} as const

/** `plan import` as the command line knows it. */
import { MAX_SIZE, OPTIONS, printedFormatOption, TAKE, WRITING } from '../options.ts'

/** The endings of the files that an import reads. */
export const SOURCE_ENDINGS = ['.xlsx', '.xlsm', '.ods', '.csv', '.json', '.xml'] as const

/** Its arguments, options and examples. */
export const IMPORT = {
  name: 'import',
  summary: {
    fr: 'faire un plan d’un classeur, d’un fichier CSV ou JSON, ou d’un export d’outil de projets',
    en: 'make a plan of a workbook, a CSV or JSON file, or the export of a project tool',
  },
  arguments: [
    {
      name: '<source>',
      names: 'file',
      text: {
        fr: `classeur, CSV, JSON ou XML de MS Project (${SOURCE_ENDINGS.join(', ')})`,
        en: `workbook, CSV, JSON or MS Project XML (${SOURCE_ENDINGS.join(', ')})`,
      },
    },
  ],
  options: [
    {
      flags: '--map <file>',
      names: 'file',
      text: {
        fr: 'fichier de correspondance (.map.yaml)\u00a0; à défaut, les colonnes sont reconnues',
        en: 'mapping file (.map.yaml); columns are recognised where none is given',
      },
    },
    {
      flags: '-o, --output <dir>',
      names: 'folder',
      text: {
        fr: 'dossier du plan à écrire (par défaut\u00a0: plans/ et le nom du fichier)',
        en: 'plan folder to write (default: plans/ and the name of the file)',
      },
    },
    {
      flags: '--answer <key=value>',
      values: 'repeated',
      text: {
        fr: 'répondre d’avance à une question (dates=dmy, decimal=comma, unit=k, currency=GBP, stage=voted, section=operating, as_of=2026-06-30, horizon=2026-2028, organisation=…\u00a0; pour l’export d’un outil projects=Epic, bucket=programme, work_unit=hour, day_hours=8)\u00a0; peut être répété',
        en: 'answer a question beforehand (dates=dmy, decimal=comma, unit=k, currency=GBP, stage=voted, section=operating, as_of=2026-06-30, horizon=2026-2028, organisation=…; for the export of a tool projects=Epic, bucket=programme, work_unit=hour, day_hours=8); may be repeated',
      },
    },
    {
      flags: '--yes',
      text: {
        fr: 'prendre toutes les réponses par défaut, sans rien demander\u00a0; les cellules illisibles restent vides, un total manqué ou une ligne décalée se refuse toujours (--force)',
        en: 'take all default answers, ask nothing; unreadable cells stay blank, a missed total or a shifted row is still refused (--force)',
      },
    },
    printedFormatOption(['pretty', 'json']),
    TAKE,
    MAX_SIZE,
    ...WRITING,
    OPTIONS.lang,
  ],
  exits: ['records'],
  examples: [
    'plan import portfolio.csv --map portfolio.map.yaml -o plans/portfolio --dry-run',
    'plan import portfolio.csv --answer stage=voted --yes --dry-run',
  ],
} as const

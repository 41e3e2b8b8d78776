/** `plan template xlsx` as the command line knows it. */
import { OPTIONS, WORKBOOK } from '../options.ts'

/** Its options and examples. */
export const TEMPLATE_XLSX = {
  name: 'template xlsx',
  group: {
    fr: 'écrire un modèle à remplir pour commencer un plan',
    en: 'write a template to begin a plan with',
  },
  summary: {
    fr: 'écrire un classeur vide à remplir, dont plan import fait un plan',
    en: 'write an empty workbook to be filled in, which plan import makes a plan of',
  },
  options: [OPTIONS.lang, ...WORKBOOK],
  examples: ['plan template xlsx -o template.xlsx --lang fr'],
} as const

/** `plan template xlsx` as the command line knows it. */
import { OPTIONS, WORKBOOK } from '../options.ts'

export const TEMPLATE_XLSX = {
  name: 'template xlsx',
  aim: 'gather',
  group: { fr: 'écrire un modèle à remplir pour commencer un plan', en: 'write a template to begin a plan with' },
  summary: {
    fr: 'écrire un classeur vide à remplir, dont plan import fait un plan',
    en: 'write an empty workbook to be filled in, which plan import makes a plan of',
  },
  options: [
    OPTIONS.lang,
    {
      flags: '--horizon <years>',
      text: {
        fr: 'exercices du plan, du premier au dernier\u00a0: 2027-2031 (par défaut\u00a0: ceux de l’exemple, 2026-2030)',
        en: 'years of the plan, first to last: 2027-2031 (default: those of the example, 2026-2030)',
      },
    },
    ...WORKBOOK,
  ],
  examples: ['plan template xlsx -o template.xlsx --lang fr'],
} as const

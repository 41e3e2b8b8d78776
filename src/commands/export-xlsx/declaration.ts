/** `plan export xlsx` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { ON_PLAN, WORKBOOK } from '../options.ts'

export const EXPORT_XLSX = {
  name: 'export xlsx',
  aim: 'gather',
  group: { fr: 'écrire le plan dans un classeur à modifier', en: 'write the plan as a workbook to be edited' },
  summary: {
    fr: 'écrire tout le plan dans un classeur à modifier, que plan apply reprend',
    en: 'write the whole plan as a workbook to be edited, which plan apply takes back',
  },
  arguments: [PLAN_ARGUMENT],
  options: [...ON_PLAN, ...WORKBOOK],
  examples: ['plan export xlsx plans/minimal -o plan.xlsx'],
} as const

/** `plan apply` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { MAX_SIZE, ON_PLAN, TAKE, WRITING } from '../options.ts'

export const APPLY = {
  name: 'apply',
  aim: 'gather',
  summary: {
    fr: 'reporter dans le plan ce qui a changé dans un classeur que plan a écrit',
    en: 'take what changed in a workbook that plan wrote into the plan',
  },
  arguments: [
    {
      name: '<file>',
      names: 'file',
      text: { fr: 'classeur rendu (.xlsx, .ods)', en: 'workbook that came back (.xlsx, .ods)' },
    },
    PLAN_ARGUMENT,
  ],
  options: [...ON_PLAN, TAKE, MAX_SIZE, ...WRITING],
  exits: ['stale'],
  examples: ['plan apply retour.xlsx plans/centre-val-de-loire-2022-2027 --dry-run'],
} as const

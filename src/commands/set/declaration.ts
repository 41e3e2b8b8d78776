/** `plan set` as the command line knows it. */
import { PLAN_ARGUMENT, RECORD_ARGUMENT } from '../declaration.ts'
import { DECIDING, WRITING } from '../options.ts'

export const SET = {
  name: 'set',
  aim: 'govern',
  summary: {
    fr: 'changer un enregistrement du plan\u00a0: un projet, un besoin, un risque, une décision, l’en-tête',
    en: 'change one record of the plan: a project, a need, a risk, a decision, the header',
  },
  arguments: [
    RECORD_ARGUMENT,
    {
      name: '<key=value...>',
      text: {
        fr: 'clé du format ou titre de colonne du classeur, et valeur\u00a0; clé= la retire, += et -= ajoutent à une liste et en retirent',
        en: 'key of the format or heading of the workbook, and value; key= takes it out, += and -= add to a list and take from it',
      },
    },
    PLAN_ARGUMENT,
  ],
  options: [...DECIDING, ...WRITING],
  examples: [
    'plan set P-014 sponsor=DGA "fin=12/2026" plans/centre-val-de-loire-2022-2027 --dry-run',
    'plan set P-014/R1 status=closed plans/centre-val-de-loire-2022-2027 --dry-run',
    'plan set P-014 budget.1.amounts.2024.paid=47,5 tags+=cloud plans/centre-val-de-loire-2022-2027 --dry-run',
  ],
} as const

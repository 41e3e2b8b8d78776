/** `plan show` as the command line knows it. */
import { PLAN_ARGUMENT, RECORD_ARGUMENT } from '../declaration.ts'
import { READING, SENDING } from '../options.ts'

export const SHOW = {
  name: 'show',
  aim: 'check',
  summary: {
    fr: 'montrer un enregistrement du plan, chaque valeur avec la clé qui la change',
    en: 'show one record of the plan, each value with the key that changes it',
  },
  arguments: [RECORD_ARGUMENT, PLAN_ARGUMENT],
  options: [...READING, ...SENDING],
  examples: [
    'plan show P-014 plans/centre-val-de-loire-2022-2027',
    'plan show P-014/R1 plans/centre-val-de-loire-2022-2027 --format json',
  ],
} as const

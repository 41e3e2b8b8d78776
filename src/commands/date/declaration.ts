/** `plan date` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { OPTIONS, WRITING } from '../options.ts'

export const DATE = {
  name: 'date',
  aim: 'govern',
  summary: {
    fr: 'avancer la date d’arrêté du plan, et dire ce que ce jour met en retard',
    en: 'move the status date of the plan on, and tell what is late by that day',
  },
  arguments: [
    {
      name: '<date>',
      reads: 'day',
      text: {
        fr: 'date d’arrêté AAAA-MM-JJ\u00a0; un mois AAAA-MM en est le dernier jour',
        en: 'status date YYYY-MM-DD; a month YYYY-MM stands for its last day',
      },
    },
    PLAN_ARGUMENT,
  ],
  options: [
    OPTIONS.plan,
    OPTIONS.lang,
    {
      flags: '--back',
      text: { fr: 'reculer la date, qui ne fait sinon qu’avancer', en: 'go back in time, which is refused otherwise' },
    },
    ...WRITING,
  ],
  examples: ['plan date 2024-07-31 plans/centre-val-de-loire-2022-2027 --dry-run'],
} as const

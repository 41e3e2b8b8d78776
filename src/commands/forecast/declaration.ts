/** `plan forecast` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { JUDGING, NARROWING, OPTIONS, READING } from '../options.ts'

export const FORECAST = {
  name: 'forecast',
  aim: 'govern',
  summary: {
    fr: 'prévoir fins, dépense et réalisation d’après le passé, avec l’essai qui dit ce que vaut la prévision',
    en: 'forecast ends, spending and completion from the past, with the trial that says how good the forecast is',
  },
  arguments: [PLAN_ARGUMENT],
  options: [
    ...READING,
    ...JUDGING,
    OPTIONS.section,
    {
      flags: '--backtest',
      text: {
        fr: 'l’essai seul\u00a0: ce que chaque méthode aurait donné depuis les dates passées',
        en: 'the trial alone: what each method would have given from past moments',
      },
    },
    {
      flags: '--history',
      text: {
        fr: 'apprendre aussi des états que git garde du plan',
        en: 'learn from the states of the plan that git keeps as well',
      },
    },
    { flags: '--seed <number>', isExpert: true, text: { fr: 'graine des tirages', en: 'seed of the draws' } },
    ...NARROWING,
  ],
  exits: ['findings'],
  examples: [
    'plan forecast plans/centre-val-de-loire-2022-2027',
    'plan forecast plans/centre-val-de-loire-2022-2027 --backtest --lang fr',
    'plan forecast plans/centre-val-de-loire-2022-2027 --section money --format csv',
  ],
} as const

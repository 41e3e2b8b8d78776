/** `plan audit` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { JUDGING, NARROWING, OPTIONS, READING } from '../options.ts'

export const AUDIT = {
  name: 'audit',
  aim: 'check',
  summary: {
    fr: 'montrer où en est le plan\u00a0: réalisation, budget, charge, alignement, constats',
    en: 'show where the plan stands: completion, budget, load, alignment, findings',
  },
  arguments: [PLAN_ARGUMENT],
  options: [...READING, ...JUDGING, OPTIONS.section, ...NARROWING],
  exits: ['findings'],
  examples: [
    'plan audit plans/minimal',
    'plan audit plans/minimal --section budget,load',
    'plan audit plans/minimal --format md --lang fr',
    'plan audit plans/minimal -o audit.xlsx -o audit.json --fail-on error',
    'plan audit plans/minimal --filter theme=infrastructure',
  ],
} as const

/** The ids of the sections of the audit and of scenarios, for options that name them without building anything. */

/** In the order of the audit. */
export const AUDIT_SECTION_IDS: readonly string[] = [
  'key-figures',
  'completion',
  'budget',
  'load',
  'alignment',
  'needs',
  'previous-plan',
  'assessments',
  'next-steps',
]

/** In the order of the comparison of scenarios. */
export const SCENARIO_SECTION_IDS = [
  'overview',
  'projects',
  'refusals',
  'money',
  'people',
  'balance',
  'breaches',
  'assumptions',
  'cut-line',
] as const

/** In the order of a smoothing. */
export const SMOOTHING_SECTION_IDS = [
  'answer',
  'teams',
  'money',
  'moves',
  'residue',
  'hiring',
] as const

/** In the order of an arbitration; those of a mode or of no answer are there where they have something to say. */
export const ARBITRATION_SECTION_IDS = [
  'answer',
  'conflict',
  'replan',
  'frontier',
  'robust',
  'choices',
  'refusals',
  'to-estimate',
  'limits',
  'reliefs',
] as const

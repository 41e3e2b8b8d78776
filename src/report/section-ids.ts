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

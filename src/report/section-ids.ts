/** The ids of the audit's sections, for options that name them without building anything. */

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

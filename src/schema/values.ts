/** The closed lists of values that plan files use, in the order that reports show them. */

/** Status of a project, in the order of its life. */
export const PROJECT_STATUSES = [
  'candidate',
  'proposed',
  'approved',
  'planned',
  'in_progress',
  'on_hold',
  'completed',
  'cancelled',
  'postponed',
  'rejected',
  'merged',
  'unknown',
] as const

export const PROJECT_ORIGINS = ['initial', 'added', 'carried_over'] as const

export const PLAN_STATUSES = ['draft', 'submitted', 'approved', 'running', 'closed'] as const

export const NEED_STATUSES = [
  'expressed',
  'qualified',
  'accepted',
  'deferred',
  'rejected',
  'duplicate',
  'covered',
] as const

export const NEED_SOURCES = ['department', 'elected_official', 'regulation', 'it', 'audit', 'user'] as const

export const DATA_SENSITIVITIES = ['none', 'personal', 'special', 'confidential'] as const

export const PHASES = ['framing', 'design_build', 'pilot', 'rollout', 'closed'] as const

export const THEMES = ['infrastructure', 'digital', 'application', 'organisation'] as const

export const SECTIONS = ['investment', 'operating'] as const

export const LINE_KINDS = [
  'hardware',
  'software',
  'services',
  'subscription',
  'maintenance',
  'telecom',
  'internal_labour',
  'training',
  'contingency',
  'revenue',
  'saving',
  'correction',
] as const

/** Kinds of budget line whose amounts may be negative. */
export const NEGATIVE_KINDS: readonly string[] = ['revenue', 'saving', 'correction']

/** Stages of an amount, from wish to payment. */
export const STAGES = [
  'requested',
  'baseline',
  'voted',
  'opened',
  'committed',
  'paid',
  'carry_over',
  'forecast',
] as const

export const MILESTONE_KINDS = ['gate', 'delivery', 'golive', 'legal'] as const

/** Why a project was not completed. */
export const REASONS = [
  'capacity',
  'business_availability',
  'procurement',
  'supplier',
  'budget',
  'priority_change',
  'dependency',
  'technical',
  'regulation',
] as const

/** Project weather, best first. */
export const WEATHERS = ['sun', 'partly_cloudy', 'cloud', 'storm'] as const

/** Priority class (MoSCoW, with what is mandatory before it). */
export const PRIORITY_CLASSES = ['mandatory', 'must', 'should', 'could', 'wont'] as const

export const MANDATORY_KINDS = ['law', 'contract', 'security', 'end_of_support', 'safety'] as const

export const DECISION_KINDS = [
  'approve',
  'reject',
  'postpone',
  'cancel',
  'hold',
  'resume',
  'add',
  'rebaseline',
  'budget',
  'risk_acceptance',
  'scenario',
] as const

export const DECISION_STATUSES = ['open', 'in_progress', 'done', 'dropped'] as const

export const BODY_LEVELS = ['assembly', 'executive', 'strategy', 'steering', 'project', 'office'] as const

/** Kinds of assessment: the two columns of a retrospective, and the outlook. */
export const ASSESSMENT_KINDS = ['strength', 'difficulty', 'opportunity', 'threat', 'lesson'] as const

/** Share of a total by time over the duration of the work. */
export const CURVES = ['flat', 'front', 'back', 'bell'] as const

/** Who does the work or bears the cost. */
export const SIDES = ['it', 'business', 'external', 'internal'] as const

export const SCENARIO_KINDS = ['do_minimum', 'baseline', 'ambitious', 'custom'] as const

export const VALUE_MEASURES = ['weighted', 'moscow', 'wsjf', 'ahp'] as const

export const VALUE_SIZES = ['none', 'cost', 'days', 'reach'] as const

export const PREPARATION_STAGES = [
  'framing',
  'audit',
  'needs',
  'scenarios',
  'arbitration',
  'adoption',
  'steering',
] as const

/** Columns that a table of projects can show, in the usual order. */
export const PROJECT_COLUMNS = [
  'id',
  'project',
  'axis',
  'theme',
  'department',
  'status',
  'origin',
  'progress',
  'start',
  'baseline_end',
  'reference_end',
  'end',
  'days_late',
  'baseline_cost',
  'reference_cost',
  'spending',
  'requested',
  'milestone',
  'weather',
  'computed_weather',
  'sponsor',
  'lead',
  'tags',
  'urgency',
] as const

/** What the VAT fund refunds of a line. */
export const VAT_FUND_KINDS = ['none', 'equipment', 'iaas'] as const

export const MEASURE_STATUSES = ['in_place', 'planned', 'gap', 'not_applicable'] as const

export const OWN_FIELD_KINDS = ['text', 'number', 'date', 'flag'] as const

/** The metrics that scenarios are compared by. */

/** In the order of METRICS' groups: what is kept and covered, money, people, risk, balance. */
export const SCENARIO_METRICS = [
  'retained_count',
  'retained_value',
  'mandatory_coverage',
  'need_planned',
  'need_coverage',
  'departments_served',
  'spending',
  'envelope',
  'headroom',
  'overspend',
  'run_cost',
  'workload_demand',
  'workload_fte',
  'peak_load_rate',
  'overload_days',
  'missing_fte',
  'external_workload_share',
  'risk_exposure',
  'investment_share',
] as const

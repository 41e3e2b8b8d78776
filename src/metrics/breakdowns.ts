/** The ways that several metrics are broken down alike. */
import type { Breakdown } from './define.ts'

/** Figures that count or weigh projects. */
export const BY_PORTFOLIO: readonly Breakdown[] = ['axis', 'theme', 'department']

/** Figures made of budget amounts. */
export const BY_BUDGET: readonly Breakdown[] = ['year', 'section', 'axis', 'theme', 'department']

/** Figures about teams in time: by budget year, and what is over apart from what is to come. */
export const BY_TEAM: readonly Breakdown[] = ['team', 'year', 'time']

/** Figures about the work that projects ask of teams. */
export const BY_WORKLOAD: readonly Breakdown[] = [
  'team',
  'year',
  'time',
  'axis',
  'theme',
  'department',
]

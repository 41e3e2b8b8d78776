/** What `show` and `from` of a plan's own reports name: the reports with their sections, by the ids that `--section` takes. */

/** The sections of each report, in its order. */
export const SECTIONS_BY_REPORT = {
  direction: ['situation', 'roadmap', 'budget', 'load', 'decisions', 'changes'],
  dashboard: ['pictures', 'key-figures', 'resources', 'attention'],
  portfolio: ['roadmap', 'portfolio', 'value-cost'],
  budget: ['budget', 'envelopes'],
  funding: ['gross-to-net', 'grants', 'vat-fund', 'build-run', 'full-cost', 'money-sides', 'estimates'],
  authorisations: ['authorisations', 'payment-credits', 'deliberations', 'assignments', 'carry-over'],
  load: ['load'],
  activity: ['activity', 'run', 'external', 'staff', 'teams'],
  needs: ['needs'],
  landscape: ['overview', 'support', 'contracts', 'recommendations', 'maturity', 'inventory'],
  strategy: ['axes', 'demand', 'cross-functional', 'new-demands', 'preparation', 'scoring-grid'],
  'previous-plan': ['previous-plan', 'roll-over', 'assessments'],
  programmes: ['programmes', 'benefits', 'programme-projects'],
  assessment: ['objectives', 'outcomes', 'undone', 'lessons', 'assessments', 'earned-value', 'indicator-values'],
  security: ['security-figures', 'regimes', 'opinions', 'security-projects', 'security-spending'],
  risks: ['risk-figures', 'risk-map', 'top-risks', 'plan-risks', 'risk-actions', 'occurred-risks', 'risks-to-review'],
  forecast: ['landing', 'ends', 'money', 'size', 'back-test'],
  attention: ['attention'],
  governance: ['overview', 'decisions', 'bodies', 'weather', 'reviews', 'revisions', 'waivers'],
  annual: [
    'year',
    'done',
    'spent',
    'authorisations',
    'staff',
    'decided',
    'late',
    'stopped',
    'objectives',
    'gains',
    'next',
    'method',
  ],
  audit: [
    'key-figures',
    'completion',
    'budget',
    'authorisations',
    'load',
    'alignment',
    'needs',
    'landscape',
    'previous-plan',
    'roll-over',
    'assessments',
    'next-steps',
  ],
} as const

export type SectionedReport = keyof typeof SECTIONS_BY_REPORT

export const SECTIONED_REPORTS = Object.keys(SECTIONS_BY_REPORT) as unknown as readonly [
  SectionedReport,
  ...SectionedReport[],
]

/** A section that an own report can show; `balance` is `alignment` by the name of older plans. */
type ShownSection = (typeof SECTIONS_BY_REPORT)[SectionedReport][number] | 'balance'

export const SHOWN_SECTIONS = [
  ...new Set<ShownSection>([...Object.values(SECTIONS_BY_REPORT).flat(), 'balance']),
] as unknown as readonly [ShownSection, ...ShownSection[]]

/** The wrong-looking edits that can be right, each with its reason. */

/** Some edits of some fields, and why they give no finding. */
interface SilentEdits {
  readonly edits: RegExp
  readonly fields: readonly string[]
  readonly reason: string
}

/** Every edit that may pass in silence. */
export const SILENT_EDITS: readonly SilentEdits[] = [
  { edits: /^double/, reason: 'a year that is named twice counts once', fields: ['decisions[].accepts[].years'] },
  {
    edits: /^order: completed and planned/,
    reason: 'the names of statuses are texts, in no order',
    fields: ['plan.vocabularies.statuses'],
  },
  {
    edits: /^range/,
    reason: 'a measured value has any unit, size and sign',
    fields: [
      'objectives[].indicator.baseline',
      'objectives[].indicator.target',
      'objectives[].indicator.actual.<date>',
      'needs[].indicator.baseline',
      'needs[].indicator.target',
      'programmes[].benefits[].baseline',
      'programmes[].benefits[].target',
      'programmes[].benefits[].actual',
      'projects[].adoption.target',
      'projects[].adoption.actual',
    ],
  },
  {
    edits: /^range: negative/,
    reason: 'an effect, a change of staff and a lead time may be below zero',
    fields: [
      'projects[].depends_on[].lag',
      'decisions[].impact.investment',
      'decisions[].impact.operating',
      'decisions[].impact.days',
      'decisions[].impact.months',
      'scenarios[].frame.teams[].hires',
    ],
  },
  { edits: /^form: empty/, reason: 'a score may have no words yet', fields: ['plan.criteria[].anchors.<id>'] },
  {
    edits: /^future/,
    reason: 'the plan may be looked at on another day, or run at another time',
    fields: ['plan.horizon.start', 'plan.horizon.end', 'plan.as_of'],
  },
  {
    edits: /^future/,
    reason: 'what is planned, expected, due or in force later lies after the status date',
    fields: [
      'plan.calendars.blackouts[].from',
      'plan.calendars.leave.<period>',
      'plan.waivers[].until',
      'plan.staff.<period>',
      'objectives[].indicator.due',
      'teams[].fte.<period>',
      'teams[].capacity.external.<period>',
      'decisions[].accepts[].periods[]',
      'needs[].mandatory.deadline',
      'needs[].wanted_by',
      'programmes[].benefits[].due',
      'projects[].benefits[].due',
      'projects[].mandatory.deadline',
      'projects[].baseline.end',
      'projects[].rebaselines[].end',
      'projects[].window.latest_end',
      'projects[].risks[].due',
      'projects[].milestones[].current',
      'projects[].end',
      'risks[].due',
      'risks[].actions[].due',
      'risks[].review_date',
      'regimes[].deadline',
      'regimes[].measures[].next_test',
      'teams[].posts[].closed',
      'projects[].risks[].actions[].due',
      'projects[].risks[].review_date',
      'components[].contract_end',
      'authorisations[].lapse_date',
      'subsidies[].eligibility.to',
      'components[].end_of_support',
      'decisions[].due',
      'reviews[].forecast_end',
      'reviews[].action_plan.due',
      'reviews[].decision_requested.due',
      'scenarios[].frame.teams[].from',
      'scenarios[].choices.<id>.start',
    ],
  },
]

/**
 * The faults that measure the tests: slips as a hand makes them, chosen by reading src and never by what a test holds. A
 * fault that is found in earnest belongs here too; one whose place is rewritten gives way to another of its kind.
 */

/**
 * A fault.
 *
 * @typedef {object} Fault
 * @property {string} id Its name in kebab-case.
 * @property {string} file Its file below src, whose first folder is its room.
 * @property {string} from A piece of that file which stands there once.
 * @property {string} to What the piece becomes.
 * @property {string} about What a user would suffer, in a sentence.
 */

/** A piece of several lines. */
const lines = (...all) => all.join('\n')

/**
 * Every fault, room by room.
 *
 * @type {readonly Fault[]}
 */
export const FAULTS = [
  {
    id: 'day-that-does-not-exist',
    file: 'values/calendar.ts',
    from: 'return date >= 1 && day <= lastDay(whole) ? day : undefined',
    to: 'return date >= 1 && date <= 31 ? day : undefined',
    about: 'A date such as 2024-02-31 is refused no more and silently means 2 March in every figure.',
  },
  {
    id: 'october-without-elision',
    file: 'lang/dates.ts',
    from: '/^[ao]/.test(text)',
    to: '/^a/.test(text)',
    about: 'French sentences say « de octobre 2024 ».',
  },
  {
    id: 'line-end-split',
    file: 'yaml/edit/place.ts',
    from: "return text.charAt(feed - 1) === '\\r' ? feed - 1 : feed",
    to: 'return feed',
    about: 'In a file with the line ends of Windows, what a command adds is written into the middle of a line end.',
  },
  {
    id: 'unfit-record-closes-up',
    file: 'schema/fit.ts',
    from: 'delete records[index]',
    to: 'records.splice(index, 1)',
    about: 'Behind a record that does not fit, findings about later records of the list point at the wrong one.',
  },
  {
    id: 'due-today-is-late',
    file: 'plan/due-dates.ts',
    from: 'day >= asOf ? undefined',
    to: 'day > asOf ? undefined',
    about: 'What is due on the status date is told as overdue by 0 days.',
  },
  {
    id: 'expected-cost-of-another-state',
    file: 'plan/expected-amount.ts',
    from: lines(
      "  const followed = [investment, operating].map((years) => [...years].sort().join()).join(' ')",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code
      '  const key = `${plan.asOf} ${fiscal?.start_month} ${fiscal?.named_after} ${followed}`',
    ),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code
    to: '  const key = `${plan.asOf} ${fiscal?.start_month} ${fiscal?.named_after}`',
    about:
      'Between two states of a plan of which one has the first payments of a closed year, a project that nobody touched keeps the expected cost of the other.',
  },
  {
    id: 'running-month-scaled',
    file: 'overlay/scale-project.ts',
    from: 'if (month <= past) return',
    to: 'if (month < past) return',
    about:
      'A scenario that makes a project under way smaller or larger also changes the days of the month of the status date.',
  },
  {
    id: 'overdue-project-ends-in-the-past',
    file: 'metrics/base/overrun.ts',
    from: 'return Math.max(project.span.end, plan.asOf)',
    to: 'return project.span.end',
    about:
      'A project that should have ended long ago and goes on has no schedule overrun as long as nobody moves its end.',
  },
  {
    id: 'grant-of-stopped-project',
    file: 'metrics/base/grants.ts',
    from: lines('', '      .filter(({ isReceived }) => isReceived || isRetained(project))'),
    to: '',
    about: 'The net cost counts on the rest of a grant that was awarded to a project which was cancelled.',
  },
  {
    id: 'running-quarter-is-past',
    file: 'limits/go-lives.ts',
    from: 'return quarter.last < monthOfDay(asOf)',
    to: 'return quarter.first < monthOfDay(asOf)',
    about: 'From its second month on, the limit of go-lives of a department no longer counts in the quarter that runs.',
  },
  {
    id: 'refused-grant-counts',
    file: 'rules/grant-spending.ts',
    from: "record.status !== 'refused' &&",
    to: '',
    about: 'A grant that was refused counts as aid, so that a project within the ceiling is said to be beyond it.',
  },
  {
    id: 'dearest-projects-unsorted',
    file: 'rules/costs.ts',
    from: lines('', '    .sort((left, right) => right.amount - left.amount)'),
    to: '',
    about: 'Whether five projects take most of the money is asked of the first five of the file, not of the dearest.',
  },
  {
    id: 'waiver-ends-a-day-early',
    file: 'rules/check.ts',
    from: 'last !== undefined && last >= plan.asOf',
    to: 'last !== undefined && last > plan.asOf',
    about: 'On the last day of a waiver the finding that it covers fails the build.',
  },
  {
    id: 'order-that-just-clashes',
    file: 'optimize/explain/blocking-reason.ts',
    from: 'ends.second.start <= ends.first.end + precedence.lag',
    to: 'ends.second.start < ends.first.end + precedence.lag',
    about:
      'Of a project that is left out since it would start in the very month in which what it waits for ends, another reason is told.',
  },
  {
    id: 'ceiling-raised-under-old-decision',
    file: 'scenarios/compare/pending-decisions.ts',
    from: lines(
      '  const [old, now] = [decision.before, decision.after].map((id) => id?.toLowerCase())',
      '  return now === undefined || now === old',
    ),
    to: '  return decision.after === undefined',
    about: 'A ceiling that was raised under the decision of its former amount is no longer told as one to be decided.',
  },
  {
    id: 'triangle-lopsided',
    file: 'arbitration/explain/cost-spread.ts',
    from: 'Math.sqrt((1 - at) * (high - low) * (high - 1))',
    to: 'Math.sqrt((1 - at) * (high - low) * (1 - low))',
    about: 'How often a project stays in is reckoned from costs that lie beside the range which projects declare.',
  },
  {
    id: 'mandatory-project-to-drop',
    file: 'arbitration/smooth/remaining-overload.ts',
    from: '!hasStarted(project) && project.written.mandatory === undefined',
    to: '!hasStarted(project)',
    about: 'Against an overload that stays, smoothing proposes to drop a project that the law asks for.',
  },
  {
    id: 'alternative-worth-in-millionths',
    file: 'arbitration/explain/alternatives.ts',
    from: 'change: Math.min(0, value - base.value) / VALUE_SCALE,',
    to: 'change: Math.min(0, value - base.value),',
    about: 'A plan that is nearly as good is said to lose a million times the value that it loses.',
  },
  {
    id: 'dates-of-1904-a-day-early',
    file: 'intake/source/xlsx/serial-date.ts',
    from: 'const OF_1904 = 1462',
    to: 'const OF_1904 = 1461',
    about: 'Every date of a workbook that counts from 1904 is imported a day early.',
  },
  {
    id: 'stretch-until-midnight',
    file: 'intake/source/mspdi/timephased.ts',
    from: 'Math.max(first, Math.ceil(finish / DAY) - 1)',
    to: 'Math.max(first, Math.floor(finish / DAY))',
    about: 'Work of MS Project that ends at midnight counts in the day after, and part of it in the month after.',
  },
  {
    id: 'items-removed-from-the-front',
    file: 'intake/merge/judge.ts',
    from: 'comparePaths(right.path, left.path)',
    to: 'comparePaths(left.path, right.path)',
    about: 'Of a list of which a workbook that came back takes out several items, others than those are deleted.',
  },
  {
    id: 'milestone-of-the-day-lost',
    file: 'reports/meeting/milestones.ts',
    from: 'day <= plan.asOf)',
    to: 'day < plan.asOf)',
    about:
      'A milestone that is due on the day of the meeting stands neither among the missed ones nor among those to come.',
  },
  {
    id: 'rows-without-value-first',
    file: 'reports/own/order.ts',
    from: 'return one.value === undefined ? 1 : -1',
    to: 'return one.value === undefined ? sign : -sign',
    about: 'A list in descending order begins with the projects that say nothing.',
  },
  {
    id: 'english-money-in-french',
    file: 'reports/authorisations/schedule.ts',
    from: 'balance.fr} des $',
    to: 'balance.en} des $',
    about: 'A French report says « €1,200k des 4 000 k€ en vigueur restent sans échéance ».',
  },
  {
    id: 'at-sign-opens-formula',
    file: 'render/csv.ts',
    from: "const FORMULA = '[=+\\\\-@",
    to: "const FORMULA = '[=+\\\\-",
    about: 'A title that begins with @ is run as a formula by the spreadsheet that opens the CSV file.',
  },
  {
    id: 'waived-error-fails-case',
    file: 'render/junit.ts',
    from: lines(
      'function isFailure({ severity, waiver }: ShownFinding): boolean {',
      "  return severity === 'error' && waiver === undefined",
    ),
    to: lines('function isFailure({ severity }: ShownFinding): boolean {', "  return severity === 'error'"),
    about: 'A build server that reads JUnit shows an error as failed although it is waived.',
  },
  {
    id: 'staged-work-overwritten',
    file: 'workspace/git-status.ts',
    from: 'new Set([...changed.map(pathOf), ...differing])',
    to: 'new Set(changed.map(pathOf))',
    about: 'A command writes over changes that were added to the index and not committed, without a word.',
  },
  {
    id: 'template-written-on-dry-run',
    file: 'commands/import/command.ts',
    from: "options.dryRun === true ? 'planned' : isWritten ? 'written' : 'refused'",
    to: "isWritten ? 'written' : options.dryRun === true ? 'planned' : 'refused'",
    about: 'The import of a filled template with --dry-run writes the plan.',
  },
  {
    id: 'bad-cells-exit-clean',
    file: 'commands/import/command.ts',
    from: 'if (!isClean) return force === true ? EXIT.check : EXIT.refused',
    to: 'if (!isClean && force === true) return EXIT.check',
    about:
      'A second import of which cells do not go into the plan ends with exit code 0, and the script around it goes on.',
  },
  {
    id: 'appraisal-parts-in-euros',
    file: 'commands/scenario-approve/appraisal.ts',
    from: lines(
      '      const { unit, parts } = figures.metric(id)',
      "      const worth = (unit === 'rate' ? parts : unit) === 'money' ? scale : 1",
    ),
    to: lines('      const { unit } = figures.metric(id)', "      const worth = unit === 'money' ? scale : 1"),
    about:
      'In a plan in thousands, the record of the options that a body saw has what rates are made of a thousand times too large.',
  },
  {
    id: 'forecast-knows-the-future',
    file: 'forecast/back-test.ts',
    from: 'const past = cases.filter(({ known }) => known <= moment + EPSILON)',
    to: 'const past = cases.filter(({ known }) => known <= moment + 24)',
    about:
      'The trial of a forecast uses outcomes that nobody knew at the time, and says that it does better than it does.',
  },
  {
    id: 'forecast-of-others-as-own',
    file: 'forecast/learned-of.ts',
    from: "lessonsIn(publishedEditions, 'published')",
    to: "lessonsIn(publishedEditions, 'own')",
    about: 'A forecast that stands on the projects of others says that it was learned from this plan.',
  },
  {
    id: 'forecast-spends-nothing-later',
    file: 'forecast/portfolio.ts',
    from: 'if (slip === 0) return [...amounts]',
    to: 'if (slip >= 0) return [...amounts]',
    about: 'The forecast of a year keeps the spending of projects that slip into later years.',
  },
]

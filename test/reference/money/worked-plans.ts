/** Small plans whose money is worked out by hand: those of the definitions, and the faults that they exclude. */
import type { Figure } from './figure.ts'

/** A plan as its file writes it, and what it must tell by `metric of scope`; undefined is n/a. */
export interface Worked {
  readonly name: string
  readonly text: string
  readonly told: Readonly<Record<string, Figure | undefined>>
}

const amount = (value: number): Figure => ({ kind: 'amount', cents: BigInt(value * 100) })
const rate = (numerator: number, denominator: number): Figure => ({
  kind: 'rate',
  numerator: BigInt(numerator * 100),
  denominator: BigInt(denominator * 100),
})

/** What a case writes beside the usual header. */
interface Facts {
  readonly asOf?: string
  readonly envelopes?: string
  readonly projects: readonly string[]
}

function planText({ asOf = '2024-06-30', envelopes = '[]', projects }: Facts): string {
  const list = projects.map((project, index) => `  - { id: P-${index + 1}, title: P, ${project} }`)
  return `plan:
  id: SD
  title: Essai
  organisation: Commune
  status: draft
  horizon: { start: 2023-01, end: 2025-12 }
  as_of: ${asOf}
  envelopes: ${envelopes}
projects:
${list.join('\n')}
`
}

/** A running project with its budget lines. */
function project(...lines: readonly string[]): string {
  return `status: in_progress, budget: [${lines.join(', ')}]`
}

const line = (amounts: string, more = 'section: investment, kind: services'): string =>
  `{ ${more}, amounts: { ${amounts} } }`

const SOFTWARE = 'section: investment, kind: software'
const OPERATING = 'section: operating, kind: maintenance'
const ENVELOPE = '[{ year: 2023, section: investment, max: 1000 }]'

/** What 500/380 voted to 400/300 paid tell, however their lines are written. */
const SEVEN_HUNDRED = {
  'spending of whole': amount(700),
  'spending of year 2023': amount(700),
  'headroom of whole': amount(300),
  'overspend of whole': amount(0),
  'execution_rate of whole': rate(700, 900),
  'commitment_rate of whole': rate(800, 900),
  'realisation_rate of whole': rate(700, 880),
  'budget_opened of whole': amount(900),
  'budget_paid of whole': amount(700),
}

const FOUR = (voted: number, opened: number, committed: number, paid: number, more?: string) =>
  [`voted: ${voted}`, `opened: ${opened}`, `committed: ${committed}`, `paid: ${paid}`].map((one) =>
    line(`2023: { ${one} }`, more),
  )

/** The plan of 500/380 voted to 400/300 paid, on four lines each. */
const FOUR_LINES_EACH = planText({
  envelopes: ENVELOPE,
  projects: [project(...FOUR(500, 520, 450, 400)), project(...FOUR(380, 380, 350, 300))],
})

/** The cases that the definitions work out. */
export const WORKED: readonly Worked[] = [
  { name: 'two projects of four lines each', text: FOUR_LINES_EACH, told: SEVEN_HUNDRED },
  {
    name: 'two natures of four lines each',
    text: planText({
      envelopes: ENVELOPE,
      projects: [project(...FOUR(500, 520, 450, 400), ...FOUR(380, 380, 350, 300, SOFTWARE))],
    }),
    told: SEVEN_HUNDRED,
  },
  {
    name: 'two projects of one line each',
    text: planText({
      envelopes: ENVELOPE,
      projects: [
        project(line('2023: { voted: 500, opened: 520, committed: 450, paid: 400 }')),
        project(line('2023: { voted: 380, opened: 380, committed: 350, paid: 300 }')),
      ],
    }),
    told: SEVEN_HUNDRED,
  },
  {
    name: 'credits carried over count in the year that pays them',
    text: planText({
      projects: [
        `baseline: { investment: 100 }, ${project(
          line('2023: { opened: 100, committed: 90, carry_over: 90 }, 2024: { forecast: 90 }'),
        )}`,
      ],
    }),
    told: {
      'spending of whole': amount(90),
      'spending of year 2023': amount(0),
      'spending of year 2024': amount(90),
      'cost_overrun_aggregate of whole': rate(-10, 100),
      'execution_rate of whole': undefined,
      'execution_rate_with_carry_over of whole': rate(90, 100),
    },
  },
  {
    name: 'the running year is paid beyond its forecast',
    text: planText({ projects: [project(line('2024: { forecast: 100, paid: 120 }'))] }),
    told: { 'spending of whole': amount(120), 'spending of year 2024': amount(120) },
  },
  {
    name: 'three natures, of which one is only paid, and two more projects',
    text: planText({
      projects: [
        project(
          line('2023: { opened: 100, paid: 40 }'),
          line('2023: { opened: 100 }', SOFTWARE),
          line('2023: { paid: 90 }', 'section: investment, kind: hardware'),
        ),
        project(line('2023: { opened: 100, paid: 0 }')),
        project(line('2023: { opened: 300, paid: 10 }')),
      ],
    }),
    told: { 'execution_rate of whole': rate(140, 600), 'spending of whole': amount(140) },
  },
]

/** The faults that the definitions exclude. */
export const EXCLUDED: readonly Worked[] = [
  {
    name: 'a payment enters the rate though its line has no opened credits',
    text: planText({ projects: [project(line('2023: { opened: 100 }'), line('2023: { paid: 60 }'))] }),
    told: { 'execution_rate of whole': rate(60, 100), 'spending of whole': amount(60) },
  },
  {
    name: 'nothing is paid in a closed year whose payments are followed',
    text: planText({
      projects: [project(line('2023: { opened: 100 }')), project(line('2023: { opened: 80, paid: 50 }'))],
    }),
    told: {
      'spending of whole': amount(50),
      'spending of section investment': amount(50),
      'execution_rate of whole': rate(50, 180),
    },
  },
  {
    name: 'opened credits stand in for payments that nobody follows in the section',
    text: planText({
      projects: [project(line('2023: { opened: 100 }', OPERATING)), project(line('2023: { opened: 80, paid: 50 }'))],
    }),
    told: {
      'spending of whole': amount(150),
      'spending of section operating': amount(100),
      'execution_rate of section operating': undefined,
    },
  },
  {
    name: 'a payment after the status date is none',
    text: planText({
      projects: [
        project(line('2025: { forecast: 100, paid: 120 }')),
        'status: cancelled, budget: [{ section: investment, kind: services, amounts: { 2023: { paid: 5 }, 2025: { paid: 7 } } }]',
      ],
    }),
    told: {
      'spending of whole': amount(105),
      'spending of year 2025': amount(100),
      'budget_paid of whole': amount(5),
      'budget_paid of year 2025': undefined,
    },
  },
  {
    name: 'a baseline with investment only is compared with investment only',
    text: planText({
      projects: [
        `baseline: { investment: 100 }, ${project(
          line('2024: { forecast: 110 }'),
          line('2024: { forecast: 50 }', OPERATING),
        )}`,
      ],
    }),
    told: {
      'spending of whole': amount(160),
      'cost_overrun_aggregate of whole': rate(10, 100),
      'cost_overrun_mean of whole': { kind: 'mean', value: 0.1, of: 1 },
    },
  },
  {
    name: 'a baseline without any half is compared with nothing',
    text: planText({
      projects: [
        `baseline: { end: 2024-12 }, ${project(line('2024: { forecast: 110 }'))}`,
        'status: planned, baseline: { investment: 40 }',
      ],
    }),
    told: {
      'spending of whole': amount(110),
      'cost_overrun_aggregate of whole': undefined,
      'cost_overrun_mean of whole': undefined,
    },
  },
  {
    name: 'the running year stands beside the headline',
    text: planText({ projects: [project(line('2023: { opened: 100, paid: 90 }, 2024: { opened: 200, paid: 30 }'))] }),
    told: {
      'spending of whole': amount(290),
      'execution_rate of whole': rate(90, 100),
      'execution_rate of year 2024': undefined,
      'execution_rate_running of whole': rate(30, 200),
    },
  },
  {
    name: 'what was carried over is expected in a year for which nothing is written',
    text: planText({
      asOf: '2023-12-31',
      projects: [project(line('2023: { opened: 100, paid: 20, carry_over: 70 }'))],
    }),
    told: {
      'spending of whole': amount(90),
      'spending of year 2024': amount(70),
      'execution_rate of whole': rate(20, 100),
      'execution_rate_with_carry_over of whole': rate(90, 100),
    },
  },
]

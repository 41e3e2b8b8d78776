/** Random scenarios about the random plans of arbitrary-plan; they may ask for what cannot be. */
import fc from 'fast-check'
import type { Raw } from '../../src/schema/document.ts'
import { type Month, monthText } from '../../src/values/calendar.ts'

type RawScenario = Raw<'scenarios'>
type RawChoice = NonNullable<RawScenario['choices']>[string]

const IDS = ['P-1', 'P-2', 'p-3', 'P-4', 'P-5', 'GONE']
/** A month from 2022 to 2028, as text. */
export const month = fc.integer({ min: 2022 * 12, max: 2028 * 12 }).map((value) => monthText(value as Month))

/** The part of a choice that moves a project. */
export const timing = fc.record({ start: month, stretch: fc.integer({ min: -1, max: 40 }) }, { requiredKeys: [] })

const choice: fc.Arbitrary<RawChoice> = fc.record(
  {
    keep: fc.boolean(),
    out: fc.boolean(),
    variant: fc.constantFrom(...IDS),
    start: month,
    stretch: fc.integer({ min: -1, max: 40 }),
    scale: fc.constantFrom(-1, 0, 0.5, 0.333, 1, 2),
    forced: fc.boolean(),
    reason: fc.constant('Why'),
  },
  { requiredKeys: [] },
)

const limit = fc.option(fc.integer({ min: 0, max: 99 }))

const frame: fc.Arbitrary<NonNullable<RawScenario['frame']>> = fc.record(
  {
    envelopes: fc.array(
      fc.record(
        {
          year: fc.constantFrom(2023, 2024, 2025),
          section: fc.constantFrom('investment' as const, 'operating' as const),
          max: limit,
          min: limit,
        },
        { requiredKeys: ['year', 'section'] },
      ),
      { maxLength: 3 },
    ),
    teams: fc.array(
      fc.record(
        {
          team: fc.constantFrom('T1', 't2', 'GONE'),
          from: fc.constantFrom('2023', '2024-Q2', '2024-04', '2025-S1'),
          fte: fc.integer({ min: 0, max: 9 }),
          hires: fc.integer({ min: -3, max: 3 }),
        },
        { requiredKeys: ['team', 'from'] },
      ),
      { maxLength: 3 },
    ),
    margin: fc.constantFrom(0, 0.3),
    margin_price: fc.constantFrom(0, 0.02, 1.5),
  },
  { requiredKeys: [] },
)

/** A scenario of an id that may start from another one. */
export function scenarioFacts(id: string, parent?: string): fc.Arbitrary<RawScenario> {
  return fc
    .record({ choices: fc.dictionary(fc.constantFrom(...IDS), choice, { maxKeys: 5 }), frame })
    .map((facts) => ({
      id,
      title: id,
      kind: 'custom' as const,
      ...(parent === undefined ? {} : { extends: parent }),
      ...facts,
    }))
}

/** Three scenarios, A, B that starts from it, and C that starts from B. */
export const lineage = fc.tuple(scenarioFacts('A'), scenarioFacts('B', 'A'), scenarioFacts('C', 'B'))

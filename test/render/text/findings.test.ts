/** The phrase that counts findings, and what a committee reads of them. */
import { describe, expect, it } from 'vitest'
import { findingsLeftOut, otherFindings } from '../../../src/lang/catalogue/output.ts'
import { findingCounts, findingDigest, listedFindings } from '../../../src/render/text/findings.ts'
import { REPORTS } from '../../../src/reports/catalogue.ts'
import type { ShownFinding } from '../../../src/reports/document/command-result.ts'
import { RULE_SUBJECTS, type RuleSubject } from '../../../src/rules/subjects.ts'
import { sampleOutcome } from '../../support/sample-outcome.ts'

const { findings } = sampleOutcome()

function of(...severities: readonly ShownFinding['severity'][]): readonly ShownFinding[] {
  const [finding] = findings
  return finding === undefined ? [] : severities.map((severity) => ({ ...finding, severity }))
}

describe('findingCounts', () => {
  it('counts the open ones by severity and the waived apart', () => {
    expect(findingCounts(findings, 'fr')).toBe(
      '1 erreur, 1 avertissement, 1 information\u00a0; 1 constat sous dérogation',
    )
    expect(findingCounts(findings, 'en')).toBe('1 error, 1 warning, 1 info; 1 waived')
  })

  it('names those that are waived where no other is open', () => {
    const waived = findings.filter(({ waiver }) => waiver !== undefined)
    expect(findingCounts(waived, 'fr')).toBe('1 constat sous dérogation')
    expect(findingCounts(waived, 'en')).toBe('1 waived finding')
  })

  it('takes plurals in both languages', () => {
    const many = of('error', 'error', 'warning', 'warning', 'info', 'info')
    expect(findingCounts(many, 'fr')).toBe('2 erreurs, 2 avertissements, 2 informations')
    expect(findingCounts(many, 'en')).toBe('2 errors, 2 warnings, 2 info')
  })

  it('says when there is none', () => {
    expect(findingCounts([], 'fr')).toBe('aucun constat')
    expect(findingCounts([], 'en')).toBe('no findings')
  })
})

describe('findingDigest', () => {
  /** Findings of rules, each named by its message. */
  function named(...rules: readonly (readonly [rule: string, ...messages: string[]])[]) {
    const [first] = of('warning')
    return rules.flatMap(([rule, ...messages]) =>
      messages.flatMap((words) => (first === undefined ? [] : [{ ...first, rule, message: { fr: words, en: words } }])),
    )
  }
  const rowsOf = (all: readonly ShownFinding[]) =>
    findingDigest(all).table.rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text.en : '')))

  it('gives the first finding of each rule, and counts the others', () => {
    expect(rowsOf(named(['a', 'one'], ['b', 'two', 'three', 'four']))).toEqual([
      ['warning', 'two (2 more of this kind)'],
      ['warning', 'one'],
    ])
  })

  it('puts the severe before the frequent', () => {
    const [error] = of('error')
    const all = [...named(['b', 'two', 'three']), ...(error === undefined ? [] : [error])]
    expect(rowsOf(all).map(([severity]) => severity)).toEqual(['error', 'warning'])
  })

  it('leaves out what is waived or past, and counts the kinds beyond six', () => {
    const many = named(...'abcdefgh'.split('').map((rule) => [rule, rule] as const))
    const digest = findingDigest([
      ...many,
      ...findings.filter(({ waiver }) => waiver !== undefined),
      ...many.map((one) => ({ ...one, rule: `past ${one.rule}`, isPast: true as const })),
    ])
    expect([digest.table.rows.length, digest.left]).toEqual([6, 2])
  })

  it('names no rule and no file', () => {
    expect(findingDigest(findings).table.columns.map(({ id }) => id)).toEqual(['severity', 'message'])
  })
})

describe('listedFindings', () => {
  const {
    rules: [rule],
    report: sampleReport,
  } = sampleOutcome()
  const [first] = of('warning')
  if (rule === undefined || first === undefined || sampleReport === undefined)
    throw new Error('the sample has no finding')
  const rules = [
    { ...rule, id: 'team-late', subject: 'load' },
    { ...rule, id: 'need-late', subject: 'needs' },
  ] as const
  const found = (id: string, more: Partial<ShownFinding> = {}): ShownFinding => ({ ...first, rule: id, ...more })
  const listed = (subjects: readonly RuleSubject[] | undefined, all: readonly ShownFinding[]) => {
    const report = { ...sampleReport, ...(subjects === undefined ? {} : { subjects }) }
    const { listed: shown, others } = listedFindings({ command: 'report', report, findings: all, rules })
    return { listed: shown.map((one) => one.rule), others }
  }

  it('are those about the subjects of the report, and the others are counted', () => {
    const all = [found('need-late'), found('team-late'), found('need-late')]
    expect(listed(['load'], all)).toEqual({ listed: ['team-late'], others: 2 })
    expect(listed(['load', 'needs'], all).others).toBe(0)
  })

  it('are all of them in a report about the whole plan', () => {
    expect(listed(undefined, [found('need-late')])).toEqual({ listed: ['need-late'], others: 0 })
  })

  it('have errors and what could not be read among them, whatever they are about', () => {
    const all = [
      found('need-late', { severity: 'error' }),
      found('yaml-syntax', { isUnread: true }),
      found('need-late', { severity: 'error', waiver: { reason: 'Accepté', owner: 'DSI', until: '2024-12-31' } }),
    ]
    expect(listed(['load'], all)).toEqual({ listed: ['need-late', 'yaml-syntax'], others: 1 })
  })

  it('have a report for each subject but the files and the scenarios, which have commands of their own', () => {
    const told = new Set(REPORTS.flatMap(({ subjects }) => subjects ?? []))
    const untold = Object.keys(RULE_SUBJECTS).filter((subject) => !told.has(subject as RuleSubject))
    expect(untold).toEqual(['scenarios', 'files'])
  })

  it('are counted in words', () => {
    expect(otherFindings(1).en).toBe(
      '1 other finding is about other parts of the plan; plan validate shows every finding.',
    )
    expect(otherFindings(22).fr).toBe(
      '22 autres constats portent sur d’autres parties du plan\u00a0; plan validate montre tous les constats.',
    )
  })
})

it('says how many kinds a short list leaves out, and where all findings are', () => {
  expect(findingsLeftOut(0).en).toBe('plan validate shows every finding.')
  expect(findingsLeftOut(2).en).toBe('2 other kinds of findings; plan validate shows every finding.')
  expect(findingsLeftOut(1).fr).toBe('1 autre genre de constat\u00a0; plan validate montre tous les constats.')
})

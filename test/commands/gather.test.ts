/** Many findings of one kind become one sentence, consequences go under their cause, and nothing serious is hidden. */
import { describe, expect, it } from 'vitest'
import { gather } from '../../src/commands/gather.ts'
import type { Finding, Severity } from '../../src/plan/finding.ts'
import { defineRule, type Rule } from '../../src/rules/define.ts'
import { RULES as ALL } from '../../src/rules/index.ts'
import { planOf } from '../support/plan-of.ts'

const IDS = Array.from({ length: 30 }, (_, index) => `P-${index + 1}`)
const TEXT = `schema_version: 1
plan:
  id: SD
  title: Plan
  organisation: Ville (exemple)
  status: draft
  horizon: { start: 2024-01, end: 2026-12 }
  as_of: 2024-06-30
  waivers:
    - { rule: no-work, on: P-1, reason: connu, owner: bureau-projets, until: 2024-12-31 }
projects:
${IDS.map((id) => `  - { id: ${id}, title: Projet ${id}, status: planned }`).join('\n')}
teams:
  - { id: INFRA, title: Infrastructures }
`
const { plan } = planOf([{ file: 'p/plan.yaml', text: TEXT }])

function rule(id: string, more: Partial<Rule> = {}): Rule {
  const same = { fr: id, en: id }
  return defineRule({
    id,
    subject: 'projects',
    severity: 'warning',
    summary: same,
    why: same,
    fix: same,
    run: () => [],
    ...more,
  })
}

const ofProjects = {
  population: () => IDS.length,
  message: { fr: '{count} projets sur {of}', en: '{count} of {of} projects' },
}

const RULES = new Map(
  [
    rule('no-work', { collective: ofProjects }),
    rule('no-team', { follows: ['no-work'] }),
    rule('no-curve', { follows: ['no-team'], collective: ofProjects }),
    rule('no-capacity', { needs: ['no-work'] }),
    rule('alone'),
  ].map((one) => [one.id, one]),
)

function found(rule: string, entity: string, severity: Severity = 'warning'): Finding {
  const same = { fr: `${rule} ${entity}`, en: `${rule} ${entity}` }
  const index = IDS.indexOf(entity)
  return {
    rule,
    severity,
    entity,
    message: same,
    help: same,
    facts: {},
    related: [],
    at: { file: 'p/plan.yaml', path: ['projects', index, 'id'], part: 'value' },
  }
}

const told = (findings: readonly Finding[]): string[] => gather(findings, plan, RULES).map(({ message }) => message.en)

const of = (rule: string, count: number, first = 1): Finding[] =>
  IDS.slice(first, first + count).map((id) => found(rule, id))

describe('many findings of one rule', () => {
  it('are one sentence where they are over half of what the rule looks at', () => {
    const ten = new Map(RULES).set('no-work', rule('no-work', { collective: { ...ofProjects, population: () => 10 } }))
    const texts = (count: number) => gather(of('no-work', count), plan, ten).map(({ message }) => message.en)
    expect(texts(6)).toEqual(['6 of 10 projects'])
    expect(texts(5)).toHaveLength(5)
  })

  it('are one sentence where they are more than seven, however many there could be', () => {
    expect(told(of('no-work', 8))).toEqual(['8 of 30 projects'])
    expect(told(of('no-work', 7))).toHaveLength(7)
  })

  it('stay apart where there are few, or where the rule has no sentence for them', () => {
    const small = new Map(RULES).set('no-work', rule('no-work', { collective: { ...ofProjects, population: () => 4 } }))
    expect(gather(of('no-work', 4), plan, small)).toHaveLength(4)
    expect(told(of('alone', 29))).toHaveLength(29)
  })

  it('keep their places, their ids and the advice of the rule', () => {
    const [one] = gather(of('no-work', 20), plan, RULES)
    expect(one?.at).toEqual(found('no-work', 'P-2').at)
    expect(one?.related).toHaveLength(19)
    expect(one?.related[0]).toEqual({ at: found('no-work', 'P-3').at, label: found('no-work', 'P-3').message })
    expect(one?.facts).toEqual({ count: 20, of: 30, entities: IDS.slice(1, 21) })
    expect(one?.help.en).toBe('no-work')
    expect(one).not.toHaveProperty('entity')
  })

  it('leave what is waived by itself and out of the count', () => {
    expect(told([found('no-work', 'P-1'), ...of('no-work', 20)])).toEqual(['no-work P-1', '20 of 30 projects'])
  })

  it('never count more than the rule looks at', () => {
    const twice = [...of('no-work', 29), ...of('no-work', 29)]
    expect(told(twice)).toEqual(['58 of 58 projects'])
  })
})

describe('what follows', () => {
  it('is left out where most of the plan says it already, whatever it is about', () => {
    const crowd = of('no-work', 20)
    const after = [found('no-team', 'P-2'), found('no-capacity', 'INFRA'), ...of('no-curve', 16)]
    expect(told([...crowd, ...after])).toEqual(['20 of 30 projects', '16 of 30 projects'])
    expect(told([...crowd, found('no-team', 'P-29')])).toEqual(['20 of 30 projects', 'no-team P-29'])
  })

  it('is told where it is about others than the cause, by a true count', () => {
    const cause = of('no-team', 8, 1)
    const many = new Map(RULES).set('no-team', rule('no-team', { collective: ofProjects }))
    const texts = (findings: readonly Finding[]) => gather(findings, plan, many).map(({ message }) => message.en)
    expect(texts([...cause, ...of('no-curve', 8, 1)])).toEqual(['8 of 30 projects'])
    expect(texts([...cause, ...of('no-curve', 8, 12)])).toHaveLength(2)
    expect(texts([...cause, ...of('no-curve', 10, 5)])).toEqual(['8 of 30 projects', '10 of 30 projects'])
    expect(texts([...cause, found('no-curve', 'P-2'), found('no-curve', 'P-29')])).toEqual([
      '8 of 30 projects',
      'no-curve P-29',
    ])
  })

  it('needs what over half lack to be quiet', () => {
    const lone = found('no-capacity', 'INFRA')
    expect(told([...of('no-work', 16), lone])).toEqual(['16 of 30 projects'])
    expect(told([...of('no-work', 15), lone])).toEqual(['15 of 30 projects', 'no-capacity INFRA'])
  })

  it('does not depend on the order of the findings', () => {
    const findings = [...of('no-work', 20), ...of('no-curve', 16), found('no-capacity', 'INFRA')]
    expect(told(findings.toReversed()).toSorted()).toEqual(told(findings).toSorted())
  })

  it('goes under the cause about the same entity, through a chain', () => {
    const findings = [found('no-curve', 'P-2'), found('no-work', 'P-2'), found('no-team', 'P-2')]
    const [cause, ...others] = gather(findings, plan, RULES)
    expect(others).toEqual([])
    expect(cause?.message.en).toBe('no-work P-2')
    expect(cause?.related.map(({ label }) => label.en)).toEqual(['no-curve P-2', 'no-team P-2'])
  })

  it('goes under the cause about the id that was meant, where another was named in vain', () => {
    const meant = (one: Finding, suggestion: string): Finding => ({ ...one, facts: { suggestion } })
    const unknown = meant(found('no-work', 'P-2'), 'P-3')
    expect(told([unknown, found('no-team', 'P-3')])).toEqual(['no-work P-2'])
    expect(told([unknown, found('no-team', 'P-2')])).toHaveLength(2)
    expect(told([found('no-work', 'P-3'), meant(found('no-team', 'P-2'), 'P-3')])).toEqual(['no-work P-3'])
  })

  it('stands by itself about another entity, and under nothing that is waived', () => {
    expect(told([found('no-work', 'P-2'), found('no-team', 'P-3')])).toHaveLength(2)
    expect(told([found('no-work', 'P-1'), found('no-team', 'P-1')])).toHaveLength(2)
  })

  it('is never hidden where it is more serious than its cause', () => {
    expect(told([found('no-work', 'P-2'), found('no-team', 'P-2', 'error')])).toHaveLength(2)
    expect(told([...of('no-work', 20), found('no-capacity', 'INFRA', 'error')])).toHaveLength(2)
  })
})

describe('the rules', () => {
  it('follow rules that exist, and none of them itself, not even through others', () => {
    const ids = new Map(ALL.map(({ id, follows = [], needs = [] }) => [id, [...follows, ...needs]]))
    const causes = (id: string, seen: readonly string[] = []): void => {
      expect(seen, id).not.toContain(id)
      const follows = ids.get(id)
      if (follows === undefined) throw new Error(`${seen.at(-1)} follows ${id}, which is no rule`)
      for (const cause of follows) causes(cause, [...seen, id])
    }
    for (const id of ids.keys()) causes(id)
  })
})

/** A draft takes edits over several files, or none where one of them would harm the plan. */

import { describe, expect, it } from 'vitest'
import { changedFiles, edited, newErrors, type PlaceEdit, type PlanDraft } from '../../src/commands/plan-draft.ts'
import { within } from '../../src/plan/entity.ts'
import { draftFrom, draftOfInput, refusalOf } from '../support/draft-of.ts'
import { HEADER } from '../support/in-folder.ts'

const AXES = '\ufeffaxes:\r\n  - id: AX # c\r\n    title: Axe\r\n'

function planOf(): PlanDraft {
  return draftFrom({ 'axes.yaml': AXES, 'plan.yaml': HEADER })
}

function edit(...steps: readonly (string | number)[]): (value: unknown) => PlaceEdit {
  const file = steps[0] === 'plan' ? 'p/plan.yaml' : 'p/axes.yaml'
  return (value) => ({ at: within({ at: { file, path: [], part: 'value' } }, ...steps), value })
}

function refusal(edits: readonly PlaceEdit[], draft = planOf()): string {
  return refusalOf(() => edited(draft, edits)) ?? 'made'
}

describe('a draft', () => {
  it('keeps byte order marks and line ends, and files that nothing changes', () => {
    const before = planOf()
    const after = edited(before, [edit('axes', 0, 'title')('Cap')])
    const [file, ...others] = changedFiles(before, after)
    expect(others).toEqual([])
    expect(file?.path).toBe('p/axes.yaml')
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.content)).toBe(AXES.replace('Axe', 'Cap'))
    expect(file?.diff).toMatchObject({ added: 1, removed: 1 })
  })

  it('refuses what could no longer be read, at its place', () => {
    expect(refusal([edit('plan', 'status')('open')])).toBe('edit-breaks p/plan.yaml: plan/status')
    expect(refusal([edit('axes', 5, 'id')('X')])).toBe('edit-breaks p/axes.yaml: axes/5/id')
  })

  it('refuses a value that an alias repeats', () => {
    const shared = draftFrom({
      'axes.yaml': 'axes:\n  - { id: A, title: &t Axe }\n  - { id: B, title: *t }\n',
      'plan.yaml': HEADER,
    })
    const outcome = refusal([edit('axes', 1, 'title')('Cap')], shared)
    expect(outcome).toBe('edit-shared p/axes.yaml: axes/1/title')
  })

  it('is not made of a plan with errors', () => {
    const draft = planOf()
    const files = [{ path: 'p/plan.yaml', bytes: new TextEncoder().encode(`${HEADER}  typo: 1\n`) }]
    const input = { ...draft.input, files }
    expect(refusalOf(() => draftOfInput(input))).toBe('plan-unreadable p')
  })

  it('tells the errors that a change brings', () => {
    const before = planOf()
    const after = edited(before, [edit('plan', 'status')('approved')])
    expect(newErrors(before, before)).toEqual([])
    expect(newErrors(before, after).map(({ rule }) => rule)).toContain('baseline-missing')
  })

  it('does not tell an error that was there and only grew', () => {
    const line = '{ section: investment, kind: services, total: 9, amounts: { 2024: { voted: 1 } } }'
    const before = draftFrom({
      'plan.yaml': HEADER,
      'projects.yaml': `projects:\n  - { id: P, title: P, status: planned, budget: [${line}] }\n`,
    })
    const total = { file: 'p/projects.yaml', path: ['projects', 0, 'budget', 0, 'total'] }
    const grown = [{ at: { ...total, part: 'value' as const }, value: 99 }]
    const after = edited(before, grown)
    expect(newErrors(before, after)).toEqual([])
  })
})

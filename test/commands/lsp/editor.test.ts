/** What an editor is told while somebody writes in a plan: findings, and edits that mend them. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver-protocol'
import { positionOf } from '../../support/editor.ts'
import { HEADER } from '../../support/in-folder.ts'
import { BASE, changed, told, withEditor, withPlan } from '../../support/with-editor.ts'

describe('findings', () => {
  it('are told of every file of the plan, whichever is open, and taken back once they are gone', async () => {
    const files = { 'plan.yaml': HEADER, 'projects.yaml': 'projects:\n  - { id: P-1, title: A, status: planed }\n' }
    await withEditor(files, async ({ editor, uri }) => {
      await editor.open(uri('plan.yaml'), `${HEADER}axes: [{ id: AX1, title: A }]\n`)
      const isTold = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }) => diagnostics.length > 0
      const { diagnostics: before } = await editor.until(uri('projects.yaml'), isTold)
      expect(before.every(({ source, message }) => source === 'plan' && message !== '')).toBe(true)
      await editor.open(uri('projects.yaml'), 'projects: []\n')
      expect(editor.published.get(uri('projects.yaml'))?.diagnostics).toEqual([])
    })
  })

  it('follow each change, in the language of the editor', async () => {
    await withEditor({ 'plan.yaml': BASE }, async ({ editor, uri }) => {
      const own = uri('plan.yaml')
      expect(await editor.open(own, BASE)).toEqual([])
      const at = positionOf(
        BASE,
        'axis: AX2\n    objectives: [OB-2]\n    departments: { lead: DSI }\n    sponsor: direction-generale\n    lead: responsable-infra',
        6,
      )
      const range = { start: at, end: { ...at, character: at.character + 3 } }
      const finding = (await editor.change(own, 2, 'AX3', range)).find(({ code }) => code === 'reference-unknown')
      expect(finding).toMatchObject({ severity: 1, range, message: 'No axis of the plan has the id "AX3"' })
      expect(await editor.change(own, 3, 'AX2', range)).toEqual([])
    })
    const wrong = changed(['theme: digital', 'theme: digitale'])
    await withEditor(
      { 'plan.yaml': BASE },
      async ({ editor, uri }) => {
        const [finding] = await editor.open(uri('plan.yaml'), wrong)
        expect(finding?.message).toContain('vouliez-vous dire «\u00a0digital\u00a0»')
      },
      { locale: 'fr-FR' },
    )
  })

  it('stand where an editor counts them, behind accents and emoji, with a byte order mark and CRLF', async () => {
    const small = `${HEADER.replaceAll('\n', '\r\n')}projects: [{ id: P-1, title: "🏫🏫 é", status: planed }]\r\n`
    await withEditor({ 'plan.yaml': small }, async ({ editor, uri }) => {
      const found = await editor.open(uri('plan.yaml'), small)
      const start = positionOf(small, 'planed')
      const unknown = found.find(({ code }) => code === 'value-unknown')
      expect(unknown?.range).toEqual({ start, end: { ...start, character: start.character + 6 } })
      expect(start.character).toBe(47)
      const marked = await editor.change(uri('plan.yaml'), 2, `\ufeffplan: x`)
      expect(marked[0]?.range.start).toEqual({ line: 0, character: 7 })
    })
  })

  it('name other places that belong to them', async () => {
    const twice = changed(['- { id: DRH, title', '- { id: DSI, title'])
    await withEditor({ 'plan.yaml': twice }, async ({ editor, uri }) => {
      const found = await editor.open(uri('plan.yaml'), twice)
      const duplicate = found.find(({ code }) => code === 'id-duplicate')
      const start = positionOf(twice, 'DSI, title: { fr: Systèmes')
      const range = { start, end: { ...start, character: start.character + 3 } }
      expect(duplicate?.relatedInformation).toEqual([
        { location: { uri: uri('plan.yaml'), range }, message: 'first seen here' },
      ])
    })
  })

  it('that are waived are hints that say so', async () => {
    const waiver = '{ rule: facts-contradictory, on: P-1, reason: Known, owner: DSI, until: 2024-12-31 }'
    const waived = changed(
      ['axis: AX1\n', 'axis: AX2\n'],
      ['  thresholds: {', `  waivers: [${waiver}]\n  thresholds: {`],
    )
    await withEditor({ 'plan.yaml': waived }, async ({ editor, uri }) => {
      const found = await editor.open(uri('plan.yaml'), waived)
      const [finding] = found.filter(({ code }) => code === 'facts-contradictory')
      expect(finding).toMatchObject({ severity: 4, message: expect.stringContaining('waived by DSI until') })
    })
  })

  it('of a plan that breaks while it is open are told at once, and the others come back when it is whole', async () => {
    const wrong = changed(['axis: AX1\n', 'axis: AX7\n'])
    await withEditor({ 'plan.yaml': BASE }, async ({ editor, uri }) => {
      const own = uri('plan.yaml')
      const before = told(await editor.open(own, wrong))
      expect(before).toContainEqual(expect.stringContaining('reference-unknown'))
      expect(told(await editor.change(own, 2, wrong.replace('projects:\n', 'projects\n')))).toEqual([
        expect.stringContaining('1 yaml-'),
      ])
      expect(told(await editor.change(own, 3, '\u0000'))).toEqual(['0:0 1 file-binary'])
      expect(told(await editor.change(own, 4, ''))).toContain('0:0 2 file-empty')
      expect(told(await editor.change(own, 5, wrong))).toEqual(before)
    })
  })

  it('give way to the reason where the plan is refused', async () => {
    const deep = `${'a/'.repeat(102)}b.yaml`
    await withEditor({ 'plan.yaml': BASE, [deep]: '' }, async ({ editor, uri }) => {
      const [refusal, ...others] = await editor.open(uri('plan.yaml'), BASE)
      expect(others).toEqual([])
      expect(refusal).toMatchObject({ severity: 1, source: 'plan', range: { start: { line: 0, character: 0 } } })
      expect(refusal?.message).toMatch(/folders/)
      expect(await editor.completion(uri('plan.yaml'), { line: 0, character: 0 })).toEqual([])
    })
  })

  it('are none in a file of no plan, which becomes one with its header', async () => {
    await withEditor({ 'compose.yaml': 'services: {}\n' }, async ({ editor, uri, cwd }) => {
      editor.tell('textDocument/didOpen', {
        textDocument: { uri: uri('compose.yaml'), languageId: 'yaml', version: 1, text: 'services: {}\n' },
      })
      editor.tell('textDocument/didOpen', {
        textDocument: { uri: 'untitled:Untitled-1', languageId: 'yaml', version: 1, text: HEADER },
      })
      expect(await editor.hover(uri('compose.yaml'), { line: 0, character: 2 })).toBe('')
      expect(await editor.hover('untitled:Untitled-1', { line: 0, character: 2 })).toBe('')
      expect(editor.published.size).toBe(0)
      writeFileSync(join(cwd, 'compose.yaml'), HEADER)
      const found = await editor.change(
        uri('compose.yaml'),
        2,
        `${HEADER}projects: [{ id: A, status: planed, title: A }]\n`,
      )
      expect(told(found)).toContain('7:28 1 value-unknown')
    })
  })

  it('of two plans do not meet', async () => {
    const files = { 'a/plan.yaml': HEADER, 'b/plan.yaml': HEADER, 'b/axes.yaml': 'axes: [{ id: AX1, title: A }]\n' }
    const naming = `${HEADER}objectives: [{ id: O, title: O, axis: AX1 }]\n`
    await withEditor(files, async ({ editor, uri }) => {
      const first = await editor.open(uri('a/plan.yaml'), naming)
      const second = await editor.open(uri('b/plan.yaml'), naming)
      expect(first.map(({ code }) => code)).toContain('reference-unknown')
      expect(second.map(({ code }) => code)).not.toContain('reference-unknown')
    })
  })

  it('are those of the disk once a file is closed, and of no file once the last is', async () => {
    await withEditor({ 'plan.yaml': BASE, 'axes.yaml': 'axes: 3\n' }, async ({ editor, uri }) => {
      await editor.open(uri('plan.yaml'), 'plan: 3\n')
      await editor.open(uri('axes.yaml'), 'axes: 3\n')
      editor.close(uri('plan.yaml'))
      await editor.until(uri('plan.yaml'), ({ diagnostics }) => diagnostics.length === 0)
      expect(told(await editor.change(uri('axes.yaml'), 2, 'axes: []\n'))).toEqual([])
      expect(editor.published.get(uri('plan.yaml'))?.diagnostics).toEqual([])
      await editor.change(uri('axes.yaml'), 3, 'axes: [{ id: AX9, title: A, parent: X }]\n')
      editor.close(uri('axes.yaml'))
      await editor.until(uri('axes.yaml'), ({ diagnostics }) => diagnostics.length === 0)
    })
  })

  it('are taken back from every file of a plan of which none is open any more', async () => {
    const files = { 'plan.yaml': HEADER, 'projects.yaml': 'projects:\n  - { id: P-1, title: A, status: planed }\n' }
    await withEditor(files, async ({ editor, uri }) => {
      await editor.open(uri('plan.yaml'), HEADER)
      await editor.until(uri('projects.yaml'), ({ diagnostics }) => diagnostics.length > 0)
      editor.close(uri('plan.yaml'))
      await editor.until(uri('projects.yaml'), ({ diagnostics }) => diagnostics.length === 0)
    })
  })

  it('count what is on disk once a file is closed', async () => {
    const files = {
      'plan.yaml': `${HEADER}objectives: [{ id: O, title: O, axis: AX1 }]\n`,
      'axes.yaml': 'axes: [{ id: AX1, title: A }]\n',
    }
    const isLost = (diagnostics: readonly Diagnostic[]) => diagnostics.some(({ code }) => code === 'reference-unknown')
    await withEditor(files, async ({ editor, uri }) => {
      await editor.open(uri('axes.yaml'), 'axes: []\n')
      expect(isLost(await editor.open(uri('plan.yaml'), files['plan.yaml']))).toBe(true)
      editor.close(uri('axes.yaml'))
      await editor.until(uri('plan.yaml'), ({ diagnostics }) => !isLost(diagnostics))
    })
  })

  it('follow what others write on disk', async () => {
    const files = { 'plan.yaml': `${HEADER}objectives: [{ id: O, title: O, axis: AX1 }]\n`, 'axes.yaml': 'axes: []\n' }
    await withEditor(files, async ({ editor, uri, cwd }) => {
      const before = await editor.open(uri('plan.yaml'), files['plan.yaml'])
      expect(before.map(({ code }) => code)).toContain('reference-unknown')
      writeFileSync(join(cwd, 'axes.yaml'), 'axes: [{ id: AX1, title: A }]\n')
      editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('axes.yaml'), type: 2 }] })
      await editor.until(
        uri('plan.yaml'),
        ({ diagnostics }) => !diagnostics.some(({ code }) => code === 'reference-unknown'),
      )
    })
  })
})

describe('an edit', () => {
  it('is offered where the finding says what was meant', async () => {
    const cases = [
      ['theme: digital', 'theme: digitale', 'digital'],
      ['status: completed\n    origin', 'status: complet\n    origin', 'completed'],
      ['lead: DEJ,', 'lead: DEK,', 'DEJ'],
      ['deadline: 2026-12-31', 'deadline: 31/12/2026', '2026-12-31'],
      ['total: 160', 'total: "160,0"', '160'],
      ['steering_body: COPIL', 'steering_bodi: COPIL', 'steering_body'],
    ] as const
    for (const [before, after, meant] of cases) {
      const text = changed([before, after])
      await withPlan(text, async ({ editor, own }) => {
        const start = positionOf(text, after, after.indexOf(':') + 2)
        const key = positionOf(text, after)
        const actions = await editor.actions(own, { start: meant.endsWith('body') ? key : start, end: start })
        expect(actions.map(({ title }) => title)).toContain(`Write "${meant}"`)
        const action = actions.find(({ title }) => title === `Write "${meant}"`)
        const [edit] = action?.edit?.changes?.[own] ?? []
        if (edit === undefined) throw new Error('no edit')
        expect(await editor.change(own, 2, edit.newText, edit.range)).toEqual([])
      })
    }
  })

  it('is not offered where the word alone would not mend it', async () => {
    const text = changed(['  period: quarter', '  value_method: wsjf\n  period: quarter'])
    await withEditor({ 'plan.yaml': BASE }, async ({ editor, uri }) => {
      const found = await editor.open(uri('plan.yaml'), text)
      const finding = found.find(({ code }) => code === 'key-unknown')
      expect(finding?.message).toContain('value: { measure: wsjf }')
      const start = positionOf(text, 'value_method')
      expect(await editor.actions(uri('plan.yaml'), { start, end: start })).toEqual([])
    })
  })

  it('is not offered where nobody knows what was meant', async () => {
    const text = changed(['lead: DEJ,', 'lead: ZZZZZZZZZ,'])
    await withEditor({ 'plan.yaml': BASE }, async ({ editor, uri }) => {
      const found = await editor.open(uri('plan.yaml'), text)
      const finding = found.find(({ code }) => code === 'reference-unknown')
      expect(finding).toBeDefined()
      expect(
        await editor.actions(
          uri('plan.yaml'),
          finding?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        ),
      ).toEqual([])
    })
  })
})

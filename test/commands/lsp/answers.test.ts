import { describe, expect, it } from 'vitest'
import { positionOf } from '../../support/editor.ts'
import { HEADER } from '../../support/in-folder.ts'
import { BASE, changed, told, withEditor, withPlan } from '../../support/with-editor.ts'

describe('what may be written', () => {
  it('are the ids of the plan that the key takes, by their titles', async () => {
    const text = changed(['steering_body: COPIL', 'steering_body: '])
    await withPlan(text, async ({ editor, own }) => {
      const offers = await editor.completion(own, positionOf(text, 'steering_body: ', 15))
      expect(offers.map(({ label, detail }) => [label, detail])).toEqual([
        ['CODIR', 'Executive board'],
        ['COPIL', 'Steering committee'],
      ])
      const lists = await editor.completion(own, positionOf(text, 'objectives: [OB-1]', 14))
      expect(lists.map(({ label }) => label)).toEqual(['OB-1', 'OB-2'])
      const at = positionOf(text, 'objectives: [OB-1]', 13)
      expect(lists[0]?.textEdit).toEqual({
        range: { start: at, end: { ...at, character: at.character + 4 } },
        newText: 'OB-1',
      })
    })
  })

  it('are the ids that the plan had when it was whole, where its file is broken', async () => {
    const text = changed(['steering_body: COPIL', 'steering_body: [ '])
    await withPlan(BASE, async ({ editor, own }) => {
      expect(told(await editor.change(own, 2, text)).length).toBeGreaterThan(0)
      const offers = await editor.completion(own, positionOf(text, 'lead: DEJ', 9))
      expect(offers.map(({ label }) => label)).toEqual(['DSI', 'DRH', 'DEJ'])
    })
  })

  it('are the words of a closed list with what they mean, and true or false', async () => {
    await withPlan(
      BASE,
      async ({ editor, own }) => {
        const offers = await editor.completion(own, positionOf(BASE, 'origin: initial\n    theme: digital', 8))
        expect(offers.map(({ label, detail }) => [label, detail])).toContainEqual(['added', expect.any(String)])
        const flags = await editor.completion(own, positionOf(BASE, 'is_it: true', 7))
        expect(flags.map(({ label }) => label)).toEqual(['true', 'false'])
      },
      { locale: 'fr' },
    )
  })

  it('are the keys that a record does not have yet', async () => {
    const text = changed(['    theme: digital\n', '    theme: digital\n    mand\n'])
    await withPlan(text, async ({ editor, own }) => {
      const offers = await editor.completion(own, positionOf(text, 'mand\n', 4))
      const labels = offers.map(({ label }) => label)
      expect(labels).toContain('mandatory')
      expect(labels).not.toContain('theme')
      expect(offers.find(({ label }) => label === 'mandatory')).toMatchObject({ textEdit: { newText: 'mandatory:' } })
      expect(offers.find(({ label }) => label === 'variants')).toMatchObject({
        documentation: expect.any(String),
        textEdit: { newText: 'variants: ' },
      })
      const top = await editor.completion(own, { line: text.split('\n').length - 1, character: 0 })
      expect(top.map(({ label }) => label)).toContain('risks')
      const item = changed(['  - id: P-1\n', '  -\n  - id: P-1\n'])
      await editor.change(own, 2, item)
      const first = await editor.completion(own, positionOf(item, 'projects:\n  -\n', 13))
      expect(first.find(({ label }) => label === 'id')?.textEdit?.newText).toBe(' id: ')
    })
  })
})

describe('what is said of a place', () => {
  it('is what plan explain says of a project', async () => {
    await withPlan(BASE, async ({ editor, own }) => {
      const said = await editor.hover(own, positionOf(BASE, '[{ project: P-2', 13))
      expect(said).toContain('**P-2 Multi-factor authentication**')
      expect(said).toContain('plan.yaml:')
    })
  })

  it('are the kind, the projects and the cost of another record', async () => {
    await withPlan(
      BASE,
      async ({ editor, own }) => {
        const said = await editor.hover(own, positionOf(BASE, 'id: AX1, title', 5))
        expect(said).toMatch(/\*\*AX1 Services aux usagers\*\*/)
        expect(said).toContain('- Nature\u00a0: axe')
        expect(said).toMatch(/Coût prévu de ces projets\u00a0: .*€/)
      },
      { locale: 'fr' },
    )
  })

  it('is the meaning of a key and of a value', async () => {
    await withPlan(BASE, async ({ editor, own }) => {
      expect(await editor.hover(own, positionOf(BASE, 'steering_body', 3))).toContain('- Meaning: ')
      expect(await editor.hover(own, positionOf(BASE, 'recurring_from: 2024', 3))).toContain('recurring_from')
      expect(await editor.hover(own, positionOf(BASE, 'status: completed\n    origin', 10))).toContain('**completed**')
    })
  })

  it('are the why of a finding and what to do', async () => {
    const text = changed(['lead: DEJ,', 'lead: DEK,'])
    await withPlan(text, async ({ editor, own }) => {
      const said = await editor.hover(own, positionOf(text, 'lead: DEK', 8))
      expect(said).toContain('**Error**')
      expect(said).toContain('- Why: A dangling link silently destroys consolidation')
      expect(said).toContain('- What to do: did you mean "DEJ"?')
    })
  })

  it('marks nothing up that a user has written', async () => {
    const text = changed(['en: Services for users', 'en: "<img src=x> [a](http://b) `c`"'])
    await withEditor({ 'plan.yaml': BASE }, async ({ editor, uri }) => {
      await editor.open(uri('plan.yaml'), text)
      const said = await editor.hover(uri('plan.yaml'), positionOf(text, 'id: AX1, title', 5))
      expect(said).toContain('&lt;img src=x&gt;')
      expect(said).not.toMatch(/[^\\]\[a\]/)
    })
  })
})

describe('the place of a record', () => {
  it('is that of its id, in whichever file', async () => {
    const files = {
      'plan.yaml': `${HEADER}axes: [{ id: AX1, title: A }]\n`,
      'o.yaml': 'objectives:\n  - { id: O, title: O, axis: ax1 }\n',
    }
    await withEditor(files, async ({ editor, uri }) => {
      await editor.open(uri('o.yaml'), files['o.yaml'])
      expect(await editor.definition(uri('o.yaml'), positionOf(files['o.yaml'], 'ax1', 1))).toEqual({
        uri: uri('plan.yaml'),
        range: { start: { line: 7, character: 13 }, end: { line: 7, character: 16 } },
      })
      expect(await editor.definition(uri('o.yaml'), positionOf(files['o.yaml'], 'title: O', 1))).toBeNull()
      const places = await editor.references(uri('o.yaml'), positionOf(files['o.yaml'], 'ax1', 1))
      expect(places.map(({ uri: at }) => at)).toEqual([uri('plan.yaml'), uri('o.yaml')])
      expect(await editor.references(uri('o.yaml'), positionOf(files['o.yaml'], 'ax1', 1), false)).toHaveLength(1)
    })
  })

  it('is told of every record of a file, in its order', async () => {
    await withEditor({ 'plan.yaml': BASE }, async ({ editor, uri }) => {
      await editor.open(uri('plan.yaml'), BASE)
      const symbols = await editor.symbols(uri('plan.yaml'))
      expect(symbols.slice(0, 3).map(({ name, detail }) => `${name} ${detail}`)).toEqual([
        'AX1 Services for users',
        'AX2 A secure IS',
        'OB-1 Grants requested online',
      ])
      const project = symbols.find(({ name }) => name === 'P-1')
      expect(project?.range.start).toEqual(positionOf(BASE, '  - id: P-1\n', 4))
      expect(project?.range.end).toEqual(positionOf(BASE, 'Reprendre les dossiers avant la recette', 39))
    })
  })
})

/** Every record becomes a project, or is skipped with its reason; what was mended is told. */
import { describe, expect, it, test } from 'vitest'
import { mapped, told } from '../../support/mapping.ts'

describe('records', () => {
  it('are skipped where they are blank, repeat the header, fall to a rule or outside the filter', async () => {
    const { list, log } = await mapped('id,title,kind\n1,a,x\n,,\nid,title,kind\n2,total,x\n3,c,y\n', {
      filter: { kind: 'x' },
      skip: [{ column: 'title', is: ['total'], reason: 'subtotal' }],
    })
    expect(list('projects').map(({ id }) => id)).toEqual(['1'])
    expect(told(log)).toEqual([
      'skipped blank 3',
      'skipped header-repeated 4 id',
      'skipped skip-rule 5 subtotal',
      'skipped filtered 6',
    ])
  })

  it('have the status unknown where the source gives none that can be read', async () => {
    const { list, log } = await mapped('id,title,state\n1,a,done\n2,b,\n3,c,odd\n', {
      project: { status: { column: 'state', values: { done: 'completed', odd: 'strange' } } },
    })
    expect(list('projects').map(({ status }) => status)).toEqual(['completed', 'unknown', 'unknown'])
    expect(told(log)).toEqual([
      'repaired status-unknown 3  > unknown',
      'unreadable value-unknown 4 strange',
      'repaired status-unknown 4  > unknown',
    ])
  })
})

describe('ids', () => {
  it('are made safe and unique without regard to case, and told', async () => {
    const { list, log } = await mapped('id,title\nAP 1/é,a\nap-1/É,b\n***,c\n,d\n')
    expect(list('projects').map(({ id }) => id)).toEqual(['AP-1/é', 'ap-1/É-2', 'R-4', 'R-5'])
    expect(told(log)).toEqual([
      'repaired id-unsafe 2 AP 1/é > AP-1/é',
      'repaired id-duplicate 3 ap-1/É > ap-1/É-2',
      'repaired id-missing 4 *** >',
      'repaired id-missing 5  > R-5',
    ])
  })

  it('are made of a template with the running number, and never those of an axis', async () => {
    const { list, log } = await mapped('id,title,axis\nx,a,P-01\n,,\ny,b,P-01\n', {
      project: { id: { template: 'P-{n}', digits: 2 }, axis: 'axis' },
    })
    expect(list('projects').map(({ id }) => id)).toEqual(['P-01', 'P-02'])
    expect(list('axes')).toEqual([{ id: 'P-01-2', title: 'P-01' }])
    expect(list('projects').map(({ axis }) => axis)).toEqual(['P-01-2', 'P-01-2'])
    expect(told(log)).toEqual(['skipped blank 3'])
  })
})

describe('texts', () => {
  it('come from columns, constants, templates and translated values', async () => {
    const { list } = await mapped('id,title,phase,unit\n1,a,Cadrage,IT\n2,b,,HR\n', {
      project: {
        phase: { column: 'phase', values: { Cadrage: 'framing' } },
        sponsor: { value: 'direction-generale' },
        notes: { template: '{unit}, row {row}' },
        tags: ['unit', { column: 'unit', values: { IT: 'it', HR: null } }],
      },
    })
    const common = { status: 'planned', sponsor: 'direction-generale' }
    expect(list('projects')).toEqual([
      { id: '1', title: 'a', ...common, phase: 'framing', tags: ['IT', 'it'], notes: 'IT, row 2' },
      { id: '2', title: 'b', ...common, tags: ['HR'], notes: 'HR, row 3' },
    ])
  })

  it('stay on one line as titles, and the id stands for a missing one', async () => {
    const { list, log } = await mapped('id,title,x\n1,"a \n b",z\n2,,z\n')
    expect(list('projects').map(({ title }) => title)).toEqual(['a b', '2'])
    expect(told(log)).toEqual(['repaired title-lines 2 a \n b > a b', 'repaired title-missing 3  > 2'])
  })

  it('name departments with their titles, lead and contributors apart', async () => {
    const { list } = await mapped('id,title,d,name,shared\n1,a,IT,Informatique,yes\n2,b,IT,x,no\n', {
      project: {
        departments: {
          lead: { column: 'd', title: 'name' },
          contributors: [{ column: 'shared', values: { yes: 'ALL', no: null }, titles: { ALL: 'Everybody' } }],
        },
      },
    })
    expect(list('departments')).toEqual([
      { id: 'IT', title: 'Informatique' },
      { id: 'ALL', title: 'Everybody' },
    ])
    expect(list('projects').map((project) => project.departments)).toEqual([
      { lead: 'IT', contributors: ['ALL'] },
      { lead: 'IT' },
    ])
  })

  it('make a project mandatory where a column says what obliges', async () => {
    const { list } = await mapped('id,title,why,text\n1,a,loi,NIS2\n2,b,,\n', {
      project: { mandatory: { kind: { column: 'why', values: { loi: 'law' } }, reference: 'text' } },
    })
    expect(list('projects').map(({ mandatory }) => mandatory)).toEqual([{ kind: 'law', reference: 'NIS2' }, undefined])
  })
})

describe('dates', () => {
  const dated = (start: string, form: string) =>
    mapped(`id,title,start\n1,a,${start}\n`, { project: { start: { column: 'start', form } } })

  test.each([
    ['2024-02-29', 'iso', '2024-02-29', []],
    ['29/02/2024', 'dmy', '2024-02-29', []],
    ['2/29/2024', 'mdy', '2024-02-29', []],
    ['29/02/2024', 'iso', '2024-02-29', ['repaired date-notation 2 29/02/2024 > 2024-02-29']],
    ['30/02/2024', 'dmy', undefined, ['unreadable date-unreadable 2 30/02/2024']],
    ['soon', 'iso', undefined, ['unreadable date-unreadable 2 soon']],
    ['', 'iso', undefined, []],
  ])('%s as %s is %s', async (start, form, expected, log) => {
    const result = await dated(start, form)
    expect(result.list('projects')[0]?.start).toBe(expected)
    expect(told(result.log)).toEqual(log)
  })

  it('are real ones where the mapping says so', async () => {
    const { list } = await mapped('id,title,done\n1,a,31/01/2024\n2,b,\n', {
      project: { actual: { end: { column: 'done', form: 'dmy' } } },
    })
    expect(list('projects').map(({ actual }) => actual)).toEqual([{ end: '2024-01-31' }, undefined])
  })

  const lasting = (row: string) =>
    mapped(`id,title,start,years\n1,a,${row}\n`, {
      source: { missing: ['tbd'] },
      project: { baseline: { start: 'start', duration: { column: 'years', year_days: 365 } } },
    })

  test.each([
    ['2021-01-01,1', '2021-12-31', []],
    ['2021-01-01,0.0136986301369863', '2021-01-05', []],
    ['2021-01-01,0.1', '2021-02-05', ['repaired duration-rounded 2 0.1 > 36']],
    ['2021-01-01,0.3', '2021-04-20', ['repaired duration-rounded 2 0.3 > 110']],
    ['2021-01-01,tbd', undefined, ['repaired missing-word 2 tbd >']],
    [',2', undefined, ['repaired duration-without-start 2 2 >']],
    ['2021-01-01,1000000000', undefined, ['unreadable date-unreadable 2 1000000000']],
    ['2021-01-01,-1500', undefined, ['unreadable date-unreadable 2 -1500']],
  ])('a duration %s ends on %s, a half day to the even one', async (row, end, log) => {
    const result = await lasting(row)
    expect(result.list('projects')[0]?.baseline?.end).toBe(end)
    expect(told(result.log)).toEqual(log)
  })
})

describe('amounts', () => {
  const costing = (text: string, source: object = {}, factor?: number) =>
    mapped(`id;title;cost\n1;a;${text}\n`, {
      source,
      plan: { unit: 'k' },
      project: { baseline: { investment: factor === undefined ? 'cost' : { column: 'cost', factor } } },
    })

  test.each<[string, object, number | undefined, number | undefined, string[]]>([
    ['1234.5', {}, undefined, 1234.5, []],
    ['1 234,5', { decimal: 'comma' }, undefined, 1234.5, []],
    ['1\u202f234,5', {}, undefined, 1234.5, ['repaired number-notation 2 1\u202f234,5 > 1234.5']],
    ['12 €', {}, undefined, 0.012, ['repaired number-notation 2 12 € > 12']],
    ['290', {}, 0.001, 0.29, []],
    ['1', {}, 0.000001, 0, ['repaired amount-rounded 2 0.000001 > 0']],
    ['99999999999999999', {}, undefined, undefined, ['unreadable amount-too-large 2 99999999999999999']],
    ['many', {}, undefined, undefined, ['unreadable number-unreadable 2 many']],
    ['', {}, undefined, undefined, []],
  ])('%s is read exactly', async (text, source, factor, expected, log) => {
    const result = await costing(text, source, factor)
    expect(result.list('projects')[0]?.baseline?.investment).toBe(expected)
    expect(told(result.log)).toEqual(log)
  })

  const line = { section: 'investment', kind: 'services', stage: 'paid' }

  it('of a map by year become one line, negative years a line of corrections', async () => {
    const text = '[{"id":"1","title":"a","by":{"2020":10.1,"2021":-3,"2022":null}},{"id":"2","title":"b","by":{}}]'
    const { list, log } = await mapped(text, {
      source: { format: 'json' },
      project: { budget: [{ ...line, years: 'by' }] },
    })
    expect(list('projects')[0]?.budget).toEqual([
      { section: 'investment', kind: 'services', amounts: { 2020: { paid: 10.1 } } },
      { section: 'investment', kind: 'correction', amounts: { 2021: { paid: -3 } } },
    ])
    expect(list('projects')[1]?.budget).toBeUndefined()
    expect(told(log)).toEqual(['repaired amount-negative 1 -3 > -3'])
  })

  it('of columns stand in the year that the mapping names', async () => {
    const { list } = await mapped('id,title,now,next\n1,a,5,\n', {
      project: { budget: [{ ...line, years: { 2020: 'now', 2021: 'next' } }] },
    })
    expect(list('projects')[0]?.budget).toEqual([
      { section: 'investment', kind: 'services', amounts: { 2020: { paid: 5 } } },
    ])
  })

  it('that are no number or no map are told', async () => {
    const text = '[{"id":"1","title":["a"],"by":[1]},{"id":"2","title":"b","by":{"2020":"much"}}]'
    const { log } = await mapped(text, { source: { format: 'json' }, project: { budget: [{ ...line, years: 'by' }] } })
    expect(told(log)).toEqual([
      'unreadable value-not-simple 1 ["a"]',
      'unreadable value-not-simple 1 [1]',
      'repaired title-missing 1  > 1',
      'unreadable number-unreadable 2 much',
    ])
  })
})

describe('numbers that are about right', () => {
  it('are read and told, whatever the mapping says of their decimal sign', async () => {
    const { list, log } = await mapped('id;title;days;share\n1;a;environ 12;~ 45 %\n2;b;12;45 %\n', {
      source: { decimal: 'comma' },
      project: { progress: { value: 'share' } },
    })
    expect(list('projects').map(({ progress }) => progress)).toEqual([{ value: 0.45 }, { value: 0.45 }])
    expect(told(log)).toEqual(['repaired number-about 2 ~ 45 % > 0.45'])
  })

  it('are so in amounts', async () => {
    const { log } = await mapped('id;title;cost\n1;a;about 12\n2;b;env. 1 500 €\n3;c;12\n', {
      source: { decimal: 'comma' },
      project: { baseline: { investment: 'cost' } },
    })
    expect(told(log)).toEqual(['repaired number-about 2 about 12 > 12', 'repaired number-about 3 env. 1 500 € > 1500'])
  })
})

describe('a title above the table', () => {
  const costOf = async (title: string, header = 'cost', plan: object = {}, more: object = {}) => {
    const text = `${title};;\n;;\nid;title;${header}\n1;a;12\n2;b;1,5\n`
    const own = { baseline: { investment: { column: header, ...more } } }
    const { list, log } = await mapped(text, { source: { decimal: 'comma' }, plan, project: own })
    return [list('projects').map(({ baseline }) => baseline?.investment), told(log)]
  }

  it('says what amounts count where header and cells do not, and it is told', async () => {
    expect(await costOf('Montants en k€')).toEqual([
      [12_000, 1500],
      ['skipped row-title 1 Montants en k€', 'repaired unit-of-title 1 Montants en k€ > k'],
    ])
    expect((await costOf('Budget 2026 (amounts in thousands)'))[0]).toEqual([12_000, 1500])
    expect((await costOf('Montants en k€', 'cost', { unit: 'k' }))[0]).toEqual([12, 1.5])
  })

  it('gives way to the header and to the mapping', async () => {
    expect((await costOf('Montants en k€', 'cost (M€)'))[0]).toEqual([12_000_000, 1_500_000])
    expect((await costOf('Montants en k€', 'cost', {}, { unit: '1' }))[0]).toEqual([12, 1.5])
    expect((await costOf('Montants en k€', 'cost', {}, { factor: 1 }))[0]).toEqual([12, 1.5])
  })

  it('that speaks of other things says nothing', async () => {
    expect((await costOf('Plan en millions de pixels'))[0]).toEqual([12, 1.5])
    expect((await costOf('Charges en jours'))[0]).toEqual([12, 1.5])
  })
})

/** MS Project XML as sheets: durations, work, links, baselines, own fields and work by month, in numbers worked by hand. */
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../src/intake/source/read-source.ts'
import type { SourceSheet } from '../../../../src/intake/source/sheet.ts'

function projectXml(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project">${inner}</Project>`
}

async function read(bytes: Uint8Array | string) {
  return readSource(typeof bytes === 'string' ? strToU8(bytes) : bytes, 'plan.xml')
}

/** The records of a sheet by the names of their fields, without what is blank. */
function recordsOf({ rows }: SourceSheet): Record<string, unknown>[] {
  const names = rows[0]?.values ?? []
  return rows
    .slice(1)
    .map(({ values }) =>
      Object.fromEntries(values.flatMap((value, at) => (value === null ? [] : [[names[at], value]]))),
    )
}

async function sheet(inner: string, name: string) {
  const content = await read(projectXml(inner))
  if ('fault' in content || content.kind !== 'sheets') throw new Error(JSON.stringify(content))
  const found = content.sheets.find((one) => one.name === name)
  return found === undefined ? [] : recordsOf(found)
}

const tasks = (inner: string) => sheet(inner, 'Tasks')
const task = (fields: string, before = '') =>
  tasks(`${before}<Tasks><Task><UID>7</UID>${fields}</Task></Tasks>`).then(([one]) => one)

describe('tasks', () => {
  it('have the fields that a plan can use, and no other', async () => {
    const fields =
      '<ID>3</ID><Name>R&amp;D &#233;t&#xE9;</Name><Type>1</Type><OutlineLevel>2</OutlineLevel><OutlineNumber>1.2</OutlineNumber><WBS>A.2</WBS>' +
      '<Summary>0</Summary><Milestone>1</Milestone><Start>2026-03-02T08:00:00</Start><Finish>2026-03-04T17:00:00</Finish>' +
      '<Duration>PT24H0M0S</Duration><DurationFormat>7</DurationFormat><Work>PT12H30M0S</Work><PercentComplete>45</PercentComplete>' +
      '<Cost>123456</Cost><Priority>500</Priority><Notes>Deux\nlignes</Notes><ConstraintType>4</ConstraintType>' +
      '<Deadline>2026-04-01T17:00:00</Deadline><ActualStart>NA</ActualStart>'
    expect(await task(fields)).toEqual({
      UID: 7,
      ID: 3,
      Name: 'R&D été',
      OutlineLevel: 2,
      OutlineNumber: '1.2',
      WBS: 'A.2',
      Summary: false,
      Milestone: true,
      Start: '2026-03-02',
      Finish: '2026-03-04',
      Duration: 3,
      Work: 12.5,
      PercentComplete: 45,
      Cost: 1234.56,
      Priority: 500,
      Notes: 'Deux\nlignes',
      ConstraintType: 'start no earlier than',
      Deadline: '2026-04-01',
    })
  })

  it.each([
    ['PT8H0M0S', '7', '<MinutesPerDay>480</MinutesPerDay>', 1],
    ['PT7H30M0S', '7', '<MinutesPerDay>450</MinutesPerDay>', 1],
    ['PT8H0M0S', '7', '', 1],
    ['PT8H0M0S', '7', '<MinutesPerDay>0</MinutesPerDay>', 1],
    ['PT48H0M0S', '8', '', 2],
    ['-PT4H0M0S', '7', '', -0.5],
    ['PT0H20M0S', '7', '', 0.041667],
    ['P1DT0H0M0S', '7', '', 3],
    ['two days', '7', '', 'two days'],
    ['P1M', '7', '', 'P1M'],
  ])('last %s in format %s, %s: %s days', async (duration, format, before, days) => {
    const fields = `<Duration>${duration}</Duration><DurationFormat>${format}</DurationFormat>`
    expect(await task(fields, before)).toEqual({ UID: 7, Duration: days })
  })

  it('wait for others, with type and lag as MS Project shows them', async () => {
    const link = (uid: number, rest: string) =>
      `<PredecessorLink><PredecessorUID>${uid}</PredecessorUID>${rest}</PredecessorLink>`
    const links =
      link(1, '<Type>1</Type><LinkLag>0</LinkLag>') +
      link(2, '<Type>3</Type>') +
      link(3, '<Type>0</Type><LinkLag>9600</LinkLag><LagFormat>7</LagFormat>') +
      link(4, '<Type>2</Type><LinkLag>-14400</LinkLag><LagFormat>8</LagFormat>') +
      link(5, '<Type>1</Type><LinkLag>50</LinkLag><LagFormat>19</LagFormat>')
    expect(await task(links)).toEqual({
      UID: 7,
      Predecessors: '1;2SS;3FF+2d;4SF-1ed;5FS+50%',
      PredecessorUIDs: '1;2;3;4;5',
    })
  })

  it('have their first baseline', async () => {
    const baseline = (number: number, cost: number) =>
      `<Baseline><TimephasedData><Value>PT9H</Value></TimephasedData><Number>${number}</Number><Start>2026-01-05T08:00:00</Start><Finish>2026-01-06T17:00:00</Finish><Work>PT16H0M0S</Work><Cost>${cost}</Cost></Baseline>`
    expect(await task(baseline(1, 1) + baseline(0, 5000))).toEqual({
      UID: 7,
      BaselineStart: '2026-01-05',
      BaselineFinish: '2026-01-06',
      BaselineWork: 16,
      BaselineCost: 50,
    })
  })

  it('have the fields of the office by its names', async () => {
    const define = (id: number, name: string, alias = '') =>
      `<ExtendedAttribute><FieldID>${id}</FieldID><FieldName>${name}</FieldName>${alias === '' ? '' : `<Alias>${alias}</Alias>`}</ExtendedAttribute>`
    const definitions = `<ExtendedAttributes>${define(1, 'Text1', 'Axe')}${define(2, 'Number1')}${define(3, 'Text2', 'Name')}${define(4, 'Date1', 'Comité')}${define(5, 'Cost1', 'Budget')}${define(6, 'Flag1', 'Retenu')}</ExtendedAttributes>`
    const value = (id: number, text: string) =>
      `<ExtendedAttribute><FieldID>${id}</FieldID><Value>${text}</Value></ExtendedAttribute>`
    const fields =
      value(1, 'Axe 2') +
      value(2, '3.5') +
      value(3, 'autre') +
      value(4, '2026-05-01T08:00:00') +
      value(5, '10000') +
      value(6, '1') +
      value(99, 'x')
    expect(await task(`<Name>A</Name>${fields}`, definitions)).toEqual({
      UID: 7,
      Name: 'A',
      Axe: 'Axe 2',
      Number1: 3.5,
      'Name (Text2)': 'autre',
      Comité: '2026-05-01',
      Budget: 100,
      Retenu: true,
      99: 'x',
    })
  })

  it('are left out where they are a blank line of the list', async () => {
    expect(
      await tasks(
        '<Tasks><Task><UID>1</UID><IsNull>1</IsNull></Task><Task><UID>2</UID><IsNull>0</IsNull></Task></Tasks>',
      ),
    ).toEqual([{ UID: 2 }])
  })
})

describe('resources and assignments', () => {
  it('have type, group, rate and its unit', async () => {
    const inner =
      '<Resources><Resource><UID>1</UID><Name>Équipe réseau</Name><Type>1</Type><Group>DSI</Group><MaxUnits>2.5</MaxUnits><StandardRate>400</StandardRate><StandardRateFormat>3</StandardRateFormat></Resource></Resources>'
    expect(await sheet(inner, 'Resources')).toEqual([
      {
        UID: 1,
        Name: 'Équipe réseau',
        Type: 'work',
        Group: 'DSI',
        MaxUnits: 2.5,
        StandardRate: 400,
        StandardRateFormat: 'day',
      },
    ])
  })

  const stretch = (type: number, start: string, finish: string, value: string) =>
    `<TimephasedData><Type>${type}</Type><UID>1</UID><Start>${start}</Start><Finish>${finish}</Finish><Unit>2</Unit><Value>${value}</Value></TimephasedData>`
  const assignment = (inner: string) =>
    sheet(
      `<Assignments><Assignment><UID>1</UID><TaskUID>7</TaskUID><ResourceUID>-65535</ResourceUID><Work>PT30H0M0S</Work>${inner}</Assignment></Assignments>`,
      'Assignments',
    )

  it('have their work by month, done and to do, shared by working days and adding up', async () => {
    // Monday 30 March to Wednesday 1 April: two days of three in March.
    const inner =
      stretch(1, '2026-03-30T08:00:00', '2026-04-01T17:00:00', 'PT24H0M0S') +
      stretch(2, '2026-03-27T08:00:00', '2026-03-28T00:00:00', 'PT6H0M0S') +
      stretch(4, '2026-03-27T08:00:00', '2026-03-28T00:00:00', 'PT99H0M0S') +
      stretch(1, '2026-05-01T08:00:00', '2026-05-02T08:00:00', 'PT0H0M0S')
    expect(await assignment(inner)).toEqual([{ UID: 1, TaskUID: 7, Work: 30, 'Work 2026-03': 22, 'Work 2026-04': 8 }])
  })

  it('on a weekend keep their work, and the months stand in order', async () => {
    const inner =
      stretch(1, '2026-05-30T08:00:00', '2026-06-01T00:00:00', 'PT4H0M0S') +
      stretch(1, '2026-02-28T08:00:00', '2026-03-02T00:00:00', 'PT2H0M0S')
    const content = await read(projectXml(`<Assignments><Assignment><UID>1</UID>${inner}</Assignment></Assignments>`))
    const names = 'fault' in content || content.kind !== 'sheets' ? [] : content.sheets[2]?.rows[0]?.values
    expect(names?.slice(-3)).toEqual(['Work 2026-02', 'Work 2026-03', 'Work 2026-05'])
    expect(await assignment(inner)).toMatchObject([{ 'Work 2026-02': 1, 'Work 2026-03': 1, 'Work 2026-05': 4 }])
  })

  it('with a stretch that cannot be read are refused, and not left out', async () => {
    const inner = stretch(1, 'yesterday', '2026-04-01T17:00:00', 'PT24H0M0S')
    expect(await read(projectXml(`<Assignments><Assignment>${inner}</Assignment></Assignments>`))).toMatchObject({
      fault: 'xml-malformed',
      detail: 'TimephasedData',
    })
  })
})

describe('the document', () => {
  it('may have another encoding, which it declares', async () => {
    const text = projectXml('<Title>Été</Title>')
    const wide = Uint8Array.from(
      [...`\ufeff${text}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    )
    const latin = Uint8Array.from([...text.replace('UTF-8', 'ISO-8859-1')].map((sign) => sign.charCodeAt(0)))
    for (const bytes of [wide, latin]) {
      const content = await read(bytes)
      const project = 'fault' in content || content.kind !== 'sheets' ? undefined : content.sheets[3]
      expect(project === undefined ? [] : recordsOf(project)).toEqual([{ Title: 'Été' }])
    }
  })

  it('that says UTF-8 and is not is refused', async () => {
    const latin = Uint8Array.from([...projectXml('<Title>Été</Title>')].map((sign) => sign.charCodeAt(0)))
    expect(await read(latin)).toEqual({ fault: 'source-encoding', detail: 'utf-8' })
  })

  it('has no document type, no other entity, and no value twice', async () => {
    const doctype = '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    expect(await read(doctype + projectXml('<Title>&x;</Title>').slice(38))).toMatchObject({ fault: 'xml-doctype' })
    expect(await read(projectXml('\n<Title>&x;</Title>'))).toEqual({ fault: 'xml-malformed', detail: '', line: 2 })
    expect(await read(projectXml('<Tasks><Task><UID>1</UID><UID>2</UID></Task></Tasks>'))).toMatchObject({
      fault: 'xml-malformed',
      detail: 'UID',
    })
    expect(await read(projectXml('<a>'.repeat(200)))).toMatchObject({ fault: 'source-limit' })
  })
})

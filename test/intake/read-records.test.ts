/** Sources are read into records by column, or refused with the reason. */
import { describe, expect, it, test } from 'vitest'
import { ImportLog } from '../../src/intake/log.ts'
import { readRecords } from '../../src/intake/read-records.ts'
import { bytesOf, mappingWith, recordsOf, told } from '../support/mapping.ts'

function read(text: string | Uint8Array, source: object) {
  const bytes = typeof text === 'string' ? bytesOf(text) : text
  return readRecords(bytes, mappingWith({ source }).source, new ImportLog())
}

function cells(text: string, source: object = {}) {
  const { read: records } = recordsOf(text, mappingWith({ source }))
  return records.records.map(({ row, cells: own }) => [row, Object.fromEntries(own)])
}

describe('a CSV source', () => {
  test.each([
    [',', 'id,title\n1,a\n'],
    [';', 'id;title\n1;a\n'],
    ['tab', 'id\ttitle\n1\ta\n'],
    ['BOM and CRLF', '\ufeffid,title\r\n1,a\r\n'],
    ['spaces around names', ' id ,title \n1,a\n'],
  ])('is read with %s', (_, text) => {
    expect(cells(text)).toEqual([[2, { id: '1', title: 'a' }]])
  })

  it('takes the delimiter that the mapping names over the one that it sees', () => {
    expect(cells('a,b;c\n1,2;3\n', { delimiter: 'semicolon' })).toEqual([
      [2, { 'a,b': '1,2', c: '3' }],
    ])
  })

  it('numbers rows as a spreadsheet does, whatever lines a cell holds', () => {
    expect(cells('id,title\n1,"a\nb"\n2,c\n').map(([row]) => row)).toEqual([2, 3])
  })

  it('keeps short rows, and logs what stands in a column without a name', () => {
    const { read: records, log } = recordsOf('id,title,\n1\n2,b,stray\n3,c,\n', mappingWith())
    expect(records.columns).toEqual(['id', 'title'])
    expect(records.records).toHaveLength(3)
    expect(told(log.entries)).toEqual(['unreadable cell-without-column 3 stray'])
  })

  it('is read in windows-1252 where the mapping says so', () => {
    const bytes = Uint8Array.of(...bytesOf('id,title\n1,'), 0xe9, 0x0a)
    expect(read(bytes, {})).toEqual({ fault: 'source-encoding', detail: 'utf-8' })
    expect(read(bytes, { encoding: 'windows-1252' })).toMatchObject({
      records: [
        {
          row: 2,
          cells: new Map([
            ['id', '1'],
            ['title', 'é'],
          ]),
        },
      ],
    })
  })

  it('is refused where a quote is never closed, and where it is empty', () => {
    expect(read('id,title\n1,"a\n', {})).toMatchObject({ fault: 'source-unreadable' })
    expect(read('', {})).toMatchObject({ fault: 'source-without-records' })
  })
})

describe('a JSON source', () => {
  const json = { format: 'json', records: 'data.list' }

  it('is read from the list at a path', () => {
    expect(cells('{"data":{"list":[{"id":"1","by":{"2020":1.5}}]}}', json)).toEqual([
      [1, { id: '1', by: { 2020: 1.5 } }],
    ])
  })

  it('is refused where it is malformed or the path leads nowhere', () => {
    expect(read('{"data":', json)).toMatchObject({ fault: 'source-unreadable' })
    expect(read('{"data":{}}', json)).toEqual({
      fault: 'source-without-records',
      detail: 'data.list',
    })
  })

  it('logs an item that is no map', () => {
    const { log } = recordsOf('[{"id":"1"},7]', mappingWith({ source: { format: 'json' } }))
    expect(told(log.entries)).toEqual(['unreadable record-not-a-map 2 7'])
  })
})

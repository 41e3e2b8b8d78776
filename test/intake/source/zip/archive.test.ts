/** Archives that lie about themselves: what they declare and what they hold is held against each other. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../src/intake/source/read-source.ts'
import { madeWorkbook, partsOf, sheetXml, zipOf } from '../../../support/made-workbook.ts'

const SHEET = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')
const MADE = { sheets: { A: SHEET } }

async function faultOf(bytes: Uint8Array) {
  const content = await readSource(bytes, 'made.xlsx')
  return 'fault' in content ? content : content.kind
}

/** Where the entry of a part begins in the central directory. */
function entryOf(bytes: Uint8Array, name: string): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.lastIndexOf(name) - 46
}

/** The workbook with a number of four bytes changed in the entry of its sheet. */
function declared(at: number, change: (value: number) => number): Uint8Array {
  const bytes = madeWorkbook(MADE)
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const entry = entryOf(bytes, 'xl/worksheets/sheet1.xml')
  view.setUint32(entry + at, change(view.getUint32(entry + at, true)), true)
  return bytes
}

describe('a part of an archive', () => {
  it('has the size and the sum that its archive declares', async () => {
    const damaged = { fault: 'archive-damaged', detail: 'xl/worksheets/sheet1.xml' }
    expect(await faultOf(madeWorkbook(MADE))).toBe('sheets')
    expect(await faultOf(declared(24, (size) => size - 1))).toEqual(damaged)
    expect(await faultOf(declared(24, (size) => size + 1))).toEqual(damaged)
    expect(await faultOf(declared(16, (crc) => crc ^ 1))).toEqual(damaged)
    expect(await faultOf(declared(20, (packed) => packed - 3))).toEqual(damaged)
    expect(await faultOf(declared(20, () => 2 ** 31))).toEqual(damaged)
    expect(await faultOf(declared(42, (offset) => offset + 1))).toEqual(damaged)
  })

  it('is found by one name only', async () => {
    const twice = zipOf({ ...partsOf(MADE), 'XL/Worksheets/Sheet1.xml': SHEET })
    expect(await faultOf(twice)).toEqual({ fault: 'archive-damaged', detail: 'XL/Worksheets/Sheet1.xml' })
  })

  it('does no harm by its name, nor by what it holds beside', async () => {
    const beside = { '../../etc/passwd': 'x', 'xl/inner.zip': zipSync({ a: strToU8('a') }), 'C:\\x': 'y' }
    expect(await faultOf(zipOf({ ...partsOf(MADE), ...beside }))).toBe('sheets')
  })

  it('may be stored as it is', async () => {
    expect(await faultOf(zipOf(partsOf(MADE), 0))).toBe('sheets')
  })
})

describe('an archive', () => {
  it('is whole', async () => {
    const bytes = madeWorkbook(MADE)
    expect(await faultOf(bytes.slice(0, -30))).toMatchObject({ fault: 'archive-damaged' })
    expect(await faultOf(bytes.slice(0, 20))).toMatchObject({ fault: 'archive-damaged' })
    expect(await faultOf(bytes.slice(100))).toMatchObject({ fault: expect.any(String) })
  })

  it('may have a comment behind it', async () => {
    const bytes = madeWorkbook(MADE)
    const longer = new Uint8Array(bytes.length + 9)
    longer.set(bytes)
    longer[bytes.length - 2] = 9
    expect(await faultOf(longer)).toBe('sheets')
  })
})

describe('an encrypted part', () => {
  it.each([
    ['deflated', 8],
    ['stored', 0],
    ['of AES', 99],
  ])('is told as such, not as damaged: %s', async (_, method) => {
    const bytes = zipOf(partsOf(MADE), method === 0 ? 0 : undefined)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const entry = entryOf(bytes, 'xl/worksheets/sheet1.xml')
    view.setUint16(entry + 8, view.getUint16(entry + 8, true) | 1, true)
    view.setUint16(entry + 10, method, true)
    expect(await faultOf(bytes)).toEqual({ fault: 'archive-encrypted', detail: 'xl/worksheets/sheet1.xml' })
  })
})

describe('a part that swells', () => {
  const bomb = (size: number) => ({ 'xl/worksheets/sheet1.xml': new Uint8Array(size).fill(32) })

  it('is refused by what is declared, before a byte of it is unpacked', async () => {
    const parts = { ...partsOf(MADE), ...bomb(20 * 2 ** 20) }
    expect(await faultOf(zipOf(parts))).toMatchObject({
      fault: 'source-limit',
      detail: expect.stringMatching(/^ratio 300 \d+ 0$/),
    })
  })

  it('is never told to ask for a larger limit, however many parts it is laid out in', async () => {
    const beyond = { ...partsOf(MADE), ...bomb(300 * 2 ** 20) }
    expect(await faultOf(zipOf(beyond))).toMatchObject({ detail: expect.stringMatching(/^ratio 300 \d+ 0$/) })
  })

  it('is refused where it is larger than it says', async () => {
    const bytes = zipOf({ ...partsOf(MADE), ...bomb(20 * 2 ** 20) })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    view.setUint32(entryOf(bytes, 'xl/worksheets/sheet1.xml') + 24, 1000, true)
    expect(await faultOf(bytes)).toMatchObject({ fault: 'source-limit', detail: expect.stringMatching(/^ratio /) })
  })
})

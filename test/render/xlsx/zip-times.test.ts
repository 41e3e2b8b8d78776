/** The clock leaves the archive, and nothing else does. */
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { withoutTimes } from '../../../src/render/xlsx/zip-times.ts'

/** A zip of one entry, dated as given; its checksum is not looked at here. */
function archive(time: number, date: number): Uint8Array {
  const name = Buffer.from('a.txt')
  const data = deflateRawSync('PK\u0003\u0004 looks like a header')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(time, 10)
  local.writeUInt16LE(date, 12)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(time, 12)
  central.writeUInt16LE(date, 14)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + name.length + data.length, 16)
  return new Uint8Array(Buffer.concat([local, name, data, central, name, end]))
}

describe('withoutTimes', () => {
  it('dates every entry 1980-01-01 in both headers and leaves its argument alone', () => {
    const given = archive(0x1234, 0x5678)
    const kept = given.slice()
    expect(withoutTimes(given)).toEqual(archive(0, 0x0021))
    expect(given).toEqual(kept)
  })

  it('refuses what is no zip', () => {
    expect(() => withoutTimes(new Uint8Array(10))).toThrow('zip header')
    expect(() => withoutTimes(new Uint8Array(100))).toThrow('zip header')
  })
})

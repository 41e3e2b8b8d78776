/** Parts of an archive are changed and added, and all others stay as they are packed. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { Archive } from '../../../src/render/xlsx/archive.ts'
import { renderXlsx } from '../../../src/render/xlsx.ts'
import { chartOutcome } from '../../support/chart-outcome.ts'
import { renderOptions } from '../../support/render-options.ts'
import { zipParts } from '../../support/zip-parts.ts'

const packed = zipSync({
  'a.xml': strToU8('<a>é</a>'),
  'folder/b.xml': [strToU8('<b/>'), { level: 0 }],
  'c.xml': strToU8('<c/>'.repeat(500)),
})

describe('an archive', () => {
  it('reads its parts, packed or stored', () => {
    const archive = new Archive(packed)
    expect(archive.read('a.xml')).toBe('<a>é</a>')
    expect(archive.read('folder/b.xml')).toBe('<b/>')
    expect(archive.read('none.xml')).toBeUndefined()
    expect(archive.count('folder/')).toBe(1)
  })

  it('changes some, adds others behind, and keeps the rest', () => {
    const archive = new Archive(packed)
    archive.write('a.xml', '<a>à</a>')
    archive.write('d.xml', '<d/>')
    expect(archive.read('d.xml')).toBe('<d/>')
    expect([...zipParts(archive.bytes())]).toEqual([
      ['a.xml', '<a>à</a>'],
      ['folder/b.xml', '<b/>'],
      ['c.xml', '<c/>'.repeat(500)],
      ['d.xml', '<d/>'],
    ])
    expect([...zipParts(new Archive(archive.bytes()).bytes())]).toHaveLength(4)
  })

  it('refuses what is no zip', () => {
    expect(() => new Archive(new Uint8Array(100))).toThrow('zip header')
  })
})

it('a workbook with charts is the same bytes whatever the clock says', async () => {
  const bytesAt = async (now: string, longest: number): Promise<Buffer> => {
    vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] })
    const bytes = await renderXlsx(chartOutcome('Réseau'), renderOptions('fr'), longest)
    vi.useRealTimers()
    return Buffer.from(bytes)
  }
  for (const longest of [0, Number.POSITIVE_INFINITY]) {
    const before = await bytesAt('2030-05-06T07:08:10Z', longest)
    expect((await bytesAt('2031-06-07T08:09:20Z', longest)).equals(before)).toBe(true)
  }
})

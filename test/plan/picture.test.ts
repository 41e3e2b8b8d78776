/** A logo is known by its bytes: PNG and JPEG, whole and of a usual size, and nothing that could run. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pictureOf } from '../../src/plan/picture.ts'

const PNG = new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/every-key/logo.png')))

/** The head of a JPEG of so many pixels, behind a comment as cameras write it. */
function jpeg(width: number, height: number): Uint8Array {
  const sides = [height >> 8, height & 255, width >> 8, width & 255]
  const comment = [0xff, 0xfe, 0, 4, 1, 2]
  return Uint8Array.from([0xff, 0xd8, ...comment, 0xff, 0xc2, 0, 17, 8, ...sides, 3, 0xff, 0xd9])
}

function changed(edit: (bytes: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(PNG)
  edit(new DataView(copy.buffer))
  return copy
}

describe('a picture', () => {
  it('of PNG has its size', () => {
    expect(pictureOf(PNG)).toMatchObject({ type: 'png', width: 240, height: 80 })
  })

  it('of JPEG has its size, behind what stands before its frame', () => {
    expect(pictureOf(jpeg(320, 200))).toMatchObject({ type: 'jpeg', width: 320, height: 200 })
  })

  it.each([
    [
      'SVG with a script',
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['HTML', new TextEncoder().encode('<!DOCTYPE html><script>alert(1)</script>')],
    ['nothing', new Uint8Array()],
    ['a PNG that is cut', PNG.slice(0, -4)],
    ['a PNG without a side', changed((bytes) => bytes.setUint32(16, 0))],
    ['a PNG of endless sides', changed((bytes) => bytes.setUint32(20, 70_000))],
    ['a JPEG of endless sides', jpeg(5000, 5000)],
    ['a JPEG that is cut', jpeg(10, 10).slice(0, 12)],
    ['a JPEG of noise', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 7, 7, 7, 7, 7, 7, 7])],
  ])('is not %s', (_, bytes) => expect(pictureOf(bytes)).toBeUndefined())
})

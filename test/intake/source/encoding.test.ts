/** The encoding of a text: the same French CSV in every one that offices have, right or asked, and what each makes of its words. */
import { describe, expect, it } from 'vitest'
import { hasOddSign } from '../../../src/intake/source/odd-signs.ts'
import { readSource } from '../../../src/intake/source/read-source.ts'
import type { EncodingName } from '../../../src/values/encodings.ts'

const TEXT =
  'Intitulé;Direction;Début prévu;Coût estimé\nRéseau très haut débit;Équipement;2025;12000\nAccès à l’hôtel;n° 3;2026;900\n'

/** The bytes of the letters of these tests in code page 850, as IBM's chart has them. */
const CP850 = { É: 0x90, à: 0x85, â: 0x83, ç: 0x87, è: 0x8a, é: 0x82, ê: 0x88, ë: 0x89, ô: 0x93, û: 0x96, '°': 0xf8 }

function byTable(text: string, table: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from([...text].map((sign) => table[sign] ?? sign.charCodeAt(0)))
}

/** The table of a decoder of the WHATWG the other way round. */
function tableOf(name: string): Record<string, number> {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  return Object.fromEntries(bytes.map((byte) => [new TextDecoder(name).decode(Uint8Array.of(byte)), byte]))
}

const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
const swapped = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16())

/** As a keyboard has it: code page 850 and Latin-1 lack the apostrophe of printers. */
const PLAIN = TEXT.replaceAll('’', "'")

const ENCODERS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-16le': wide,
  'utf-16be': swapped,
  'windows-1252': (text) => byTable(text, { '’': 0x92, '€': 0x80 }),
  'latin-1': (text) => byTable(text, {}),
  cp850: (text) => byTable(text, CP850),
  macintosh: (text) => byTable(text, tableOf('macintosh')),
}

async function read(bytes: Uint8Array, encoding?: EncodingName) {
  const content = await readSource(bytes, 'made.csv', { encoding })
  if (!('kind' in content) || content.kind !== 'sheets') throw new Error(JSON.stringify(content))
  const { sheets, notes, encoding: seen } = content
  const text = sheets.flatMap(({ rows }) => rows.map(({ values }) => `${values.join(';')}\n`)).join('')
  const [best] = seen?.readings ?? []
  return { text, notes, seen: best?.encoding, isDoubtful: seen?.isDoubtful, readings: seen?.readings }
}

describe('the same CSV', () => {
  it.each([
    ['utf-8', 'utf-8', TEXT, '', undefined],
    ['utf-8 with a mark', 'utf-8', TEXT, '\ufeff', undefined],
    ['utf-16le with a mark', 'utf-16le', TEXT, '\ufeff', undefined],
    ['utf-16be with a mark', 'utf-16be', TEXT, '\ufeff', undefined],
    ['utf-16le', 'utf-16le', TEXT, '', 'utf-16le'],
    ['utf-16be', 'utf-16be', TEXT, '', 'utf-16be'],
    ['utf-16le that begins with a letter beyond Latin', 'utf-16le', `Œ${TEXT}`, '', 'utf-16le'],
    ['windows-1252', 'windows-1252', TEXT, '', 'windows-1252'],
    ['latin-1', 'latin-1', PLAIN, '', 'windows-1252'],
    ['cp850', 'cp850', PLAIN, '', 'cp850'],
    ['macintosh', 'macintosh', TEXT, '', 'macintosh'],
  ])('in %s is read right, and said where nothing in the file says it', async (_, encoding, text, mark, said) => {
    const { text: found, seen, isDoubtful } = await read(ENCODERS[encoding]?.(mark + text) ?? new Uint8Array())
    expect([found, seen]).toEqual([text, said])
    expect(isDoubtful ?? false).toBe(false)
  })

  it.each([
    ['Project;Coût\nA;1\n', 'windows-1252'],
    ['Project;Coût\nA;1\n', 'cp850'],
    ['Project;Coût\nA;1\n', 'macintosh'],
    ['INTITULÉ;BUDGET\nA;1\n', 'windows-1252'],
    ['INTITULÉ;BUDGET\nA;1\n', 'cp850'],
    ['INTITULÉ;BUDGET\nA;1\n', 'macintosh'],
    ['Project;Note\nPassage à la fibre;1\n', 'cp850'],
    ['Project;Amount\nA;1 200 €\n', 'windows-1252'],
    ['N°;Project\n1;A\n', 'macintosh'],
    ['Project;Cost £\nA;£300\n', 'windows-1252'],
  ])('of one word is enough: %j in %s', async (text, encoding) => {
    expect(await read(ENCODERS[encoding]?.(text) ?? new Uint8Array())).toMatchObject({
      text,
      seen: encoding,
      isDoubtful: false,
    })
  })

  it('that might be in two is asked, with what each makes of its words', async () => {
    const { isDoubtful, readings } = await read(byTable('Project;Noël\nA;1\n', CP850))
    expect(isDoubtful).toBe(true)
    expect(readings?.slice(0, 2)).toEqual([
      { encoding: 'macintosh', words: ['Noâl'] },
      { encoding: 'cp850', words: ['Noël'] },
    ])
  })

  it('in UTF-8 with a sign of Windows in it stays UTF-8, and the sign is noted', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(TEXT), 0xe9, 0x0a])
    const { text, seen, notes } = await read(bytes)
    expect([text, seen]).toEqual([`${TEXT}é\n`, 'utf-8'])
    expect(notes).toEqual([{ kind: 'converted-signs', sheet: '', address: '', count: 1 }])
  })

  it('is read as somebody says, whatever it looks like', async () => {
    const bytes = byTable('Noël\n', CP850)
    expect(await read(bytes, 'cp850')).toMatchObject({ text: 'Noël\n', seen: undefined })
    expect(await read(bytes, 'windows-1252')).toMatchObject({ text: 'No‰l\n', seen: undefined })
    expect(await readSource(bytes, 'made.csv', { encoding: 'utf-8' })).toMatchObject({ fault: 'source-encoding' })
  })
})

describe('a sign that no word has', () => {
  it.each(['D‚but', 'pr�vu', 'systŠme', 'D√©but', 'RÃ©seau', 'IntitulŽ', 'No‰l'])('is seen in %s', (name) =>
    expect(hasOddSign(name)).toBe(true),
  )

  it.each([
    'Début',
    'Maîtrise d’œuvre',
    'Sous-traitance',
    'N°',
    'Coût (k€)',
    'Œuvre',
    'A – B',
    'Budget «\u00a0x\u00a0»',
    'l·e',
    'm²',
  ])('is none of %s', (name) => expect(hasOddSign(name)).toBe(false))
})

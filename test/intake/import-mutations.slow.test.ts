/**
 * Files that were changed on their way, from their bytes to the documents of a plan: the import ends, never throws, makes a
 * mapping that is right in itself, and loses no row and no cell in silence.
 */
import { strToU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSource } from '../../src/intake/source/read-source.ts'
import { seeds } from '../support/cases.ts'
import { gridWorkbook } from '../support/grid-workbook.ts'
import { accountOf } from '../support/import-account.ts'
import { type Parts, zipOf } from '../support/made-workbook.ts'
import { type Drawn, drawn } from '../support/mutations/draw.ts'
import { mutatedBytes, mutatedParts, mutatedXml } from '../support/mutations/source-mutations.ts'

const CSV = `Code;Intitulé;Direction;Statut;Début;Fin;Voté 2025;Voté 2026;Charge (j/h);Commentaire
P-01;Renouvellement du parc;DSI;En cours;15/01/2025;31/12/2026;68 500,00;120000;140;Rien à signaler
P-02;Visioconférence;DGA Ressources;À lancer;01/07/2025;2027;;45 000,00;60;Marché à passer
P-03;Portail des aides;Économie;En cours;01/03/2025;T4 2026;95000;à définir;210;"Retard; rattrapé"
P-04;Refonte du SIRH;DRH;À l’étude;01/09/2026;2027-S2;;200000;320;
`

const GRID = `
Portefeuille des projets 2025-2027, situation au 30/09/2025 (montants en €)

N° | Intitulé du projet | Direction | Statut | Début | Fin | Voté 2025 | Voté 2026 | Charge (j/h) | Commentaires
Axe 1 — Moderniser le poste de travail
P-01 | Renouvellement du parc | DSI | En cours | 15/01/2025 | T4 2026 | 68 500,00 | 120000 | 140 | Rien à signaler
P-02 | Visioconférence | DGA Ressources | À lancer | T3 2026 | "2027" | | 45 000,00 | 60 | Marché à passer
 | Sous-total axe 1 | | | | | 68500 | 165000 | 200 |
Axe 2 — Dématérialiser les services
P-03 | Portail des aides | Économie | En cours | 01/03/2025 | 31/12/2026 | 95000 | 150000 | 210 | Retard rattrapé
P-04 | Refonte du SIRH | DRH | À l’étude | 01/09/2026 | 2027-S2 | | 200000 | 320 |
 | Sous-total axe 2 | | | | | 95000 | 350000 | 530 |
 | TOTAL | | | | | 163500 | 515000 | 730 |`

/** Rows of one project, one a year, that say other things beside. */
const LONG = `Code;Projet;Année;Budget voté;Source;Direction
P-1;Réseau;2025;1000;Emprunt;DSI
P-1;Réseau;2026;2000;Subvention;DSI
P-2;Portail;2025;500;Emprunt;DRH
P-2;Portail;2026;700;Emprunt;DRH
P-3;Paie;2025;100;Emprunt;DRH
P-3;Paie;2026;300;Emprunt;DSI
`

const TASKS = [1, 2, 3].map(
  (id) =>
    `<Task><UID>${id}</UID><ID>${id}</ID><Name>Tâche ${id}</Name><OutlineLevel>1</OutlineLevel><Start>2026-03-0${id}T08:00:00</Start><Finish>2026-06-0${id}T17:00:00</Finish><Duration>PT80H0M0S</Duration><PercentComplete>${id}0</PercentComplete><Cost>${id}000</Cost><PredecessorLink><PredecessorUID>${id - 1}</PredecessorUID></PredecessorLink></Task>`,
)
const XML = `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project"><Title>Plan</Title><Tasks>${TASKS.join('')}</Tasks></Project>`

/** What a file is after some changes. */
type Mutation = (draw: Drawn) => Uint8Array

/** Cells that are not what stands in their column. */
const CELLS = ['=1+1', '@SUM', '-', '68 500,00 €', '30/02/2026', '0001-01-01', '../../etc/x', 'P-01', '']

function mutatedCsv(text: string, draw: Drawn): Uint8Array {
  if (draw.chance(40)) return mutatedBytes(strToU8(text), draw)
  const lines = text.trim().split('\n')
  for (let changes = 1 + draw.below(4); changes > 0; changes -= 1) {
    const at = draw.below(lines.length)
    const cells = lines[at]?.split(';') ?? []
    cells[draw.below(cells.length)] = draw.pick([...CELLS, 'x'.repeat(300), 'Total', '\u202eP', '1e308'])
    lines[at] = cells.join(';')
    if (draw.chance(30)) lines.splice(draw.below(lines.length), 0, lines[draw.below(lines.length)] ?? '')
  }
  return strToU8(lines.join(draw.pick(['\n', '\r\n', '\r'])))
}

let parts: Parts = {}
beforeAll(async () => {
  parts = unzipSync(await gridWorkbook([{ name: 'Portefeuille', grid: GRID }]))
})

/** The texts of the parts of a workbook, for edits. */
function workbookTexts(): Parts {
  const decoder = new TextDecoder()
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, decoder.decode(part as Uint8Array)]))
}

const FILES: Readonly<Record<string, Mutation>> = {
  'a.csv': (draw) => mutatedCsv(CSV, draw),
  'long.csv': (draw) => mutatedCsv(LONG, draw),
  'a.xlsx': (draw) => zipOf(mutatedParts(workbookTexts(), draw)),
  'a.xml': (draw) => (draw.chance(30) ? mutatedBytes(strToU8(XML), draw) : strToU8(mutatedXml(XML, draw))),
}

/** All in a thorough run, a share in a quick one. */
const CASES = seeds(32, 12)

describe.each(Object.entries(FILES))('%s, changed', (name, mutation) => {
  it.each(CASES)('loses nothing in silence: %i', async (seed) => {
    const content = await readSource(mutation(drawn(seed)), name)
    if ('fault' in content) return
    expect(accountOf(content, name).lost).toEqual([])
  })
})

describe('as it was', () => {
  it.each([
    ['a.csv', CSV, 4],
    ['long.csv', LONG, 6],
    ['a.xml', XML, 3],
  ])('%s adds up', async (name, text, rows) => {
    const content = await readSource(strToU8(text), name)
    if ('fault' in content) throw new Error(content.fault)
    const account = accountOf(content, name)
    expect(account.lost).toEqual([])
    expect(account.rows).toBe(rows)
    expect(account.cells).toBeGreaterThan(rows * 4)
  })

  it('a workbook of groups and subtotals adds up', async () => {
    const content = await readSource(zipOf(parts), 'a.xlsx')
    if ('fault' in content) throw new Error(content.fault)
    const account = accountOf(content, 'a.xlsx')
    expect(account.lost).toEqual([])
    expect(account.imported?.counts).toMatchObject({ read: 4, imported: 4 })
  })

  it('rows of one project that differ are told', async () => {
    const content = await readSource(strToU8(LONG), 'long.csv')
    if ('fault' in content) throw new Error(content.fault)
    const told = accountOf(content, 'long.csv').imported?.log.filter(({ reason }) => reason === 'rows-differ')
    expect(told?.map(({ row, column, found, written }) => [row, column, found, written])).toEqual([
      // Where the money of a line comes from is what the line is called.
      [7, 'Direction', 'DSI', 'DRH'],
    ])
  })
})

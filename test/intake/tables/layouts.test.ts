/** One table of six projects as offices lay it out, in twenty ways: each makes the same plan. */
import { describe, expect, it } from 'vitest'
import { importPlan, readMapping } from '../../../src/commands/import/import-plan.ts'
import { inferSource } from '../../../src/commands/import/infer-source.ts'
import type { SourceContent } from '../../../src/intake/source/sheet.ts'
import { textSheet, workbookOf } from '../../support/text-sheet.ts'

/** The records: id, title, department, status, end; investment and operating money, voted 2025 and forecast 2026, in k€. */
const ROWS = [
  ['P1', 'Portail citoyen', 'DSI', 'En cours', '2026-06-30', '120', '80', '10', '12'],
  ['P2', 'Gestion du courrier', 'DRH', 'Terminé', '2025-03-31', '45', '0', '3', '3'],
  ['P3', 'Réseau haut débit', 'DSI', 'Planifié', '2027-12-31', '0', '300', '0', '15'],
  ['P4', 'Archives numériques', 'Culture', 'Suspendu', '2026-12-31', '60', '60', '5', '5'],
  ['P5', 'Paie et congés', 'DRH', 'En cours', '2026-09-30', '75', '25', '8', '8'],
  ['P6', 'Cartographie', 'Voirie', 'Planifié', '2026-11-30', '20', '40', '2', '4'],
] as const

const NAMES = ['N°', 'Projet', 'Direction', 'Statut', 'Fin']

/** Rows as they are drawn, with a blank column before or between where a layout has one. */
const rows = (draw: (cells: readonly string[]) => readonly string[] = (cells) => cells): string =>
  ROWS.map((cells) => draw([...cells]).join(' | ')).join('\n')

const merged = `${NAMES.map((name) => `${name} v2`).join(' | ')} | Investissement (k€) >2 | Fonctionnement (k€) >2
${NAMES.map(() => '').join(' | ')} | Voté 2025 | Prévu 2026 | Voté 2025 | Prévu 2026`

const plain = `${NAMES.join(' | ')} | Investissement voté 2025 (k€) | Investissement prévu 2026 (k€) | Fonctionnement voté 2025 (k€) | Fonctionnement prévu 2026 (k€)`

const blankGroups = `${NAMES.map(() => '').join(' | ')} | Investissement (k€) | | Fonctionnement (k€) |
${NAMES.join(' | ')} | Voté 2025 | Prévu 2026 | Voté 2025 | Prévu 2026`

const withUnits = `${plain.replaceAll(' (k€)', '')}
 | | | | | k€ | k€ | k€ | k€`

const threeRows = `${NAMES.map((name) => `${name} v3`).join(' | ')} | Budget (k€) >4
${NAMES.map(() => '').join(' | ')} | Investissement >2 | Fonctionnement >2
${NAMES.map(() => '').join(' | ')} | Voté 2025 | Prévu 2026 | Voté 2025 | Prévu 2026`

const fourRows = `Identification >3 | Avancement >2 | Budget (k€) >4
 | | | | | Investissement >2 | Fonctionnement >2
${NAMES.map(() => '').join(' | ')} | 2025 | 2026 | 2025 | 2026
${NAMES.join(' | ')} | Voté | Prévu | Voté | Prévu`

const TITLE = 'Portefeuille numérique 2025-2026\n\n'

const onePerGroup = `Réf. | Projet >1 | Structure | Suivi >2 | Investissement (k€) >2 | Fonctionnement (k€) >2
${NAMES.join(' | ')} | Voté 2025 | Prévu 2026 | Voté 2025 | Prévu 2026`

const total = ' | Total | | | | 320 | 505 | 28 | 47'

const half = (from: number, to: number): string =>
  ROWS.slice(from, to)
    .map((cells) => cells.join(' | '))
    .join('\n')

/** Rows and columns exchanged. */
function turned(): string {
  const head = plain.split('|').map((cell) => cell.trim())
  return head.map((name, at) => [name, ...ROWS.map((cells) => cells[at] ?? '')].join(' | ')).join('\n')
}

const sheet = (drawing: string, name = 'Projets'): SourceContent => workbookOf(textSheet(drawing, name))

const beside = (): string => {
  const side = ['Équipe | ETP', 'Études | 5', 'Réseau | 3', 'Support | 2', '', '', '']
  return [plain, ...ROWS.map((cells) => cells.join(' | '))]
    .map((line, at) => (side[at] === '' ? line : `${line} | | ${side[at]}`))
    .join('\n')
}

const LAYOUTS: Readonly<Record<string, SourceContent>> = {
  'one row of names': sheet(`${plain}\n${rows()}`),
  'a title above': sheet(`${TITLE}${plain}\n${rows()}`),
  'two rows, merged': sheet(`${merged}\n${rows()}`),
  'two rows, merged, below a title': sheet(`${TITLE}${merged}\n${rows()}`),
  'groups over blank cells': sheet(`${blankGroups}\n${rows()}`),
  'groups of one column': sheet(`${onePerGroup}\n${rows()}`),
  'units below the names': sheet(`${withUnits}\n${rows()}`),
  'three rows': sheet(`${threeRows}\n${rows()}`),
  'four rows': sheet(`${fourRows}\n${rows()}`),
  'numbers of the columns below': sheet(`${merged}\n(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9)\n${rows()}`),
  'letters of the columns below': sheet(`${plain}\nA | B | C | D | E | F | G | H | I\n${rows()}`),
  'numbers of the columns above': sheet(`1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9\n${plain}\n${rows()}`),
  'units and letters below': sheet(`${withUnits}\nA | B | C | D | E | F | G | H | I\n${rows()}`),
  'the names again on a second page': sheet(`${plain}\n${half(0, 3)}\n\nPage 2\n${plain}\n${half(3, 6)}`),
  'far down': sheet(
    `Ville de Montclar\nDirection des systèmes d’information\n\nÉtat au 30/09/2025\nPour le comité\n\n\n${plain}\n${rows()}`,
  ),
  'with a total': sheet(`${plain}\n${rows()}\n${total}`),
  'with columns before it': sheet(
    `${plain
      .split('\n')
      .map((line) => ` | ${line}`)
      .join('\n')}\n${rows((cells) => ['', ...cells])}`,
  ),
  'another table beside it': sheet(beside()),
  'records as columns': sheet(turned()),
  'in the second sheet, called Synthèse': workbookOf(
    textSheet('Portefeuille numérique\nMis à jour chaque mois par la DSI', 'Lisez-moi'),
    textSheet(`${merged}\n${rows()}`, 'Synthèse'),
  ),
}

/** The projects that an import makes of a source that nobody described. */
function projectsOf(content: SourceContent): readonly unknown[] {
  const source = { content, path: 'portefeuille.xlsx', changed: undefined }
  const made = inferSource(source, { as_of: '2025-09-30' })
  if (!('text' in made)) return []
  const bytes = new TextEncoder().encode(made.text)
  const mapping = readMapping({ path: 'p/portefeuille.map.yaml', bytes })
  if ('kind' in mapping) return [mapping]
  const result = importPlan({ content, source: 'portefeuille.xlsx', mapping, root: 'p' })
  if (result.kind !== 'imported') return [result]
  return (result.documents.lists.get('projects') ?? []).map(({ record }) => record)
}

const expected = ROWS.map(([id, title, lead, , end, voted, forecast, operating, next]) => {
  const amounts = (first: string, second: string): Record<string, Record<string, number>> => ({
    2025: { voted: Number(first) },
    2026: { forecast: Number(second) },
  })
  return {
    id,
    title,
    departments: { lead },
    end,
    budget: [
      { section: 'investment', amounts: amounts(voted, forecast) },
      { section: 'operating', amounts: amounts(operating, next) },
    ],
  }
})

describe('one table', () => {
  it('is laid out in twenty ways', () => {
    expect(Object.keys(LAYOUTS)).toHaveLength(20)
  })

  it.each(Object.entries(LAYOUTS))('with %s makes the same plan', (_, content) => {
    const projects = projectsOf(content)
    expect(projects).toHaveLength(ROWS.length)
    expect(projects).toMatchObject(expected)
  })
})

/**
 * The board of Trello as a sheet of its cards: what their lists, labels, members and custom fields are called stands elsewhere in
 * the file, each by an id.
 *
 * Its form: `Print, export, and share > Export as JSON` of a board, as developer.atlassian.com/cloud/trello documents the objects;
 * a custom field has its value by type (`number`, `text`, `date`, `checked`), one of a list by the id of an option.
 */
import { isPlainMap, type PlainMap } from '../../../values/plain-data.ts'
import type { SourceContent, SourceNote } from '../sheet.ts'
import { isoDay } from '../xlsx/serial-date.ts'

/** The names of the columns, in the words of the language that the board speaks. */
const HEADERS = {
  fr: [
    'ID',
    'Titre',
    'Description',
    'Statut',
    'Étiquettes',
    'Responsable',
    'Date de début',
    'Échéance',
    'Fin réelle',
    'Mise à jour',
  ],
  en: [
    'ID',
    'Title',
    'Description',
    'Status',
    'Tags',
    'Assigned to',
    'Start date',
    'Due date',
    'Actual end',
    'Last updated',
  ],
} as const

const FRENCH = /[éèêàçùœ]|(?<!\p{L})(?:des?|du|les?|la|et|pour)(?!\p{L})/iu

/** Part of the names on a board that look French where it is: most words are the same without an accent. */
const MOST = 0.15

function mapsAt(board: PlainMap, key: string): readonly PlainMap[] {
  const list = board[key]
  return Array.isArray(list) ? list.filter(isPlainMap) : []
}

function textAt(item: PlainMap | undefined, key: string): string {
  const value = item?.[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

function byId(items: readonly PlainMap[]): ReadonlyMap<string, PlainMap> {
  return new Map(items.map((item) => [textAt(item, 'id'), item]))
}

/** The day of a time, which Trello has in UTC. */
function dayAt(item: PlainMap, key: string): string | null {
  return isoDay(textAt(item, key)) ?? null
}

/** When a card was done: the day that it says, else its due date where that is ticked, no later than its last change. */
function doneDay(card: PlainMap): string | null {
  const said = dayAt(card, 'dateCompleted')
  if (said !== null || card['dueComplete'] !== true) return said
  const [due, last] = ['due', 'dateLastActivity'].map((key) => dayAt(card, key))
  return due && last && last < due ? last : (due ?? null)
}

/** What a custom field says on a card: a number, a day, yes or no, a text, or the text of an option. */
function fieldValue(item: PlainMap, field: PlainMap): unknown {
  const option = byId(mapsAt(field, 'options')).get(textAt(item, 'idValue'))
  const value = option?.['value'] ?? item['value']
  if (!isPlainMap(value)) return null
  const number = textAt(value, 'number')
  if (number !== '') return Number.isFinite(Number(number)) ? Number(number) : number
  const date = textAt(value, 'date')
  if (date !== '') return isoDay(date) ?? date
  return textAt(value, 'checked') || textAt(value, 'text') || null
}

class Board {
  readonly cards: readonly PlainMap[]
  readonly fields: readonly PlainMap[]
  private readonly lists: ReadonlyMap<string, PlainMap>
  private readonly members: ReadonlyMap<string, PlainMap>

  constructor(board: PlainMap) {
    this.cards = mapsAt(board, 'cards')
    this.fields = mapsAt(board, 'customFields')
    this.lists = byId(mapsAt(board, 'lists'))
    this.members = byId(mapsAt(board, 'members'))
  }

  private listOf(card: PlainMap): PlainMap | undefined {
    return this.lists.get(textAt(card, 'idList'))
  }

  /** Whether a card is put away, by itself or with its list, or is only there to be copied. */
  isLeft(card: PlainMap): boolean {
    const isClosed = card['closed'] === true || this.listOf(card)?.['closed'] === true
    return isClosed || card['isTemplate'] === true
  }

  /** The cells of a card, custom fields behind the others. */
  cells(card: PlainMap): unknown[] {
    const labels = mapsAt(card, 'labels').map((label) => textAt(label, 'name') || textAt(label, 'color'))
    const ids = Array.isArray(card['idMembers']) ? card['idMembers'] : []
    const members = ids.map((id) => textAt(this.members.get(String(id)), 'fullName'))
    const items = new Map(mapsAt(card, 'customFieldItems').map((item) => [textAt(item, 'idCustomField'), item]))
    const joined = (texts: readonly string[]): string | null => texts.filter((text) => text !== '').join('; ') || null
    return [
      textAt(card, 'idShort') || textAt(card, 'shortLink') || textAt(card, 'id') || null,
      textAt(card, 'name') || null,
      textAt(card, 'desc') || null,
      textAt(this.listOf(card), 'name') || null,
      joined(labels),
      joined(members),
      dayAt(card, 'start'),
      dayAt(card, 'due'),
      doneDay(card),
      dayAt(card, 'dateLastActivity'),
      ...this.fields.map((field) => {
        const item = items.get(textAt(field, 'id'))
        return item === undefined ? null : fieldValue(item, field)
      }),
    ]
  }
}

function isBoard(data: unknown): data is PlainMap {
  if (!isPlainMap(data) || mapsAt(data, 'lists').length === 0) return false
  const cards = mapsAt(data, 'cards')
  return cards.length > 0 && cards.every((card) => 'idList' in card && 'name' in card)
}

/** The cards of a board, its name above them; undefined for data that is none. Archived cards are left out and told. */
export function boardSheet(data: unknown): SourceContent | undefined {
  if (!isBoard(data)) return undefined
  const board = new Board(data)
  const kept = board.cards.filter((card) => !board.isLeft(card))
  const named = [...kept, ...mapsAt(data, 'lists'), ...board.fields]
  const french = named.filter((one) => FRENCH.test(textAt(one, 'name'))).length
  const headers = HEADERS[french >= named.length * MOST ? 'fr' : 'en']
  const fields = board.fields.map((field) => textAt(field, 'name') || null)
  const title = textAt(data, 'name')
  const rows = [[...headers, ...fields], ...kept.map((card) => board.cells(card))]
  const left = board.cards.length - kept.length
  const notes: readonly SourceNote[] =
    left === 0 ? [] : [{ kind: 'archived-cards', sheet: '', address: '', count: left }]
  return {
    kind: 'sheets',
    format: 'json',
    notes,
    sheets: [
      {
        name: title,
        state: 'visible',
        merges: [],
        rows: [[title], ...rows].map((values, at) => ({ number: at + 1, values })),
      },
    ],
  }
}

/** The difference of two texts by lines, in the unified form that git and patch read. */

export interface LineDiff {
  /** Empty where the texts are equal. */
  readonly text: string
  readonly added: number
  readonly removed: number
}

interface Row {
  readonly sign: ' ' | '-' | '+'
  readonly line: string
}

const CONTEXT = 3
/** How many lines ahead the texts are searched for the place where they meet again. */
const MOST_AHEAD = 400

type Lines = readonly string[]

/** Lines with their ends, so that a changed line end is a change too. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Whether the texts go on alike: by two lines, so that a line found everywhere does not count, or to the end of both. */
function meet(before: Lines, after: Lines, x: number, y: number): boolean {
  return before[x] === after[y] && before[x + 1] === after[y + 1]
}

/** How many lines the rests of two texts end alike. */
function commonEnd(before: Lines, after: Lines, x: number, y: number): number {
  const most = Math.min(before.length - x, after.length - y)
  let count = 0
  while (count < most && before.at(-1 - count) === after.at(-1 - count)) count += 1
  return count
}

/** How many lines of each text lie before the nearest place where they meet again; before their common end where none is near. */
function gapAt(before: Lines, after: Lines, x: number, y: number): [number, number] {
  for (let ahead = 1; ahead <= MOST_AHEAD; ahead += 1) {
    for (let added = 0; added <= ahead; added += 1) {
      const removed = ahead - added
      const isInside = x + removed <= before.length && y + added <= after.length
      if (isInside && meet(before, after, x + removed, y + added)) return [removed, added]
    }
  }
  const end = commonEnd(before, after, x, y)
  return [before.length - x - end, after.length - y - end]
}

/** Above so many pairs of lines, two stretches are shown one after the other instead of side by side. */
const MOST_PAIRS = 250_000

/** The length of the longest common sequence of lines from each pair of places on, row by row. */
function commonLengths(removed: Lines, added: Lines): number[][] {
  const lengths = [new Array<number>(added.length + 1).fill(0)]
  for (const line of [...removed].reverse()) {
    const below = lengths[0] ?? []
    const row = new Array<number>(added.length + 1).fill(0)
    for (let at = added.length - 1; at >= 0; at -= 1) {
      const diagonal = (below[at + 1] ?? 0) + 1
      row[at] = line === added[at] ? diagonal : Math.max(below[at] ?? 0, row[at + 1] ?? 0)
    }
    lengths.unshift(row)
  }
  return lengths
}

function gapRows(removed: Lines, added: Lines): Row[] {
  const minus = (lines: Lines): Row[] => lines.map((line) => ({ sign: '-', line }))
  const plus = (lines: Lines): Row[] => lines.map((line) => ({ sign: '+', line }))
  if (removed.length * added.length > MOST_PAIRS) return [...minus(removed), ...plus(added)]
  const lengths = commonLengths(removed, added)
  const rows: Row[] = []
  let [x, y] = [0, 0]
  while (x < removed.length && y < added.length) {
    if (removed[x] === added[y]) {
      rows.push({ sign: ' ', line: removed[x] ?? '' })
      ;[x, y] = [x + 1, y + 1]
    } else if ((lengths[x + 1]?.[y] ?? 0) >= (lengths[x]?.[y + 1] ?? 0)) {
      rows.push(...minus(removed.slice(x, x + 1)))
      x += 1
    } else {
      rows.push(...plus(added.slice(y, y + 1)))
      y += 1
    }
  }
  return [...rows, ...minus(removed.slice(x)), ...plus(added.slice(y))]
}

function rowsOf(before: Lines, after: Lines): Row[] {
  const rows: Row[] = []
  let [x, y] = [0, 0]
  while (x < before.length || y < after.length) {
    const line = before[x]
    if (line !== undefined && line === after[y]) {
      rows.push({ sign: ' ', line })
      ;[x, y] = [x + 1, y + 1]
      continue
    }
    const [removed, added] = gapAt(before, after, x, y)
    const between = gapRows(before.slice(x, x + removed), after.slice(y, y + added))
    for (const row of between) rows.push(row)
    ;[x, y] = [x + removed, y + added]
  }
  return rows
}

/** The rows from one to another (not included) that belong together: changes with no more than two contexts between. */
function hunksOf(rows: readonly Row[]): [number, number][] {
  const hunks: [number, number][] = []
  for (const [index, { sign }] of rows.entries()) {
    if (sign === ' ') continue
    const [from, to] = [Math.max(0, index - CONTEXT), Math.min(rows.length, index + 1 + CONTEXT)]
    const last = hunks.at(-1)
    if (last === undefined || from > last[1]) hunks.push([from, to])
    else last[1] = to
  }
  return hunks
}

function rangeText(start: number, length: number): string {
  return `${length === 0 ? start - 1 : start},${length}`
}

function rowText({ sign, line }: Row): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`
}

function sizesOf(rows: readonly Row[]): { readonly '-': number; readonly '+': number } {
  const sizes = { '-': 0, '+': 0 }
  for (const { sign } of rows) {
    if (sign !== '+') sizes['-'] += 1
    if (sign !== '-') sizes['+'] += 1
  }
  return sizes
}

/** The text of the hunks; lines above each are counted on from the hunk before. */
function hunkTexts(rows: readonly Row[], hunks: readonly (readonly [number, number])[]): string {
  const above = { '-': 0, '+': 0 }
  let end = 0
  const texts = hunks.map(([from, to]) => {
    const [between, inside] = [sizesOf(rows.slice(end, from)), sizesOf(rows.slice(from, to))]
    const range = (sign: '-' | '+'): string => rangeText(above[sign] + between[sign] + 1, inside[sign])
    const head = `@@ -${range('-')} +${range('+')} @@\n`
    above['-'] += between['-'] + inside['-']
    above['+'] += between['+'] + inside['+']
    end = to
    return head + rows.slice(from, to).map(rowText).join('')
  })
  return texts.join('')
}

/**
 * The difference of a file's texts, with three lines of context.
 *
 * @param path - with `/`, as the head of the difference names it.
 * @param before - undefined for a file that is new.
 * @param after - undefined for one that is gone.
 */
export function lineDiff(path: string, before: string | undefined, after: string | undefined): LineDiff {
  const rows = rowsOf(linesOf(before ?? ''), linesOf(after ?? ''))
  const hunks = hunksOf(rows)
  const countOf = (own: Row['sign']): number => rows.filter(({ sign }) => sign === own).length
  const [added, removed] = [countOf('+'), countOf('-')]
  if (hunks.length === 0) return { text: '', added, removed }
  const side = (text: string | undefined, letter: string): string =>
    text === undefined ? '/dev/null' : `${letter}/${path}`
  const head = `--- ${side(before, 'a')}\n+++ ${side(after, 'b')}\n`
  return { text: head + hunkTexts(rows, hunks), added, removed }
}

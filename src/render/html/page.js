/**
 * What a page can do where scripts run: tables are sorted and filtered, everything folded opens at once, and opens for
 * printing. It loads nothing and keeps nothing.
 */

const words = document.body.dataset
const lang = document.documentElement.lang
const compareWords = new Intl.Collator(lang, { numeric: true }).compare

/** @param {string | undefined} text @param {...(string | number)} values */
function filled(text, ...values) {
  return values.reduce((/** @type {string} */ done, value) => done.replace('{}', () => String(value)), text ?? '')
}

/** @param {string} name @param {string} text */
function button(name, text) {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = name
  made.textContent = text
  return made
}

/** What a cell is sorted by: a number, else its text. @param {HTMLTableRowElement} row @param {number} column */
function orderOf(row, column) {
  const cell = row.cells[column]
  const order = cell?.dataset['v']
  if (order === undefined) return cell?.textContent?.trim() ?? ''
  return /^-?[\d.]+(e-?\d+)?$/.test(order) ? Number(order) : order
}

/** Numbers before words, cells without anything last. @param {string | number} left @param {string | number} right */
function compare(left, right) {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'number') return -1
  if (typeof right === 'number') return 1
  return compareWords(left, right)
}

/** Tells of an order to whoever hears the page: whoever sees it sees the arrow. */
const order = document.createElement('div')
order.className = 'heard'
order.setAttribute('role', 'status')

/** @param {HTMLTableElement} table @param {HTMLTableCellElement} head @param {number} column */
function sort(table, head, column) {
  const isUp = head.getAttribute('aria-sort') !== 'ascending'
  for (const other of table.querySelectorAll('thead [aria-sort]')) other.removeAttribute('aria-sort')
  head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending')
  const body = table.tBodies[0]
  if (body === undefined) return
  const rows = [...body.rows].map((row) => ({ row, value: orderOf(row, column) }))
  const [told, untold] = [rows.filter(({ value }) => value !== ''), rows.filter(({ value }) => value === '')]
  told.sort((left, right) => (isUp ? 1 : -1) * compare(left.value, right.value))
  body.append(...[...told, ...untold].map(({ row }) => row))
  order.textContent = filled(isUp ? words['up'] : words['down'], head.abbr)
}

/** From how many rows on another order tells something. */
const SORTABLE = 8

/** @param {HTMLTableElement} table */
function makeSortable(table) {
  const head = table.tHead?.rows[0]
  if (head === undefined || (table.tBodies[0]?.rows.length ?? 0) < SORTABLE) return
  if (head.querySelector('.mixed') !== null) return
  for (const [column, cell] of [...head.cells].entries()) {
    if (cell.tagName !== 'TH') continue
    const sorter = button('sort', '')
    // Else each cell of the column would be told with the name of the button.
    cell.abbr = cell.textContent?.trim() ?? ''
    sorter.setAttribute('aria-label', filled(words['sort'], cell.abbr))
    sorter.addEventListener('click', () => sort(table, cell, column))
    cell.append(' ', sorter)
  }
}

/** Without case and accents. @param {string | null | undefined} text */
function plain(text) {
  return (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** @param {HTMLElement} region @param {HTMLTableElement} table */
function makeFilter(region, table) {
  const rows = [...(table.tBodies[0]?.rows ?? [])]
  const texts = new Map(rows.map((row) => [row, plain(row.textContent)]))
  const box = document.createElement('p')
  box.className = 'filter'
  const label = document.createElement('label')
  const name = document.createElement('span')
  name.className = 'heard'
  name.textContent = `(${region.getAttribute('aria-label')})`
  label.append(words['filter'] ?? '', ' ', name)
  const input = document.createElement('input')
  input.type = 'search'
  input.id = `filter-${document.querySelectorAll('.filter').length}`
  label.htmlFor = input.id
  const count = document.createElement('span')
  count.setAttribute('role', 'status')
  const show = () => {
    const asked = plain(input.value).split(/\s+/)
    for (const row of rows) row.hidden = !asked.every((word) => texts.get(row)?.includes(word))
    // A total of all rows is none of those that are shown.
    if (table.tFoot !== null) table.tFoot.hidden = rows.some((row) => row.hidden)
    count.textContent = filled(words['shown'], rows.filter((row) => !row.hidden).length, rows.length)
  }
  input.addEventListener('input', show)
  box.append(label, ' ', input, ' ', count)
  region.before(box)
  show()
}

/** What is shown as a card is a table all the same, which not every browser tells. @param {HTMLTableElement} table */
function tellRoles(table) {
  table.setAttribute('role', 'table')
  for (const part of table.querySelectorAll('thead, tbody, tfoot')) part.setAttribute('role', 'rowgroup')
  for (const row of table.rows) {
    row.setAttribute('role', 'row')
    for (const cell of row.cells)
      cell.setAttribute('role', { col: 'columnheader', row: 'rowheader' }[cell.scope] ?? 'cell')
  }
}

/** Only what scrolls is a stop of the keyboard. @param {HTMLElement} region */
function stopWhereItScrolls(region) {
  const scrolls = region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight
  if (scrolls) region.tabIndex = 0
  else region.removeAttribute('tabindex')
}

/** Opens the contents where they have a column of their own; whoever folds them there means it. */
function openContents() {
  const contents = document.querySelector('details.contents')
  if (!(contents instanceof HTMLDetailsElement)) return
  const wide = matchMedia('(min-width: 75rem)')
  const follow = () => {
    contents.open = wide.matches
  }
  contents.classList.add('scripted')
  wide.addEventListener('change', follow)
  follow()
}

/** @returns {HTMLDetailsElement[]} */
function foldedParts() {
  return [...document.querySelectorAll('details')].filter(
    ({ classList }) => !classList.contains('contents') && !classList.contains('way'),
  )
}

function makeFolding() {
  if (foldedParts().length < 2) return
  const toggle = button('fold', words['unfold'] ?? '')
  toggle.addEventListener('click', () => {
    const isOpening = foldedParts().some(({ open }) => !open)
    for (const part of foldedParts()) part.open = isOpening
  })
  const tell = () => {
    toggle.textContent = (foldedParts().some(({ open }) => !open) ? words['unfold'] : words['fold']) ?? ''
  }
  document.addEventListener('toggle', tell, true)
  document.querySelector('header')?.append(toggle)
  tell()
}

/** Opens what is folded while the page is printed, for browsers whose style sheets cannot. */
function openForPrint() {
  /** @type {HTMLDetailsElement[]} */
  let opened = []
  addEventListener('beforeprint', () => {
    // The figures behind a picture are in the workbook: on paper only where someone has opened them.
    opened = foldedParts().filter(({ open, classList }) => !open && !classList.contains('data'))
    for (const part of opened) part.open = true
  })
  addEventListener('afterprint', () => {
    for (const part of opened) part.open = false
  })
}

/** @param {ParentNode} root */
function enrichTables(root) {
  for (const region of root.querySelectorAll('.wide')) {
    const table = region.querySelector('table')
    if (table === null || !(region instanceof HTMLElement)) continue
    if (table.classList.contains('cards')) tellRoles(table)
    makeSortable(table)
    if (region.classList.contains('long')) makeFilter(region, table)
    new ResizeObserver(() => stopWhereItScrolls(region)).observe(region)
  }
}

enrichTables(document)
document.querySelector('main')?.append(order)
openContents()
makeFolding()
// A page for a committee is printed as it is open.
if (!document.body.classList.contains('committee')) openForPrint()

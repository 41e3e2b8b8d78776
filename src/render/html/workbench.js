/** Tries each change of the workbench at once: what is changed is sent, and what comes of it takes the place of the result. */
{
  const words = document.body.dataset
  const form = document.querySelector('#controls')
  const result = document.querySelector('#result')
  const told = document.querySelector('#told')
  const refusal = document.querySelector('#refusal')
  const sheet = new CSSStyleSheet()
  // What the script of all pages, which stands before this one, does for tables.
  const page = /** @type {{ enrichTables: (root: ParentNode) => void }} */ (/** @type {unknown} */ (globalThis))
  let latest = 0
  // What the address asks for; a jump inside the page changes the rest of it only.
  let asked = location.search

  /** The controls of a part of the form that say what is tried. @param {ParentNode} part */
  function controlsIn(part) {
    return [...part.querySelectorAll('[data-base]')].filter(
      (one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement,
    )
  }

  /** @param {HTMLInputElement | HTMLSelectElement} control */
  function stateOf(control) {
    const isBox = control instanceof HTMLInputElement && control.type === 'checkbox'
    if (!isBox) return control.value
    return control.checked ? 'yes' : 'no'
  }

  /** @param {HTMLInputElement | HTMLSelectElement} control */
  function isChanged(control) {
    return stateOf(control) !== control.dataset['base']
  }

  /** What is changed, as fields of a form. @param {HTMLFormElement} controls */
  function changes(controls) {
    const fields = new URLSearchParams({ as: 'fragment' })
    for (const control of controlsIn(controls).filter((one) => !one.disabled && isChanged(one)))
      fields.append(control.name, stateOf(control))
    for (const beside of controls.querySelectorAll('[data-with]'))
      if (beside instanceof HTMLInputElement && fields.has(beside.dataset['with'] ?? ''))
        fields.append(beside.name, beside.value)
    return fields
  }

  /** Shows which lines differ from where the state starts. @param {HTMLFormElement} controls */
  function markChanges(controls) {
    for (const line of controls.querySelectorAll('li')) {
      const own = controlsIn(line)
      const box = own.find((one) => one instanceof HTMLInputElement && one.type === 'checkbox')
      // What is left out has no dates and no size to set.
      if (box instanceof HTMLInputElement) for (const one of own) one.disabled = one !== box && !box.checked
      line.classList.toggle(
        'changed',
        own.some((one) => !one.disabled && isChanged(one)),
      )
    }
  }

  /** @param {string} words */
  function tell(words) {
    if (told !== null) told.textContent = words
  }

  /**
   * Puts what came of a change into the page; what came of the one before stays where it was refused, for the slip may be
   * one sign.
   *
   * @param {HTMLElement} place @param {{ address: string, html: string, style: string, isRefused: boolean }} answer
   */
  function show(place, { address, html, style, isRefused }) {
    history.pushState(null, '', address)
    asked = location.search
    place.removeAttribute('aria-busy')
    place.classList.toggle('stale', isRefused)
    if (refusal !== null) refusal.innerHTML = isRefused ? html : ''
    if (isRefused) return
    sheet.replaceSync(style)
    place.innerHTML = html
    page.enrichTables(place)
    tell(words['done'] ?? '')
  }

  /** @param {HTMLFormElement} controls @param {HTMLElement} place @param {boolean} isNewStart */
  async function attempt(controls, place, isNewStart) {
    latest += 1
    const own = latest
    markChanges(controls)
    place.setAttribute('aria-busy', 'true')
    tell(words['working'] ?? '')
    const answer = await fetch('/what-if', { method: 'POST', body: changes(controls) }).catch(() => undefined)
    if (own !== latest) return
    if (answer === undefined) {
      // That nobody answers is told where the page follows the plan.
      place.removeAttribute('aria-busy')
      tell('')
      return
    }
    // A plan that cannot be read at the moment is told by a page of its own.
    if (answer.headers.get('Content-Type')?.startsWith('application/json') !== true) return location.reload()
    const made = await answer.json()
    if (own !== latest) return
    if (isNewStart) return location.assign(made.address)
    show(place, made)
  }

  if (form instanceof HTMLFormElement && result instanceof HTMLElement) {
    document.adoptedStyleSheets.push(sheet)
    // Before a page is shown that was left, the browser fills in what was typed: the address alone says what is tried.
    form.reset()
    markChanges(form)
    form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
      const isControl = target.dataset['base'] !== undefined || target.dataset['with'] !== undefined
      if (isControl) void attempt(form, result, target.name === 'from')
    })
    form.addEventListener('submit', (event) => {
      if (event.submitter?.hasAttribute('formaction')) return
      event.preventDefault()
      void attempt(form, result, false)
    })
    addEventListener('popstate', () => {
      if (location.search !== asked) location.reload()
    })

    // Each change is tried at once.
    form.querySelector('.main-action')?.setAttribute('hidden', '')

    const find = form.querySelector('#find')
    if (find instanceof HTMLInputElement) {
      find.closest('p')?.removeAttribute('hidden')
      const plain = (/** @type {string} */ text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      find.addEventListener('input', () => {
        const wanted = plain(find.value).trim().split(/\s+/)
        for (const line of form.querySelectorAll('details li'))
          if (line instanceof HTMLElement)
            line.hidden = !wanted.every((word) => plain(line.textContent ?? '').includes(word))
      })
    }
  }
}

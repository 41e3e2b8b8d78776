/**
 * Follows the plan: a page of a program that stays open is loaded anew when the plan has changed, and says so when nobody
 * answers. Only a page that is seen follows, for a browser has few connections to one program.
 */
{
  const told = document.querySelector('.follow')
  /** @type {EventSource | undefined} */
  let source
  // The state of the plan that this page was made of; a browser that does not tell takes that of the first greeting.
  let known = stateOfPage()

  function stateOfPage() {
    const [navigation] = performance.getEntriesByType('navigation')
    if (!(navigation instanceof PerformanceNavigationTiming)) return undefined
    return navigation.serverTiming.find(({ name }) => name === 'state')?.description
  }

  function renew() {
    // What a form has made is not made again.
    if (document.body.dataset['still'] === undefined) location.reload()
  }

  /** Whoever follows again hears first how the plan is now. @param {MessageEvent<string>} event */
  function greet({ data }) {
    const state = JSON.parse(data)
    if (known !== undefined && state !== known) renew()
    known = state
  }

  /** @param {string} words */
  function say(words) {
    if (told !== null) told.textContent = words
  }

  function follow() {
    source = new EventSource('/events')
    source.addEventListener('greeting', greet)
    source.addEventListener('state', renew)
    source.addEventListener('job', (event) => {
      document.dispatchEvent(new CustomEvent('job', { detail: JSON.parse(event.data) }))
    })
    source.addEventListener('error', () => {
      if (told instanceof HTMLElement) say(told.dataset['lost'] ?? '')
    })
    source.addEventListener('open', () => say(''))
  }

  document.addEventListener('visibilitychange', () => {
    source?.close()
    if (document.visibilityState === 'visible') follow()
  })
  follow()
}

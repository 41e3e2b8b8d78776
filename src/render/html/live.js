/** Follows the plan: a page of a program that stays open is loaded anew when the plan has changed, and says so when nobody answers. */
{
  const told = document.querySelector('.follow')
  const source = new EventSource('/events')
  // What a form has made is not made again.
  if (document.body.dataset['still'] === undefined) source.addEventListener('plan', () => location.reload())
  source.addEventListener('job', (event) => {
    document.dispatchEvent(new CustomEvent('job', { detail: JSON.parse(event.data) }))
  })
  source.addEventListener('error', () => {
    if (told instanceof HTMLElement) told.textContent = told.dataset['lost'] ?? ''
  })
  source.addEventListener('open', () => {
    if (told !== null) told.textContent = ''
  })
}

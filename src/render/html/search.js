/** Tells how far a search is, and shows its page anew once it has ended. */
{
  const told = document.querySelector('#told')
  document.addEventListener('job', (event) => {
    if (!(event instanceof CustomEvent) || event.detail.id !== document.body.dataset['search']) return
    if (event.detail.isDone) location.reload()
    else if (told !== null) told.textContent = event.detail.words
  })
}

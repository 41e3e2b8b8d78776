/** Where a repository is found: what package.json may say of it, by the address of the remote that it came from. */

/** A name of the network that others may know: not that of one machine, an address of digits or an alias of ssh. */
const HOST = /^(?:[\w-]+\.)+[a-z]{2,}$/i
/** As ssh takes an address: `git@forge.example.org:team/plan.git`. */
const SHORT = /^(?:(?<user>[^@/:]+)@)?(?<host>[^@/:]+):(?<path>[^/].*)$/

function parsed(remote) {
  const { user = '', host, path } = SHORT.exec(remote)?.groups ?? {}
  const long = host === undefined ? remote : `ssh://${user}@${host}/${path}`
  return URL.canParse(long) ? new URL(long) : undefined
}

/**
 * The fields `homepage`, `bugs` and `repository`; none for a folder or a machine that others do not reach. No name, password or
 * token goes along. What an address of ssh has in the web is not known: it gives the repository alone.
 */
export function addressFields(remote) {
  const address = parsed(remote)
  const isWeb = address?.protocol === 'https:'
  if (!(isWeb || address?.protocol === 'ssh:') || !HOST.test(address.hostname)) return {}
  const path = address.pathname.replace(/\/+$/, '').replace(/\.git$/, '')
  // The user of ssh is `git` on every forge; any other is a person.
  const user = !isWeb && address.username === 'git' ? 'git@' : ''
  const place = `${address.protocol}//${user}${address.host}${path}`
  const repository = { type: 'git', url: `git+${place}.git` }
  return isWeb ? { homepage: `${place}#readme`, bugs: { url: `${place}/issues` }, repository } : { repository }
}

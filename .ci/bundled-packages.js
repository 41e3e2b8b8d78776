/** Which packages are inside what is built, and what each says of itself: the one list behind licences and SBOM. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const packageFolder = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/
const slashed = (path) => path.replaceAll('\\', '/')
const read = (...path) => readFileSync(join(...path), 'utf8')

/** The folder of the package that a module comes from; undefined for a module of the program. */
function folderOf(id) {
  // What the bundler adds of itself is code of its own package.
  if (id.startsWith('\0rolldown/')) return join(root, 'node_modules/rolldown')
  // What stands in the place of a package is the configuration's own.
  if (id.startsWith('\0unused/')) return undefined
  const folder = packageFolder.exec(id)?.[1]
  const isOwn = ['src', '.ci/generate'].some((own) => slashed(id).startsWith(slashed(join(root, own))))
  if (folder === undefined && !isOwn) throw new Error(`the bundle holds ${JSON.stringify(id)}, which is of no package`)
  return folder
}

/** The licence that a manifest declares, in each of the ways there have been; undefined where it declares none. */
function declaredIn({ license, licenses }) {
  const all = [license ?? licenses ?? []].flat()
  const names = all.map((one) => (typeof one === 'string' ? one : one.type))
  return names.length > 1 ? `(${names.join(' OR ')})` : names[0]
}

/** Who made a package, by its manifest. */
function authorIn({ author, contributors = [] }) {
  const all = [author ?? contributors].flat()
  const names = all.map((one) => (typeof one === 'string' ? one : one.name))
  return names.length === 0 ? undefined : names.join(', ')
}

/** The licence texts of a package: its files of that name, else what its README says under that heading. */
function textsIn(folder) {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()
  const named = files.filter((name) => /^(licen[cs]e|notice|copying|third.?party)/i.test(name))
  if (named.length > 0) return named.map((name) => read(folder, name))
  const readmes = files.filter((name) => /^readme/i.test(name)).map((name) => read(folder, name))
  const section = /^(?:#+ *licen[cs]e[ #]*|licen[cs]e *\n[=-]+) *\n([\s\S]*?)(?=^#|^.+\n[=-]{3,}$|$(?![\s\S]))/im
  return readmes.flatMap((text) => section.exec(text.replaceAll('\r\n', '\n'))?.[1] ?? [])
}

/** What package-lock.json says of the package in a folder, wherever the first node_modules really lies. */
function lockedAt(folder, { packages }) {
  return packages[slashed(relative(root, folder)).replace(/^.*?(?=node_modules\/)/, '')]
}

function describe(folder, lock) {
  const manifest = JSON.parse(read(folder, 'package.json'))
  const { name, version, dependencies, optionalDependencies, peerDependencies } = manifest
  return {
    name,
    version,
    purl: purlOf(manifest),
    licence: declaredIn(manifest),
    author: authorIn(manifest),
    texts: textsIn(folder).map((text) => text.replaceAll('\r\n', '\n').trim()),
    /** Of its archive in the registry, as the lock file holds it: the algorithm, a dash and base64. */
    integrity: lockedAt(folder, lock)?.integrity,
    folders: [folder],
    asksFor: Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }),
  }
}

/** The address of a package in every inventory (package URL). */
export function purlOf({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

/** The package that another one means by a name: the one in the nearest node_modules, where it is in the bundle. */
function meant(name, folder, byFolder) {
  const found = byFolder.get(join(folder, 'node_modules', name))
  const above = dirname(folder)
  return found ?? (above === folder ? undefined : meant(name, above, byFolder))
}

/** Packages by their folders, each with the packages of the bundle that it depends on. */
function withDependencies(packages) {
  const byFolder = new Map(packages.flatMap((one) => one.folders.map((folder) => [folder, one.purl])))
  return packages.map(({ folders, asksFor, ...one }) => {
    const purls = folders.flatMap((folder) => asksFor.map((name) => meant(name, folder, byFolder)))
    return { ...one, dependsOn: [...new Set(purls)].filter((purl) => purl !== undefined).sort() }
  })
}

/** The packages that modules come from, by name and version; one that lies in several folders is there once. */
function packagesOf(ids) {
  const lock = JSON.parse(read(root, 'package-lock.json'))
  const folders = new Set(ids.map(folderOf).filter((folder) => folder !== undefined))
  const byPurl = new Map()
  for (const folder of [...folders].sort()) {
    const found = describe(folder, lock)
    const known = byPurl.get(found.purl)
    if (known === undefined) byPurl.set(found.purl, found)
    else known.folders.push(folder)
  }
  const key = ({ name, version }) => `${name} ${version}`
  const sorted = [...byPurl.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  return withDependencies(sorted)
}

const modulesOf = (bundle) => Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}))

/**
 * The plugins of bundles that are built one after another: the first is for each of those before the last, the second for
 * the last, beside which it writes files about the packages of all.
 *
 * @param files - by its name, what a file says of the packages.
 */
export function tellingPackages(files) {
  const earlier = []
  return [
    {
      name: 'packages-told-later',
      generateBundle(_options, bundle) {
        earlier.push(...modulesOf(bundle))
      },
    },
    {
      name: 'packages-told',
      generateBundle(_options, bundle) {
        const packages = packagesOf([...earlier, ...modulesOf(bundle)])
        for (const [fileName, write] of Object.entries(files))
          this.emitFile({ type: 'asset', fileName, source: write(packages) })
      },
    },
  ]
}

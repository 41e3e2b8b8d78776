/** The inventory (SBOM, CycloneDX 1.6) of what the bundle holds: every package with version, licence, hash and address. */
import { readFileSync } from 'node:fs'
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
import parseExpression from 'spdx-expression-parse'
import { purlOf } from './bundled-packages.js'
import { COMPILED_IN } from './engine-code.js'

const licences = new Contrib.License.Factories.LicenseFactory(parseExpression)
const algorithms = { sha1: Enums.HashAlgorithm['SHA-1'], sha512: Enums.HashAlgorithm['SHA-512'] }

/** A name with a scope, as inventories have it, is a group and a name. */
function named(name) {
  const [group, own] = name.split('/')
  return own === undefined ? { name } : { group, name: own }
}

function hashOf(integrity) {
  const [algorithm, digest] = integrity.split('-')
  return [algorithms[algorithm], Buffer.from(digest, 'base64').toString('hex')]
}

function componentOf(type, { name, version, licence, integrity, purl = purlOf({ name, version }) }) {
  const full = named(name)
  return new Models.Component(type, full.name, {
    group: full.group,
    version,
    purl,
    bomRef: purl,
    licenses: new Models.LicenseRepository(licence === undefined ? [] : [licences.makeFromString(licence)]),
    hashes: new Models.HashDictionary(integrity === undefined ? [] : [hashOf(integrity)]),
    components: new Models.ComponentRepository((COMPILED_IN[name] ?? []).map((part) => componentOf(type, part))),
  })
}

/** JSON; the same packages give the same bytes: it bears no date and no number of its own. */
export function sbomText(packages) {
  const own = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const tool = componentOf(Enums.ComponentType.Application, { ...own, licence: own.license })
  const inside = packages.map((one) => componentOf(Enums.ComponentType.Library, one))
  const byPurl = new Map(inside.map((component) => [component.purl, component]))
  packages.forEach(({ name, purl, dependsOn }) => {
    if (Object.hasOwn(own.devDependencies, name)) tool.dependencies.add(byPurl.get(purl).bomRef)
    for (const other of dependsOn) byPurl.get(purl).dependencies.add(byPurl.get(other).bomRef)
  })
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: tool }),
    components: new Models.ComponentRepository(inside),
  })
  const write = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return `${write.serialize(bom, { sortLists: true, space: 2 })}\n`
}

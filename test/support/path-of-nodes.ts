/** The keys and positions that lead to a node of a YAML document. */
import { isScalar, isSeq, type Node, type Pair } from 'yaml'

/**
 * The path to the last of some nodes.
 *
 * @param nodes - each inside the one before it, the first below the document.
 */
export function pathOfNodes(nodes: readonly (Node | Pair)[]): unknown[] {
  return nodes.flatMap((node, index): unknown[] => {
    if ('key' in node) return isScalar(node.key) ? [node.key.value] : []
    return isSeq(node) ? [node.items.indexOf(nodes[index + 1])] : []
  })
}

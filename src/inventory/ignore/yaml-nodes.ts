import { isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'

/** The keys of a map, with the nodes that errors point at. */
export function keysOf(map: YAMLMap) {
  return map.items.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : '',
    node: isNode(key) ? key : undefined,
    value: isNode(value) ? value : undefined,
  }))
}

export function nodeAt(map: YAMLMap, key: string): Node | undefined {
  const node: unknown = map.get(key, true)
  return isNode(node) ? node : undefined
}

/** The elements of a list; anything else counts as a list of one. */
export function itemsOf(node: Node): readonly Node[] {
  return isSeq(node) ? node.items.filter(isNode) : [node]
}

export function textAt(map: YAMLMap, key: string): string | undefined {
  return textsOf(nodeAt(map, key))?.[0]
}

/** A text or a list of texts, numbers and dates as written; undefined if a part is something else or empty. */
export function textsOf(node: Node | undefined): readonly string[] | undefined {
  const items = node === undefined ? [] : itemsOf(node)
  const texts = items.flatMap((item) =>
    isScalar(item) && item.value !== null && typeof item.value !== 'object' ? (item.source ?? String(item.value)) : [],
  )
  return texts.length > 0 && texts.length === items.length && !texts.includes('') ? texts : undefined
}

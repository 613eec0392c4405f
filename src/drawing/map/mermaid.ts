import type { Mark } from '../isometric/drawing.ts'
import { type ChangeMap, INTERNET, type MapEdge, type MapGroup, type MapNode } from './map.ts'
import { mermaidText } from './mermaid-text.ts'

/** The display name of a type: `EC2 instance` for `ec2`. */
export type TypeName = (type: string) => string

/** GitHub renders up to 50,000 characters, and the whole comment has room for little more than that. */
const MAX_LENGTH = 20_000
/** Maximum characters of a name and of a type, tried in this order until the map is short enough. */
const NAME_LENGTHS = [40, 24, 12, 6, 3]

/**
 * The map as a Mermaid flowchart. A resource's mark shows in its shape, its colour and a word. No text from the cloud is read as
 * markup. At most 20,000 characters.
 */
export function renderMermaid(map: ChangeMap, typeName: TypeName = String): string {
  const texts = NAME_LENGTHS.map((length) => () => flowchart(map, typeName, length))
  for (const text of texts) {
    const rendered = text()
    if (rendered.length <= MAX_LENGTH) return rendered
  }
  return flowchart({ nodes: [], groups: [], edges: [], left: map.left + map.nodes.length }, typeName, 0)
}

function flowchart(map: ChangeMap, typeName: TypeName, nameLength: number): string {
  const words: Words = {
    name: (name) => mermaidText(name, nameLength),
    type: (type) => mermaidText(typeName(type), nameLength),
  }
  const edges = map.edges.map(edgeLine)
  return [
    'flowchart LR',
    '  accTitle: Map of what changed',
    ...members(map, undefined, words, '  '),
    ...edges.map((line) => `  ${line}`),
    ...rows(map).map((row) => `  ${row.join(' ~~~ ')}`),
    ...edgeStyles(map.edges),
    ...classes(map),
  ].join('\n')
}

interface Words {
  readonly name: (name: string) => string
  readonly type: (type: string) => string
}

/** The groups and nodes inside `group`; `undefined` is the top level. */
function members(map: ChangeMap, group: string | undefined, words: Words, indent: string): readonly string[] {
  const groups = map.groups.filter(({ parent }) => parent === group)
  const nodes = map.nodes.filter((node) => node.group === group)
  return [
    ...groups.flatMap((inner) => [
      `${indent}subgraph ${inner.id}["${groupLabel(inner, words)}"]`,
      `${indent}  direction LR`,
      ...members(map, inner.id, words, `${indent}  `),
      `${indent}end`,
    ]),
    ...nodes.map((node) => `${indent}${nodeLine(node, words)}`),
  ]
}

function groupLabel({ type, name, mark }: MapGroup, { name: nameWords, type: typeWords }: Words): string {
  return `${typeWords(type)} ${nameWords(name)}${mark === 'unchanged' ? '' : ` ${WORDS[mark]}`}`
}

/** A sign and a word for readers who do not see colours or use a screen reader. */
const WORDS: Readonly<Record<Exclude<Mark, 'unchanged'>, string>> = {
  added: '#43; added',
  removed: '#8722; removed',
  changed: '#8776; changed',
  replaced: '#8635; replaced',
}

const SHAPES: Readonly<Record<Mark, readonly [string, string]>> = {
  added: ['(["', '"])'],
  removed: ['{{"', '"}}'],
  changed: ['[["', '"]]'],
  replaced: ['[/"', '"/]'],
  unchanged: ['["', '"]'],
}

function nodeLine({ id, type, name, mark, count }: MapNode, words: Words): string {
  const [open, close] = SHAPES[mark]
  const kind = count === undefined ? words.type(type) : `${count} × ${words.type(type)}`
  const word = mark === 'unchanged' ? [] : [WORDS[mark]]
  const lines = type === INTERNET ? [words.name(name)] : [words.name(name), kind, ...word]
  return `${id}${open}${lines.join('<br/>')}${close}:::${mark}`
}

const ARROWS: Readonly<Record<MapEdge['mark'], string>> = {
  added: '==>|"new"|',
  removed: '-.->|"gone"|',
  unchanged: '-->',
}

function edgeLine({ from, to, mark }: MapEdge): string {
  return `${from} ${ARROWS[mark]} ${to}`
}

/** Mermaid would put unconnected nodes into one long column; this many go into a row instead. */
const ROW = 3

/** Unconnected nodes of one group in rows, held together by invisible links, which come after all visible ones. */
function rows({ nodes, edges }: ChangeMap): readonly (readonly string[])[] {
  const connected = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const alone = nodes.filter(({ id }) => !connected.has(id))
  const groups = new Map<string | undefined, string[]>()
  for (const { id, group } of alone) groups.set(group, [...(groups.get(group) ?? []), id])
  return [...groups.values()].flatMap((ids) =>
    ids.flatMap((_, at) => (at % ROW === 0 && at + 1 < ids.length ? [ids.slice(at, at + ROW)] : [])),
  )
}

/** A fill with its own text colour is readable on both light and dark pages of GitHub. */
const STYLES: Readonly<Record<Mark, string>> = {
  added: 'fill:#dafbe1,stroke:#1a7f37,color:#0b3d1a,stroke-width:2px',
  removed: 'fill:#ffebe9,stroke:#cf222e,color:#5c0b10,stroke-width:2px,stroke-dasharray:6 4',
  changed: 'fill:#fff8c5,stroke:#9a6700,color:#3d2a00,stroke-width:2px',
  replaced: 'fill:#fbefff,stroke:#8250df,color:#3b1675,stroke-width:2px',
  unchanged: 'fill:#f6f8fa,stroke:#8c959f,color:#424a53',
}

/** Networks are transparent, so their text has the colour of the page's theme. */
const NETWORK = 'fill:none,stroke:#8c959f'

function classes({ nodes, groups }: ChangeMap): readonly string[] {
  const marked = groups.filter(({ mark }) => mark !== 'unchanged')
  const plain = groups.filter(({ mark }) => mark === 'unchanged').map(({ id }) => id)
  const used = new Set([...nodes, ...marked].map(({ mark }) => mark))
  return [
    ...[...used].sort().map((mark) => `  classDef ${mark} ${STYLES[mark]}`),
    ...marked.map(({ id, mark }) => `  class ${id} ${mark}`),
    ...(plain.length === 0 ? [] : [`  classDef network ${NETWORK}`, `  class ${plain.join(',')} network`]),
  ]
}

const EDGE_COLOURS = { added: '#1a7f37', removed: '#cf222e' } as const

function edgeStyles(edges: readonly MapEdge[]): readonly string[] {
  return (['added', 'removed'] as const).flatMap((mark) => {
    const places = edges.flatMap((edge, at) => (edge.mark === mark ? [at] : []))
    return places.length === 0 ? [] : [`  linkStyle ${places.join(',')} stroke:${EDGE_COLOURS[mark]},stroke-width:2px`]
  })
}

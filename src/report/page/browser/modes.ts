/** A way of looking at a target's pictures. */
export interface Mode {
  readonly name: string
  readonly label: string
  readonly hint: string
  /** Names of the layers that it shows. */
  readonly layers: readonly string[]
}

const MODES: readonly Mode[] = [
  {
    name: 'focus',
    label: 'What changed',
    hint: 'Both inventories in one drawing, the rest collapsed',
    layers: ['focus'],
  },
  { name: 'whole', label: 'Drawing', hint: 'Both inventories in one drawing', layers: ['whole'] },
  { name: 'slider', label: 'Slider', hint: 'Before left of the line, after right of it', layers: ['before', 'after'] },
  { name: 'blink', label: 'Blink', hint: 'Before and after, alternating', layers: ['before', 'after'] },
  { name: 'overlay', label: 'Overlay', hint: 'After laid over before', layers: ['before', 'after'] },
  {
    name: 'side',
    label: 'Side by side',
    hint: 'Before and after side by side, synchronised',
    layers: ['before', 'after'],
  },
  { name: 'diff', label: 'Pixels', hint: 'Every pixel that differs', layers: ['diff'] },
  { name: 'same', label: 'Picture', hint: 'The same before and after', layers: ['same'] },
]

const ALONE: readonly Mode[] = [
  { name: 'before', label: 'Before', hint: 'The picture before', layers: ['before'] },
  { name: 'after', label: 'After', hint: 'The picture after', layers: ['after'] },
]

/** Whether a mode shows renders: they have places that look different. */
export function isRender({ layers }: Mode): boolean {
  return !layers.includes('focus') && !layers.includes('whole')
}

/** The modes that these pictures allow; if one render is missing, the other is shown alone. */
export function modesFor(layers: readonly string[]): readonly Mode[] {
  const permitted = (mode: Mode) => mode.layers.every((name) => layers.includes(name))
  const isPair = layers.includes('before') && layers.includes('after')
  const modes = [...MODES, ...(isPair ? [] : ALONE)].filter(permitted)
  const isZoomed = layers.includes('focus')
  return modes.map((mode) => (mode.name === 'whole' && isZoomed ? { ...mode, label: 'Whole account' } : mode))
}

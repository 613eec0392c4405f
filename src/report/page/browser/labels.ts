import type { Box } from './camera.ts'

/** The size of a name on the screen, in pixels. */
const SIZE = 12.5
const ORDER = ['removed', 'replaced', 'changed', 'added', 'unchanged']

interface Label {
  readonly element: Element
  readonly box: Box
  isOff: boolean
}

/**
 * Keeps the names of a drawing at one size on the screen at any zoom. If they would overlap, the less important ones are hidden until there
 * is room for them.
 * @returns to be called with the scale of the drawing
 */
export function createLabels(svg: SVGSVGElement): (scale: number) => void {
  let found: { readonly labels: readonly Label[]; readonly font: number } | undefined
  let last = 0
  return (scale) => {
    found ??= { labels: readLabels(svg), font: fontOf(svg) }
    const { labels, font } = found
    const factor = SIZE / (font * scale)
    if (labels.length === 0 || Math.abs(factor - last) < 1e-3) return
    last = factor
    svg.style.setProperty('--k', factor.toFixed(3))
    const shown: Box[] = []
    for (const label of labels) {
      const box = scaled(label.box, factor)
      // At their drawn size or smaller they do not overlap.
      const isOff = factor > 1 && shown.some((other) => meet(box, other))
      if (!isOff) shown.push(box)
      if (label.isOff !== isOff) label.element.classList.toggle('off', isOff)
      label.isOff = isOff
    }
  }
}

function fontOf(svg: SVGElement): number {
  return Number(svg.querySelector('.n text')?.getAttribute('font-size')) || SIZE
}

/** The names, those that matter most first. */
function readLabels(svg: SVGElement): readonly Label[] {
  const labels = [...svg.querySelectorAll('g.l')].map((element) => {
    const plate = element.querySelector('.n rect')
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(plate?.getAttribute(name)))
    return { element, box: { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 }, isOff: false }
  })
  const rank = ({ element }: Label) => ORDER.indexOf(element.getAttribute('data-mark') ?? '')
  return labels.sort((one, other) => rank(one) - rank(other))
}

/** Around its middle. */
function scaled({ x, y, width, height }: Box, factor: number): Box {
  const [across, down] = [(width * (factor - 1)) / 2, (height * (factor - 1)) / 2]
  return { x: x - across, y: y - down, width: width * factor, height: height * factor }
}

function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

import type { Sign } from './look.ts'

/** Strokes in a box from -1 to 1; our own signs, not the vendors' icons. */
const STROKES: Readonly<Record<Sign, string>> = {
  none: '',
  lambda: 'M-.55-.8H-.2L.5.8H.75M.06-.2L-.6.8',
  balancer: 'M-.85 0H-.3M-.3 0L.45-.65M-.3 0H.5M-.3 0L.45.65M.5-.65h.3M.5 0h.3M.5.65h.3',
  globe: `${circle(0, 0, 0.8)}M-.8 0H.8M0-.8C.55-.4.55.4 0 .8M0-.8C-.55-.4-.55.4 0 .8`,
  broadcast: `${circle(-0.55, 0, 0.18)}M-.1-.4A.55.55 0 0 1-.1.4M.2-.65A.9.9 0 0 1 .2.65M.5-.9A1.25 1.25 0 0 1 .5.9`,
  bolt: 'M.2-.85L-.45.15H-.02L-.2.85L.45-.2H.02Z',
  code: 'M-.45-.5L-.9 0L-.45.5M.45-.5L.9 0L.45.5M.18-.65L-.18.65',
  envelope: 'M-.85-.55H.85V.55H-.85ZM-.85-.55L0 .12L.85-.55',
  shield: 'M0-.85L.7-.6V0C.7.45.4.7 0 .88C-.4.7-.7.45-.7 0V-.6ZM-.28 0L-.05.25L.32-.22',
  exchange: 'M-.75-.3H.7M.4-.6L.7-.3L.4 0M.75.35H-.7M-.4.05L-.7.35L-.4.65',
  upward: 'M0 .45V-.8M-.4-.4L0-.8L.4-.4M-.65.75H.65',
  lock: 'M-.5-.05H.5V.75H-.5ZM-.32-.05V-.4A.32.32 0 0 1 .32-.4V-.05M0 .25V.45',
  cube: 'M0-.8L.7-.4V.4L0 .8L-.7.4V-.4ZM-.7-.4L0 0L.7-.4M0 0V.8',
  wheel: `${circle(0, 0, 0.72)}${circle(0, 0, 0.2)}M0-.2V-.9M0 .2V.9M-.17-.1L-.78-.45M.17.1L.78.45M-.17.1L-.78.45M.17-.1L.78-.45`,
  magnifier: `${circle(-0.18, -0.18, 0.5)}M.2.2L.75.75`,
  signpost: 'M0-.85V.85M0-.7H.6L.85-.45L.6-.2H0M0-.05H-.6L-.85.2L-.6.45H0',
  stack: 'M0-.75L.8-.35L0 .05L-.8-.35ZM-.8 0L0 .4L.8 0M-.8.35L0 .75L.8.35',
  arrows: 'M-.8 0H.8M0-.8V.8M-.58-.22L-.8 0L-.58.22M.58-.22L.8 0L.58.22M-.22-.58L0-.8L.22-.58M-.22.58L0 .8L.22.58',
  plug: 'M-.28-.85V-.4M.28-.85V-.4M-.5-.4H.5V0A.5.5 0 0 1-.5 0ZM0 .5V.9',
}

/** A sign as an SVG path, `size` pixels wide and high around the origin. */
export function signPath(sign: Sign, size: number, colour: string): string {
  if (sign === 'none') return ''
  const scale = Math.round((size / 2) * 100) / 100
  return (
    `<path transform="scale(${scale})" d="${STROKES[sign]}" fill="none" stroke="${colour}" ` +
    `stroke-width=".17" stroke-linecap="round" stroke-linejoin="round"/>`
  )
}

function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}A${radius} ${radius} 0 1 1 ${x + radius} ${y}A${radius} ${radius} 0 1 1 ${x - radius} ${y}Z`
}

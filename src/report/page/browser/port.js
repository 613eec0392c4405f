/** The picture's window below the pointer, and the point in it. */
export function portBelow(event) {
  const port = event.target?.closest('.port')?.getBoundingClientRect()
  return port && { port, at: pointIn(port, event) }
}
export function pointIn(port, { clientX, clientY }) {
  return { x: clientX - port.x, y: clientY - port.y }
}

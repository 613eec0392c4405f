import { describe, expect, test } from '@jest/globals'
import { openLiveLine } from '../../../src/cli/live-line.ts'

function screen(isTTY: boolean, columns = 40) {
  const written: string[] = []
  const ticks = new Set<() => void>()
  const stream = { isTTY, columns, write: (text: string) => void written.push(text) }
  const each = (tick: () => void) => {
    ticks.add(tick)
    return () => void ticks.delete(tick)
  }
  const pass = (seconds: number) => {
    for (let n = 0; n < seconds; n++) for (const tick of ticks) tick()
  }
  return { line: openLiveLine(stream, each), written, pass, running: () => ticks.size }
}

describe('progress', () => {
  test('on a terminal is one line that counts the seconds of a wait', () => {
    const { line, written, pass } = screen(true)
    line.show('Production (us-east-1): scanning', true)
    pass(2)
    expect(written).toEqual([
      '\r\u001b[KProduction (us-east-1): scanning',
      '\r\u001b[KProduction (us-east-1): scanning, 1 s',
      '\r\u001b[KProduction (us-east-1): scanning, 2 s',
    ])
  })

  test('stops counting when the next line comes, or when something else is printed', () => {
    const { line, written, running } = screen(true)
    line.show('scanning', true)
    line.show('scanned')
    expect(running()).toBe(0)
    line.show('scanning', true)
    line.clear()
    line.clear()
    expect(running()).toBe(0)
    expect(written.slice(-2)).toEqual(['\r\u001b[Kscanning', '\r\u001b[K'])
  })

  test('is cut before the end of the line, which could not be written over once it wraps', () => {
    const { line, written } = screen(true, 30)
    line.show('x'.repeat(100), true)
    expect(written).toEqual([`\r\u001b[K${'x'.repeat(29)}`])
  })

  test('in a log is a line for each step, without seconds', () => {
    const { line, written, running } = screen(false)
    line.show('scanning', true)
    line.show('::error::b')
    line.clear()
    expect(running()).toBe(0)
    expect(written).toEqual(['scanning\n', ': :error::b\n'])
  })
})

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const SCRIPT = fileURLToPath(new URL('../../support/stray-failures.js', import.meta.url))
const OF_NOBODY = 'stray: of nobody'

describe('a part that fails where nobody waits', () => {
  test.each([
    ['event', ['CHANNEL_FAILED | The part "first" failed | Error: in an event', 'second is well', OF_NOBODY]],
    ['rejection', ['CHANNEL_FAILED | The part "first" failed | Error: in a promise', 'second is well', OF_NOBODY]],
    ['late', ['none | refused | ', 'late: afterwards', 'second is well', OF_NOBODY]],
    ['endless', ['CHANNEL_FAILED | The part "first" failed | Error: it never finished', 'second is well', OF_NOBODY]],
    ['sync', ['none | at once | ', 'second is well', OF_NOBODY]],
  ])('ends itself and nothing else: %s', (kind, lines) => {
    const args = ['--disable-warning=ExperimentalWarning', SCRIPT, kind]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(lines)
  })
})

import { expect, test } from '@jest/globals'
import { readArguments } from '../../../src/cli/arguments.ts'
import { serve } from '../../../src/cli/serve.ts'
import { readServeOptions } from '../../../src/cli/serve-options.ts'

const read = (...args: readonly string[]) => readServeOptions(readArguments(serve, args))

test('a scan may take no time, and a snapshot may wait for none', async () => {
  expect(await read('--scan', '0', '--long-poll', '0')).toMatchObject({ scanMilliseconds: 0, longPollMilliseconds: 0 })
  expect(await read('--scan', '1.5')).toMatchObject({ scanMilliseconds: 1500 })
})

test('what is not said is left to the simulator', async () => {
  const options = await read()
  expect(options).not.toHaveProperty('scanMilliseconds')
  expect(options).not.toHaveProperty('longPollMilliseconds')
  expect(options).not.toHaveProperty('apiKey')
})

test('all that is wrong is told at once', async () => {
  const failure = await read('--scan', '-1', '--port', '70000', '--rate', 'often').catch((error) => error)
  expect(failure.errors.map(({ code }: { code: string }) => code).sort()).toEqual([
    'OPTION_VALUE',
    'OPTION_VALUE',
    'RATE_UNREADABLE',
  ])
})

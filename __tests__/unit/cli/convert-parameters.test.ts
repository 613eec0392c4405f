import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { readParameters } from '../../../src/cli/convert-parameters.ts'
import { scratchFolder } from '../../support/folders.ts'

const scratch = scratchFolder()
afterAll(scratch.remove)

function file(content: unknown): string {
  const name = path.join(scratch.path, `${randomUUID()}.json`)
  writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content))
  return name
}

test.each([
  [
    [
      { ParameterKey: 'Env', ParameterValue: 'prod' },
      { ParameterKey: 'N', ParameterValue: '2' },
    ],
  ],
  [{ Parameters: { Env: 'prod', N: 2 }, Tags: {} }],
  [['Env=prod', 'N=2']],
])('a file of parameters is read as AWS tools read it: %j', (content) => {
  expect([...readParameters([], [file(content)]).parameters]).toEqual([
    ['Env', 'prod'],
    ['N', '2'],
  ])
})

test('what is written by hand wins, and may hold any sign', () => {
  const given = readParameters(['Env=a=b', 'Empty='], [file(['Env=prod'])])
  expect(Object.fromEntries(given.parameters)).toEqual({ Env: 'a=b', Empty: '' })
  expect(given.required).toEqual(['Env', 'Empty'])
})

test.each(['Env', '=prod', ''])('%j is no parameter', (text) => {
  expect(() => readParameters([text], [])).toThrow(expect.objectContaining({ code: 'CONVERT_PARAMETER' }))
})

test.each(['{', { a: 1 }, [{ a: 1 }], ['x'], 1])('a file with %j is refused', (content) => {
  expect(() => readParameters([], [file(content)])).toThrow(expect.objectContaining({ code: 'CONVERT_PARAMETER' }))
  expect(() => readParameters([], ['nowhere.json'])).toThrow(expect.objectContaining({ code: 'CONVERT_NO_FILE' }))
})

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readActionYml } from '../../.github/scripts/action-yml.ts'
import { INPUT_DEFAULTS, SECRET_INPUTS } from '../../src/action/inputs.ts'
import { OUTPUTS } from '../../src/action/outputs.ts'
import { VERSION } from '../../src/version.ts'

const { inputs, outputs, runs } = readActionYml()
const packageJson = JSON.parse(readFileSync('package.json', 'utf8'))

describe('action.yml', () => {
  test('has the inputs that the code reads, with the same defaults, in the same order', () => {
    expect(inputs.map((input) => [input.name, input.default])).toEqual(Object.entries(INPUT_DEFAULTS))
  })

  test('has the outputs that the code writes, in the same order', () => {
    expect(outputs.map(({ name }) => name)).toEqual([...OUTPUTS])
  })

  test('says of every input and output what it is, in a sentence', () => {
    for (const { name, description } of [...inputs, ...outputs])
      expect({ name, description }).toEqual({ name, description: expect.stringMatching(/^[A-Z`].{10,}\.$/) })
  })

  test('runs on node24, and post always', () => {
    expect(runs).toMatchObject({ 'runs.using': 'node24', 'runs.post-if': 'always()' })
  })

  test.each(['runs.main', 'runs.post'])('names under %s a file that is there', (key) => {
    expect(runs[key]).toMatch(/^dist\/\w+\.js$/)
    expect({ file: runs[key], there: existsSync(runs[key] as string) }).toEqual({ file: runs[key], there: true })
  })

  test('gives no default to a secret but the token that GitHub makes for each job', () => {
    for (const name of SECRET_INPUTS) expect(['', '${{ github.token }}']).toContain(INPUT_DEFAULTS[name])
  })
})

describe('package.json', () => {
  test('has the version that the program says it is', () => {
    expect(packageJson.version).toBe(VERSION)
  })

  test('names a command that is there and starts by itself', () => {
    expect(Object.keys(packageJson.bin)).toEqual(['cloudcraft-diff'])
    expect(readFileSync(packageJson.bin['cloudcraft-diff'], 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })

  test('asks for a Node on which dist runs, and no newer', () => {
    expect(packageJson.engines.node).toBe('>=20.19')
  })
})

test('action.yml is YAML for any parser, and says to each what we read in it', () => {
  const { inputs } = parse(readFileSync('action.yml', 'utf8'), { strict: true })
  for (const { name, description } of readActionYml().inputs) expect(inputs[name].description).toBe(description)
})

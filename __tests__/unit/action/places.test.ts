import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readInputs } from '../../../src/action/inputs.ts'
import { placesFor } from '../../../src/action/places.ts'
import { given } from '../../support/action-inputs.ts'

const placesOf = (texts: Parameters<typeof given>[0] = {}) => placesFor(readInputs(given(texts)), '/temp')

describe('the places of a job', () => {
  test('lie below the folder that the runner empties', () => {
    const { snapshotFolder, reportFolder } = placesOf()
    for (const folder of [snapshotFolder, reportFolder])
      expect(path.relative('/temp', folder)).toMatch(
        /^cloudcraft-deployment-diff[/\\]cloudcraft-deployment-diff-[0-9a-f]{8}[/\\]/,
      )
    expect(snapshotFolder).not.toBe(reportFolder)
  })

  test('are the same in the before and the after phase, however the rest is set', () => {
    const after = { phase: 'after', before: '7', 'fail-on': 'any', theme: 'dark', width: '800', timeout: '5' }
    expect(placesOf(after)).toEqual(placesOf({ phase: 'before' }))
  })

  test.each<[string, Parameters<typeof given>[0]]>([
    ['targets', { targets: 'Production: eu-west-1' }],
    ['accounts', { targets: 'Staging: us-east-1' }],
    ['filter', { filter: 'type=rds' }],
    ['exclude', { exclude: 'ec2' }],
    ['artifact-name', { 'artifact-name': 'other' }],
  ])('differ with other %s, so that no two jobs of a run take the same name', (_, texts) => {
    const [ours, theirs] = [Object.values(placesOf()), Object.values(placesOf(texts))]
    expect(ours.filter((place) => theirs.includes(place))).toEqual([])
  })

  test('have names that differ from each other', () => {
    const { snapshotArtifact, reportArtifact, reportPage } = placesOf()
    expect(new Set([snapshotArtifact, reportArtifact, reportPage]).size).toBe(3)
    expect(reportPage).toMatch(/^cloudcraft-deployment-diff-[0-9a-f]{8}\.html$/)
  })
})

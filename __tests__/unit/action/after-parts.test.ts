import { describe, expect, test } from '@jest/globals'
import { afterParts, jobsOf } from '../../../src/action/after-parts.ts'
import { readInputs } from '../../../src/action/inputs.ts'
import { matrixOf } from '../../../src/action/phases/plan.ts'
import { placesFor, scopedArtifactName } from '../../../src/action/places.ts'
import { given } from '../../support/action-inputs.ts'

const TARGETS = 'Production: us-east-1, eu-west-1\nAzure: westeurope'
const inputs = (texts: Parameters<typeof given>[0] = {}) => readInputs(given({ targets: TARGETS, ...texts }))
const left = (texts: Parameters<typeof given>[0]) => placesFor(inputs(texts), '/temp').afterArtifact
const namesOf = (parts: readonly { readonly name: string }[]) => parts.map(({ name }) => name)

describe('what jobs have left of some targets', () => {
  const { whole, lines, regions, reusable } = afterParts(inputs({ phase: 'watch' }))

  test('is one artifact where one job had all of them', () => {
    expect(namesOf(whole)).toEqual([left({})])
    expect(whole[0]?.places).toEqual([
      { account: 'Production', region: 'us-east-1' },
      { account: 'Production', region: 'eu-west-1' },
      { account: 'Azure', region: 'westeurope' },
    ])
  })

  test('is one artifact per line or per region of a matrix', () => {
    expect(namesOf(lines)).toEqual(TARGETS.split('\n').map((targets) => left({ targets, 'job-matrix': '{"a":1}' })))
    expect(namesOf(regions)).toEqual(
      ['Production: us-east-1', 'Production: eu-west-1', 'Azure: westeurope'].map((targets) => left({ targets })),
    )
  })

  test('is what the jobs of the reusable workflow call theirs', () => {
    const planned = inputs({ phase: 'plan', 'job-matrix': '""' })
    const name = scopedArtifactName(planned)
    const jobs = matrixOf(planned.targets, false).include
    expect(namesOf(reusable)).toEqual(jobs.map(({ targets }) => left({ targets, 'artifact-name': name })))
  })

  test('is another for another filter', () => {
    const other = afterParts(inputs({ filter: 'type=rds' }))
    expect(namesOf(regions).filter((name) => namesOf(other.regions).includes(name))).toEqual([])
  })
})

test('past what one matrix may have, jobs have several places', () => {
  const regions = Array.from({ length: 300 }, (_, at) => `us-east-${at}`)
  const jobs = jobsOf([{ account: 'Production', regions }])
  expect([jobs.length, jobs[0]?.length, jobs[255]?.length]).toEqual([256, 2, 1])
  expect(jobs.flat()).toHaveLength(300)
})

import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readInputs } from '../../../src/action/inputs.ts'
import { jobOfArtifact, pictureArtifact, placesFor } from '../../../src/action/places.ts'
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

describe('the baseline of later runs', () => {
  const nameOf = (texts: Parameters<typeof given>[0]) => placesOf(texts).afterArtifact

  test('has one name, whatever the phase and however the targets are listed', () => {
    const [one, other] = [
      'Production: us-east-1, eu-west-1\nStaging: us-east-1',
      'staging: us-east-1\nProduction: eu-west-1, us-east-1',
    ]
    expect(nameOf({ targets: other, phase: 'watch', exclude: 'sg, ec2' })).toBe(
      nameOf({ targets: one, exclude: 'ec2,sg' }),
    )
    expect(nameOf({ targets: one })).toMatch(/^cloudcraft-deployment-diff-after-[0-9a-f]{8}$/)
  })
})

describe('the report of a job', () => {
  const inputs = (matrix = 'null') => readInputs(given({ 'job-matrix': matrix }))
  const nameOf = (job: string, matrix?: string) => placesFor(inputs(matrix), '/temp', job).reportArtifact

  test('has a name of its own for every job and matrix entry', () => {
    const names = [nameOf('a'), nameOf('b'), nameOf('a', '{"x":1}'), nameOf('a', '{"x":2}')]
    expect(new Set(names).size).toBe(4)
    expect(nameOf('a', '{"x":1}')).toBe(names[2])
  })

  test('is told from every other artifact of the run', () => {
    const name = nameOf('a')
    const job = jobOfArtifact(name, inputs())
    expect(name).toBe(`cloudcraft-deployment-diff-${job}`)
    for (const other of [`${name}-2`, `${name}-3-0a1b2c`]) expect(jobOfArtifact(other, inputs())).toBe(job)
    const places = placesFor(inputs(), '/temp', 'a')
    const all = placesFor({ ...inputs(), phase: 'report' }, '/temp', 'a').reportArtifact
    for (const other of [places.snapshotArtifact, places.reportPage, all, `x-${name}`, 'dist', `${name}-4`])
      expect(jobOfArtifact(other, inputs())).toBeUndefined()
  })
})

describe('the report of all jobs', () => {
  const nameOf = (targets: string) => placesOf({ phase: 'report', targets }).reportArtifact

  test('has a name for each set of targets that it is about', () => {
    expect(nameOf('')).toBe('cloudcraft-deployment-diff-report')
    const names = ['', 'Production: eu-west-1', 'Production: us-east-1', 'Staging: us-east-1'].map(nameOf)
    expect(new Set(names).size).toBe(4)
    expect(nameOf('Production:eu-west-1')).toBe(names[1])
    for (const name of names) expect(name).toMatch(/^cloudcraft-deployment-diff-report(-[0-9a-f]{8})?$/)
  })
})

describe('two steps of one job that look at the same targets', () => {
  const placesIn = (phase: string, step: string) => placesFor(readInputs(given({ phase })), '/temp', 'job', step)

  test.each([
    ['an id', ['first', 'second']],
    ['the number that the runner gives the second one', ['__octo_diff', '__octo_diff_2']],
  ])('each around a deployment of its own, are told apart by %s', (_, steps) => {
    const [one, other] = steps.map((step) => Object.values(placesIn('around', step)))
    // The account after both of them is the baseline, whichever step has left it.
    const shared = one?.filter((place) => other?.includes(place))
    expect(shared).toEqual([placesIn('around', '').afterArtifact])
  })

  test('before and after the same deployment share what they need', () => {
    expect(placesIn('before', 'first').snapshotFolder).toBe(placesIn('after', 'second').snapshotFolder)
    expect(placesIn('around', '__octo_diff')).toEqual(placesIn('around', ''))
  })
})

describe('the artifact of a picture', () => {
  const name = (file: string) => pictureArtifact(placesOf(), file)

  test('is called like its report and like the picture', () => {
    expect(name('1-production-us-east-1-diff.png')).toBe(`${placesOf().reportArtifact}-1-production-us-east-1-diff.png`)
  })

  test('has a name of its own, however long names are', () => {
    const long = ['before', 'after'].map((side) => name(`1-${'x'.repeat(150)}-${side}.png`))
    expect(new Set(long).size).toBe(2)
    for (const one of long) expect(one).toMatch(/^cloudcraft-deployment-diff-[0-9a-f]{8}-[0-9a-f]{8}\.png$/)
  })

  test('is no report of a job', () => {
    for (const file of ['1-a-diff.png', '1-01234567.png'])
      expect(jobOfArtifact(name(file), readInputs(given()))).toBeUndefined()
  })
})

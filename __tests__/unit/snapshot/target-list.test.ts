import { describe, expect, test } from '@jest/globals'
import type { Account } from '../../../src/snapshot/target.ts'
import { parseTargetList, resolveTargets } from '../../../src/snapshot/target-list.ts'

const PRODUCTION: Account = { provider: 'aws', id: '11111111-aaaa-4111-8111-111111111111', name: 'Production' }
const STAGING: Account = { provider: 'aws', id: '22222222-aaaa-4222-8222-222222222222', name: 'Staging' }
const AZURE: Account = { provider: 'azure', id: '33333333-aaaa-4333-8333-333333333333', name: 'Azure' }
const ACCOUNTS = [PRODUCTION, STAGING, AZURE]

/** What is thrown, each failure for itself. */
function failuresOf(run: () => unknown): readonly unknown[] {
  try {
    run()
  } catch (error) {
    return error instanceof AggregateError ? error.errors : [error]
  }
  return []
}

describe('an account in a target list', () => {
  const numbered: Account = { ...PRODUCTION, number: '111122223333' }

  test.each(['111122223333', '1111-2222-3333'])('may be named by its AWS account number, %s', (account) => {
    expect(resolveTargets([{ account, regions: ['us-east-1'] }], [numbered, STAGING])).toEqual([
      {
        provider: 'aws',
        account: { id: PRODUCTION.id, name: 'Production', number: '111122223333' },
        region: 'us-east-1',
      },
    ])
  })

  test('is ambiguous where two links share a number', () => {
    const lines = [{ account: '111122223333', regions: ['us-east-1'] }]
    expect(failuresOf(() => resolveTargets(lines, [numbered, { ...STAGING, number: '111122223333' }]))).toMatchObject([
      { code: 'ACCOUNT_AMBIGUOUS' },
    ])
  })

  test('has regions of its own cloud: any other one is reported before anything is scanned', () => {
    const lines = [
      { account: 'Production', regions: ['us-east-1', 'westeurope'] },
      { account: 'Azure', regions: ['eastus', 'us-gov-west-1'] },
    ]
    expect(failuresOf(() => resolveTargets(lines, ACCOUNTS))).toMatchObject([
      {
        code: 'REGION_OTHER_CLOUD',
        message: '"Production" is an AWS account, and "westeurope" is not a region of AWS but of Azure',
        remedy: 'Name a region of AWS, such as us-east-1',
      },
      { code: 'REGION_OTHER_CLOUD', message: expect.stringContaining('"us-gov-west-1"') },
    ])
  })
})

describe('a target list', () => {
  test.each([
    ['Production: us-east-1', [{ account: 'Production', regions: ['us-east-1'] }]],
    [' Production :us-east-1 ,eu-west-1, ', [{ account: 'Production', regions: ['us-east-1', 'eu-west-1'] }]],
    ['a: us-east-1, us-east-1', [{ account: 'a', regions: ['us-east-1'] }]],
    [
      'a: eastus\r\n\r\n# not this\r\nb: westeurope\n',
      [
        { account: 'a', regions: ['eastus'] },
        { account: 'b', regions: ['westeurope'] },
      ],
    ],
    ['Team: web: us-gov-west-1', [{ account: 'Team: web', regions: ['us-gov-west-1'] }]],
  ])('%j is read', (text, lines) => {
    expect(parseTargetList(text)).toEqual(lines)
  })

  test.each(['', ' \n\t\n', '# Production: us-east-1'])('%j names no target', (text) => {
    expect(failuresOf(() => parseTargetList(text))).toMatchObject([
      { code: 'TARGETS_EMPTY', remedy: 'Name what to look at: Production: us-east-1, eu-west-1' },
    ])
  })

  test.each([
    ['Production', 'it is not of the form'],
    [': us-east-1', 'it is not of the form'],
    ['Production:', 'it is not of the form'],
    ['Production: ,', 'it is not of the form'],
    ['Production: US East', '"US East" is not the name of a region'],
    ['Production: us-east-1/../../user', '"us-east-1/../../user" is not the name of a region'],
    ['Production: us--east', '"us--east" is not the name of a region'],
    ['Production: us-east-1?x=1', '"us-east-1?x=1" is not the name of a region'],
  ])('%j cannot be read: %s', (line, why) => {
    const [failure] = failuresOf(() => parseTargetList(line)) as { code: string; message: string }[]
    expect(failure).toMatchObject({ code: 'TARGETS_MALFORMED' })
    expect(failure?.message).toContain(why)
    expect(failure?.message).toContain(line)
  })

  test('says all that is wrong at once', () => {
    const failures = failuresOf(() => parseTargetList('Production\nStaging: us-east-1\n: x'))
    expect(failures).toHaveLength(2)
  })
})

describe('the targets of a list', () => {
  const resolve = (text: string, accounts: readonly Account[] = ACCOUNTS) =>
    resolveTargets(parseTargetList(text), accounts)

  test.each([
    ['its name', 'Staging: us-east-1', STAGING],
    ['its name in other letters', 'staging: us-east-1', STAGING],
    ['its id', `${STAGING.id}: us-east-1`, STAGING],
    ['its id in other letters', `${STAGING.id.toUpperCase()}: us-east-1`, STAGING],
    ['a name in Azure', 'azure: eastus', AZURE],
  ])('are found by %s', (_, text, { provider, id, name }) => {
    const region = provider === 'azure' ? 'eastus' : 'us-east-1'
    expect(resolve(text)).toEqual([{ provider, account: { id, name }, region }])
  })

  test('are one for each region, each once, in the order of the list', () => {
    const text = `Staging: b, a\nProduction: c\n${STAGING.id}: a, d`
    const titles = resolve(text).map(({ account, region }) => `${account.name} ${region}`)
    expect(titles).toEqual(['Staging b', 'Staging a', 'Production c', 'Staging d'])
  })

  test('prefer the name as it is written to one in other letters', () => {
    const lower = { ...STAGING, name: 'production' }
    expect(resolve('production: x', [PRODUCTION, lower])[0]?.account.id).toBe(STAGING.id)
    expect(resolve('Production: x', [PRODUCTION, lower])[0]?.account.id).toBe(PRODUCTION.id)
  })

  test('are found under a name with invisible spaces around it', () => {
    const padded = { ...STAGING, name: ' Staging ' }
    expect(resolve('staging: x', [PRODUCTION, padded])[0]?.account).toEqual({ id: STAGING.id, name: ' Staging ' })
  })

  test('are refused when two accounts have the name, with the ids to choose from', () => {
    const twin = { ...AZURE, name: 'Production' }
    expect(failuresOf(() => resolve('Production: x', [PRODUCTION, twin]))).toMatchObject([
      {
        code: 'ACCOUNT_AMBIGUOUS',
        message: `2 linked accounts are named "Production": ${PRODUCTION.id} (aws), ${twin.id} (azure)`,
        remedy: 'Name the account by its id',
      },
    ])
  })

  test('are refused for every account that is not linked, with the one that was meant', () => {
    expect(failuresOf(() => resolve('Prodution: x\nStaging: x\nElsewhere: x'))).toMatchObject([
      { code: 'ACCOUNT_UNKNOWN', remedy: 'Did you mean "Production"?' },
      {
        code: 'ACCOUNT_UNKNOWN',
        message: 'No linked account is named "Elsewhere"',
        // For the log alone: these are names that nobody asked for.
        said: 'the key sees "Production", "Staging", "Azure"',
        remedy: 'Link the account to Cloudcraft, or share it with the team of the key',
      },
    ])
  })

  test('are refused if the key sees no account at all', () => {
    expect(failuresOf(() => resolve('Production: x', []))).toMatchObject([
      { code: 'ACCOUNT_UNKNOWN', message: 'No linked account is named "Production"', said: 'the key sees no account' },
    ])
  })

  test('are refused when there are more than a run can take', () => {
    const regions = Array.from({ length: 2001 }, (_, n) => `r-${n}`).join(',')
    expect(failuresOf(() => resolve(`Production: ${regions}`))).toMatchObject([{ code: 'TARGETS_TOO_MANY' }])
  })

  test('are refused in a message that a person can read, whatever the accounts are called', () => {
    const odd = Array.from({ length: 50 }, (_, n) => ({ ...STAGING, name: `${'x'.repeat(10_000)}${n}` }))
    const [failure] = failuresOf(() => resolve(`${'y'.repeat(10_000)}: x`, odd)) as [Error]
    expect(failure.message.length).toBeLessThan(2000)
  })
})

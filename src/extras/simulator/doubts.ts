import { ExpectedError } from '../../errors.ts'

/**
 * Where Cloudcraft's behaviour is unknown, the simulator can be configured to give each possible answer. The first of each is the most
 * likely.
 */
const ANSWERS = {
  /** For an account or a blueprint that exists but that the key may not see. */
  hidden: [403, 404],
  /** The tests of the official clients say 204, the documentation says 200. */
  awsAccountDeleted: [204, 200],
  /** The documentation says 201, a remark in the Python client 200. */
  blueprintCreated: [201, 200],
  /** Whether the answer to linking an Azure account repeats the client secret, as a recorded one does. */
  clientSecret: ['echoed', 'hidden'],
  /** The documentation describes a list but shows one team. */
  teams: ['list', 'one'],
  /** A recorded answer of a customer without accounts is an object without the list. */
  noAccounts: ['list', 'nothing'],
  /** The bodies of 401, 412 and 429 are not documented. */
  refusals: ['json', 'text', 'empty'],
  /** The only published snapshot has no sections for what it does not show. */
  emptySections: ['there', 'missing'],
  /** Renders have their own palette, like all known ones since 2018; those of 2017 were RGBA. */
  renders: ['palette', 'rgba'],
  /** Whether a budget may be asked for in words (`period=month&rate=monthly`), as the tests of the official Go client do. */
  budgetWords: ['refused', 'understood'],
  /** Whether a snapshot that excludes nothing leaves out what live diagrams leave out. */
  unasked: ['nothing', 'usual'],
} as const

type Name = keyof typeof ANSWERS
export type Doubts = { readonly [K in Name]: (typeof ANSWERS)[K][number] }

/** What live diagrams hide by default. */
export const USUAL_EXCLUDE = 'ebs dxconnection natgateway internetgateway vpngateway customergateway'.split(' ')

export const LIKELY = Object.fromEntries(Object.entries(ANSWERS).map(([name, [likely]]) => [name, likely])) as Doubts

/** Reads `['hidden=404', 'teams=one']`. @throws ExpectedError DOUBT_UNKNOWN */
export function parseDoubts(list: readonly string[]): Partial<Doubts> {
  return Object.fromEntries(list.map(parseDoubt))
}

function parseDoubt(text: string): readonly [string, string | number] {
  const [name = '', wanted] = text.split('=')
  const answers: readonly (string | number)[] = Object.hasOwn(ANSWERS, name) ? ANSWERS[name as Name] : []
  const answer = answers.find((one) => String(one) === wanted)
  if (answer !== undefined) return [name, answer]
  const known = Object.entries(ANSWERS).map(([one, all]) => `${one}=${all.join('|')}`)
  const remedy = `Use ${known.join(', ')}.`
  throw new ExpectedError('DOUBT_UNKNOWN', `The simulator has no doubt "${text.slice(0, 100)}".`, remedy)
}

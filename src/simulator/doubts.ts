/** Where nobody outside of Cloudcraft knows what its service answers, the simulator can be told to give each answer. */
export interface Doubts {
  /** What a key gets for an account or blueprint that exists and that it may not see. */
  readonly hidden: 403 | 404
  /** The documentation says 200, tests of the official clients say 204. */
  readonly awsAccountDeleted: 200 | 204
  /** Whether the answer to linking an Azure account repeats the client secret, as one recorded answer does. */
  readonly echoClientSecret: boolean
}

export const LIKELY: Doubts = { hidden: 403, awsAccountDeleted: 204, echoClientSecret: true }

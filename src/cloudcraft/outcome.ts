/** The result of one request. Contains no objects of got, which hold the API key. */
export type Outcome = Answer | Lost | Late

/** A complete answer with any status. The body of a failure may be truncated. */
export interface Answer {
  readonly kind: 'answer'
  readonly status: number
  readonly contentType: string
  readonly retryAfter: string | undefined
  readonly location: string | undefined
  /** Verbatim: Cloudcraft's is not even quoted. */
  readonly etag: string | undefined
  readonly body: Uint8Array
}

/** No complete answer arrived. `why` is our own text, never an error message of got. */
export interface Lost {
  readonly kind: 'lost'
  readonly why: string
  /** False when the request cannot have reached the server. */
  readonly mayHaveArrived: boolean
}

/** The call's own deadline ended the request. */
export interface Late {
  readonly kind: 'late'
}

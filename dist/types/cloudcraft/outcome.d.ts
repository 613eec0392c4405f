/** What became of one request on the wire. Nothing of got's is in it: got's objects hold the API key. */
export type Outcome = Answer | Lost | Late;
/** A whole answer, whatever its status. The body of a failure is only its beginning. */
export interface Answer {
    readonly kind: 'answer';
    readonly status: number;
    readonly contentType: string;
    readonly retryAfter: string | undefined;
    readonly location: string | undefined;
    /** Copied letter for letter: Cloudcraft's is not even quoted. */
    readonly etag: string | undefined;
    readonly body: Uint8Array;
}
/** No whole answer came: `why` is said by us, never copied from an error message. */
export interface Lost {
    readonly kind: 'lost';
    readonly why: string;
    /** False when the request cannot have reached the server. */
    readonly mayHaveArrived: boolean;
}
/** The call's own deadline ended the request. */
export interface Late {
    readonly kind: 'late';
}

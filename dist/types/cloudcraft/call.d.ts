import { type Wire } from './exchange.ts';
import { type OperationName } from './operations.ts';
import type { Answer } from './outcome.ts';
import type { Pace } from './pace.ts';
import { type RetryPolicy } from './policy.ts';
import type { Time } from './time.ts';
/** What all calls of one client share. */
export interface Session {
    readonly wire: Wire;
    readonly pace: Pace;
    readonly retry: RetryPolicy;
    readonly time: Time;
    /** Limit for one call in seconds, waiting included. */
    readonly deadline: number;
    readonly log: {
        info(text: string): void;
    };
}
/** One call, which may take many requests to `url`. */
export interface Call {
    readonly title: string;
    readonly operation: OperationName;
    readonly url: URL;
    readonly accept: string;
    readonly maxBytes: number;
    /** JSON body. */
    readonly body?: Uint8Array;
    readonly ifMatch?: string;
    /** Secrets in the body: no error may repeat them, even if the server echoes them. */
    readonly secrets?: readonly string[];
}
/**
 * Requests until there is an answer: waits for scans and rate limits and retries failed reads, never past the deadline. got's own
 * retry does not fit: it counts attempts, while a long poll only has a deadline.
 */
export declare function call(session: Session, subject: Call): Promise<Answer>;

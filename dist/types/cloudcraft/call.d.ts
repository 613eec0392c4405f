import { type Wire } from './exchange.ts';
import { type OperationName } from './operations.ts';
import type { Answer } from './outcome.ts';
import type { Pace } from './pace.ts';
import { type RetryPolicy } from './policy.ts';
import type { Time } from './time.ts';
/** All that the calls of one client share. */
export interface Session {
    readonly wire: Wire;
    readonly pace: Pace;
    readonly retry: RetryPolicy;
    readonly time: Time;
    /** Seconds for one call with all its waiting. */
    readonly deadline: number;
    readonly log: {
        info(text: string): void;
    };
}
/** One thing to ask for. `url` may be asked for many times until the answer is there. */
export interface Call {
    readonly title: string;
    readonly operation: OperationName;
    readonly url: URL;
    readonly accept: string;
    readonly maxBytes: number;
    /** JSON to send along. */
    readonly body?: Uint8Array;
    readonly ifMatch?: string;
    /** What the body holds and no error may repeat, should the server say it back. */
    readonly secrets?: readonly string[];
}
/**
 * Asks until the answer is there: waits out scans, rate limits and, where nothing is written, bad moments; never longer than the deadline.
 * got's own retry cannot do this: it counts attempts, where a long poll has a deadline and no count.
 */
export declare function call(session: Session, subject: Call): Promise<Answer>;

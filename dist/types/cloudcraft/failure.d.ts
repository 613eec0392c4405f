import { ExpectedError } from '../errors.ts';
import type { Operation } from './operations.ts';
import type { Outcome } from './outcome.ts';
import { type Tally } from './policy.ts';
/** The call that failed, in words and circumstances. */
export interface FailedCall {
    /** `Production (us-east-1) png`, `linked AWS accounts`. */
    readonly title: string;
    readonly operation: Operation;
    /** What an error may not repeat, even when the server does. */
    readonly secrets: readonly string[];
    readonly origin: string;
    readonly tally: Tally;
    /** Seconds that the whole call has taken. */
    readonly elapsed: number;
}
/** The sentence, the code and the way out for an outcome that the policy gave up on. */
export declare function failureOf(outcome: Outcome, call: FailedCall): ExpectedError;
/** The deadline left no room for a first request behind the client's own pace. */
export declare function noTurn(call: FailedCall): ExpectedError;

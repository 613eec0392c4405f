import type { Outcome } from './outcome.ts';
import { type Step, type Tally } from './policy.ts';
/** The log line while a call waits: `Production (us-east-1) png: still scanning, asked 3 times, 42 s`. `elapsed` in seconds. */
export declare function waitingFor(title: string, { reason, seconds }: Step & {
    readonly kind: 'wait';
}, { outcome, tally, elapsed, isScan }: Waiting): string;
interface Waiting {
    readonly outcome: Outcome;
    readonly tally: Tally;
    readonly elapsed: number;
    /** Whether a snapshot was asked for: only that is scanned. */
    readonly isScan: boolean;
}
/** `once`, `3 times`. */
export declare function times(count: number): string;
export {};

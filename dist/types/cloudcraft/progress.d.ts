import type { Outcome } from './outcome.ts';
import { type Step, type Tally } from './policy.ts';
/** What a log says while a call waits: `Production (us-east-1) png: still scanning, asked 3 times, 42 s`. */
export declare function waitingFor(title: string, { reason, seconds }: Step & {
    readonly kind: 'wait';
}, outcome: Outcome, tally: Tally, elapsed: number): string;
/** `once`, `3 times`. */
export declare function times(count: number): string;

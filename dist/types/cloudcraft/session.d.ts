import type { Session } from './call.ts';
import { type PaceLimit } from './pace.ts';
import { type RetryPolicy } from './policy.ts';
import { type Time } from './time.ts';
/** How to reach Cloudcraft, and how long to wait. */
export interface SessionOptions {
    readonly apiKey: string;
    readonly baseUrl: string;
    /** This program and its version, unless given. */
    readonly userAgent?: string;
    /** Limit for one call in seconds, waiting included. */
    readonly deadline?: number;
    /** Receives what a call is waiting for. */
    readonly log?: {
        info(text: string): void;
    };
    readonly signal?: AbortSignal;
    readonly pace?: PaceLimit;
    /** For HTTPS_PROXY, HTTP_PROXY and NO_PROXY, which need Node 24. */
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly retry?: Partial<RetryPolicy>;
    readonly time?: Time;
}
/** @throws ExpectedError API_KEY_MISSING, API_KEY_MALFORMED, API_URL_INVALID, API_URL_INSECURE, PROXY_INVALID */
export declare function openSession(options: SessionOptions): Session;

import type { Session } from './call.ts';
import { type PaceLimit } from './pace.ts';
import { type RetryPolicy } from './policy.ts';
import { type Time } from './time.ts';
/** How to reach Cloudcraft, and how patiently. */
export interface SessionOptions {
    readonly apiKey: string;
    readonly baseUrl: string;
    readonly userAgent: string;
    /** Seconds for one call with all its waiting. */
    readonly deadline?: number;
    /** Hears what is being waited for. */
    readonly log?: {
        info(text: string): void;
    };
    readonly signal?: AbortSignal;
    readonly pace?: PaceLimit;
    /** Where to look for HTTPS_PROXY, HTTP_PROXY and NO_PROXY; Node 24 obeys them, older ones do not. */
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly retry?: Partial<RetryPolicy>;
    readonly time?: Time;
}
/** @throws ExpectedError API_KEY_MISSING, API_KEY_MALFORMED, API_URL_INVALID, API_URL_INSECURE, PROXY_INVALID */
export declare function openSession(options: SessionOptions): Session;

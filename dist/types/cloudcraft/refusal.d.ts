import type { Code } from '../codes.ts';
import { ExpectedError } from '../errors.ts';
import type { Operation } from './operations.ts';
import type { Said } from './said.ts';
/** Cloudcraft's own judgement about the key, the account or the request, which its status stands for: 400, 401 or 404. */
export declare class Refusal extends ExpectedError {
    readonly status: 400 | 401 | 404;
    constructor(status: 400 | 401 | 404, code: Code, { message, remedy, said }: Sentences);
}
interface Sentences {
    readonly message: string;
    readonly remedy: string;
    readonly said: string;
}
/** 400, with the parameter if the server names one. */
export declare function badRequest(message: string, said: Said, operation: Operation): ExpectedError;
/** `Invalid parameter format: accountId`, `Invalid parameter: fileFormat. Must be one of: ...` */
export declare function namedParameter(text: string): string | undefined;
/** 401 */
export declare function keyRejected(message: string, said: Said, { key }: Operation): ExpectedError;
/** 403 */
export declare function accessDenied(message: string, { text, reason }: Said, operation: Operation): ExpectedError;
/** 404: a missing resource, or a missing operation. */
export declare function notFound(message: string, { text }: Said, { operation, origin }: {
    readonly operation: Operation;
    readonly origin: string;
}): ExpectedError;
export {};

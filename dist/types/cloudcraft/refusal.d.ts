import { ExpectedError } from '../errors.ts';
import type { Operation } from './operations.ts';
import type { Said } from './said.ts';
/** 400, with the parameter if the server names one. */
export declare function badRequest(message: string, said: Said, operation: Operation): ExpectedError;
/** 401 */
export declare function keyRejected(message: string, { key }: Operation): ExpectedError;
/** 403 */
export declare function accessDenied(message: string, { reason }: Said, operation: Operation): ExpectedError;
/** 404: a missing resource, or a missing operation. */
export declare function notFound(message: string, { operation, origin }: {
    readonly operation: Operation;
    readonly origin: string;
}): ExpectedError;

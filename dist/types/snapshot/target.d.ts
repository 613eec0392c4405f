/** The clouds whose accounts Cloudcraft scans. */
export type Provider = 'aws' | 'azure';
/** An account linked to Cloudcraft. `id` is Cloudcraft's UUID, not the AWS account number. */
export interface Account {
    readonly provider: Provider;
    readonly id: string;
    readonly name: string;
}
/** One region of one linked account: what a snapshot is taken of. */
export interface Target {
    readonly provider: Provider;
    readonly account: {
        readonly id: string;
        readonly name: string;
    };
    readonly region: string;
}
/** `Production (us-east-1)`: a target as people say it; where a single file stands for one, its name alone. */
export declare function targetTitle({ account, region }: Target): string;

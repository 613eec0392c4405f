/** The clouds whose accounts Cloudcraft scans. */
type Provider = 'aws' | 'azure';
/** One region of one linked account: the unit of snapshots and comparisons. */
interface Target {
  readonly provider: Provider;
  readonly account: {
    readonly id: string;
    readonly name: string;
  };
  readonly region: string;
}
export { Target as t };
/** What we know about one of Cloudcraft's component types. Absent properties are false. */
export interface ComponentType {
  /** What people call one of them, in the middle of a sentence: `EC2 instance`. */
  readonly name: string
  /** The name that Cloudcraft gives to an unnamed one. */
  readonly placeholder?: string
  /** Removing it loses data. */
  readonly stateful?: true
  /** It contains others, so it is matched before them: they are then recognised by where they are. */
  readonly container?: true
  /** Its members are part of a network, and joining or leaving one matters. */
  readonly network?: true
  /** How its inbound rules decide: traffic passes if any rule allows it, or the first matching rule decides. */
  readonly firewall?: 'any' | 'first'
  /** If a resource is behind several of these, each has to allow the traffic: that of its subnet and that of its network card. */
  readonly layered?: true
  /** It allows everything by default, so being open means nothing by itself. */
  readonly openByDefault?: true
  /** Others stop working without it. */
  readonly foundation?: true
  /** The provider identifies it by a random id instead of a name that people chose. */
  readonly opaque?: true
  /** It only frames the page and is not part of the account. */
  readonly frame?: true
  /** The parent whose members of this type are interchangeable, and the name of a member when the parent is mentioned. */
  readonly pool?: { readonly type: string; readonly member: string }
  /** It belongs to the member of a pool that it is connected to, if it is connected to nothing else: a volume to its instance. */
  readonly companion?: true
  /** The name that people chose, as the first group: the rest of an ARN may be random and change when the resource is recreated. */
  readonly nameInArn?: RegExp
  /** Its ARN may or may not contain the name of its cluster. */
  readonly clusterInArn?: true
  /** Its provider charges nothing for it, only for what it contains or connects to. */
  readonly free?: true
  /** How AWS begins the sizes of this service: `db.` of `db.m5.large`. */
  readonly sizePrefix?: string
  /**
   * Cloudcraft keeps it among the groups: a line around its members, a floor below them without its own size, a plate with one, or a
   * platform below a row of them.
   */
  readonly group?: 'outline' | 'floor' | 'plate' | 'platform'
  /** The types that Cloudcraft allows in the group, separated by spaces. */
  readonly holds?: string
}

/** What we know about one of Cloudcraft's component types. What is not said does not hold. */
export interface ComponentType {
  /** What people call one of them, in the middle of a sentence: `EC2 instance`. */
  readonly name: string
  /** What Cloudcraft writes as the name of one that nobody has named. */
  readonly placeholder?: string
  /** Data is lost with it. */
  readonly stateful?: true
  /** It holds others, so it is recognised before them: they are then known by where they are. */
  readonly container?: true
  /** Its members are part of a network, and joining or leaving one matters. */
  readonly network?: true
  /** How its inbound rules decide: traffic passes when any rule admits it, or the first rule that matches decides. */
  readonly firewall?: 'any' | 'first'
  /** What reaches a resource behind several of these has to be admitted by each: that of its subnet and that of its network card. */
  readonly layered?: true
  /** It admits everything unless somebody changed it, so being open says nothing by itself. */
  readonly openByDefault?: true
  /** Others stop working without it. */
  readonly foundation?: true
  /** The provider identifies it by a random id instead of a name that people chose. */
  readonly opaque?: true
  /** It is drawn to frame the page, and nothing in the account. */
  readonly frame?: true
  /** The parent whose members of this type are interchangeable, and what a member is called beside it. */
  readonly pool?: { readonly type: string; readonly member: string }
  /** It belongs to the member of a pool that it is connected to, if it is connected to nothing else: a volume to its instance. */
  readonly companion?: true
  /** The name that people chose, as the first group: the rest of an ARN may be random and new when the resource is made again. */
  readonly nameInArn?: RegExp
  /** Its ARN may come with or without the name of its cluster. */
  readonly clusterInArn?: true
  /** Its provider charges nothing for it, only for what it holds or leads to. */
  readonly free?: true
  /** How AWS begins the sizes of this service: `db.` of `db.m5.large`. */
  readonly sizePrefix?: string
  /**
   * Cloudcraft keeps it among the groups: a line around its members, a floor below them with no size of its own, a plate that has one,
   * or a platform below a row of them.
   */
  readonly group?: 'outline' | 'floor' | 'plate' | 'platform'
  /** The types that Cloudcraft lets a group hold, with blanks between them. */
  readonly holds?: string
}

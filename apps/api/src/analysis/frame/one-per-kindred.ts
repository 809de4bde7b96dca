/** How one member of each family is found. */
export interface KindredChoice<Member> {
  /** The part of an answer in which a family is one unit; a family of two parts is one in each. */
  readonly within: (member: Member) => string;
  readonly isIndex: (member: Member) => boolean;
}

/**
 * One member of each family in each part of an answer: the index member where one is among them, else the first. Who
 * has no family that the viewer may read stays. In the order given.
 */
export function onePerKindred<Member extends { readonly kindredId: string | null }>(
  members: readonly Member[],
  { within, isIndex }: KindredChoice<Member>,
): Member[] {
  const standing = new Map<string, Member>();
  for (const member of members) {
    if (member.kindredId === null) continue;
    const family = `${member.kindredId} ${within(member)}`;
    const known = standing.get(family);
    if (!known || (!isIndex(known) && isIndex(member))) standing.set(family, member);
  }
  const chosen = new Set(standing.values());
  return members.filter((member) => member.kindredId === null || chosen.has(member));
}

/**
 * Groups names so that each stands after all that it asks; names that ask each other in a circle share a group, and one
 * that asks itself is a circle too. Asked names that are not in the list are ignored. (Tarjan, 1972.)
 */
export function inOrder(asks: ReadonlyMap<string, readonly string[]>): string[][] {
  const groups: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];

  const visit = (name: string): void => {
    const own = index.size;
    index.set(name, own);
    low.set(name, own);
    open.push(name);
    for (const asked of asks.get(name) ?? []) {
      if (!asks.has(asked)) continue;
      if (!index.has(asked)) visit(asked);
      if (open.includes(asked)) low.set(name, Math.min(low.get(name) ?? own, low.get(asked) ?? own));
    }
    if (low.get(name) === own) groups.push(open.splice(open.indexOf(name)));
  };
  for (const name of asks.keys()) if (!index.has(name)) visit(name);
  return groups;
}

/** Whether the members of a group ask each other, so that none of them can be deployed whole before the others exist. */
export function isCircle(group: readonly string[], asks: ReadonlyMap<string, readonly string[]>): boolean {
  const [first] = group;
  return group.length > 1 || (first !== undefined && (asks.get(first) ?? []).includes(first));
}

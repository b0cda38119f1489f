/** What dealers have in common. */
export type UnitKind = 'group' | 'region' | 'brand';

export const unitKinds: readonly UnitKind[] = ['group', 'region', 'brand'];

/** Which dealers are asked about; what is absent does not matter. */
export type GroupFilter = Partial<Record<UnitKind, string>>;

/** The filter that an address says. */
export function filterOf(search: URLSearchParams): GroupFilter {
  const filter: GroupFilter = {};
  for (const kind of unitKinds) {
    const name = search.get(kind);
    if (name) filter[kind] = name;
  }
  return filter;
}

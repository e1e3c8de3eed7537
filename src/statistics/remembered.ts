/** Makes a function that works once for each object, which must not change: what it found is kept as long as the object is. */
export function remembered<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, { readonly found: Found }>()
  return (of) => {
    const before = known.get(of) ?? { found: find(of) }
    known.set(of, before)
    return before.found
  }
}

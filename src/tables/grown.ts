/** Copies numbers to a longer array; what is new is 0. */
export function grown<T extends Uint8Array | Int16Array | Int32Array | Float64Array>(old: T, length: number): T {
  const larger = new (old.constructor as new (length: number) => T)(length)
  larger.set(old)
  return larger
}

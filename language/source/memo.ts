/**
 * Remembers the result of `make` for each first argument, as long as that object is alive. The result must depend on it
 * alone: further arguments are what `make` needs for its work, not part of the key.
 */
export function memo<Key extends object, Rest extends readonly unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  // In a box, so that `undefined` is a result like any other.
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key, ...rest) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key, ...rest);
    made.set(key, { value });
    return value;
  };
}

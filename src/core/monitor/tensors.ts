/** One array of a safetensors file. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Uint32Array | Int32Array | Float32Array | Int8Array;
}

const kinds = { U32: Uint32Array, I32: Int32Array, F32: Float32Array, I8: Int8Array } as const;

/**
 * Reads a safetensors file: the length of its header, the header as JSON, the arrays. Undefined where it is none, or holds
 * arrays of other types. Every platform that Driftline runs on is little-endian, as the format is.
 */
export function readTensors(bytes: Uint8Array): ReadonlyMap<string, Tensor> | undefined {
  if (bytes.length < 8) return undefined;
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true));
  if (length > bytes.length - 8) return undefined;
  const found = new Map<string, Tensor>();
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Record<string, unknown>;
    for (const [name, entry] of Object.entries(header)) {
      if (name === '__metadata__') continue;
      const { dtype, shape, data_offsets: offsets } = entry as Record<string, unknown>;
      const kind = kinds[dtype as keyof typeof kinds];
      if (!kind || !isCounts(shape) || !isCounts(offsets) || offsets.length !== 2) return undefined;
      const [start, end] = offsets as [number, number];
      const size = shape.reduce((product, one) => product * one, 1);
      if (end - start !== size * kind.BYTES_PER_ELEMENT || 8 + length + end > bytes.length) return undefined;
      // A copy, because arrays of four bytes must start where four divides.
      found.set(name, {
        shape,
        data: new kind(Uint8Array.from(bytes.subarray(8 + length + start, 8 + length + end)).buffer),
      });
    }
  } catch {
    return undefined;
  }
  return found;
}

function isCounts(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => Number.isInteger(one) && (one as number) >= 0);
}

/** CRC-32 (ISO 3309), as zip uses it. */

const TABLE = /* @__PURE__ */ Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

export function crc32(octets: Uint8Array): number {
  let c = -1;
  for (const octet of octets) c = TABLE[(c ^ octet) & 0xff]! ^ (c >>> 8);
  return ~c >>> 0;
}

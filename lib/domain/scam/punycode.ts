const base = 36;
const smallest = 1;
const largest = 26;

/**
 * The letters behind a label such as `xn--agra-vqa` (RFC 3492, section 6.2). A label that is not
 * well formed is given back as it came.
 */
export function decodeLabel(label: string): string {
  if (!label.startsWith("xn--") || label.length > 63) return label;
  const coded = label.slice(4);
  const cut = coded.lastIndexOf("-");
  const output = cut > 0 ? [...coded.slice(0, cut)].map((it) => it.codePointAt(0) ?? 0) : [];
  let point = 128;
  let bias = 72;
  let position = 0;
  for (let index = cut > 0 ? cut + 1 : 0; index < coded.length;) {
    const before = position;
    for (let weight = 1, k = base; ; k += base) {
      const digit = digitOf(coded.charCodeAt(index++));
      if (digit < 0) return label;
      position += digit * weight;
      const threshold = Math.min(Math.max(k - bias, smallest), largest);
      if (digit < threshold) break;
      weight *= base - threshold;
      if (weight > 2 ** 40) return label;
    }
    const count = output.length + 1;
    bias = adapt(position - before, count, before === 0);
    point += Math.floor(position / count);
    position %= count;
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return label;
    output.splice(position++, 0, point);
  }
  return String.fromCodePoint(...output);
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 22;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return -1;
}

function adapt(difference: number, count: number, first: boolean): number {
  let delta = Math.floor(difference / (first ? 700 : 2));
  delta += Math.floor(delta / count);
  let k = 0;
  for (; delta > ((base - smallest) * largest) / 2; k += base)
    delta = Math.floor(delta / (base - smallest));
  return k + Math.floor(((base - smallest + 1) * delta) / (delta + 38));
}

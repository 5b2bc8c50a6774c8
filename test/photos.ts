import { bytesOf } from "./files";

/** Where the photo was taken: what must not reach the other side. */
export const place = "44.4268N26.1025E";

const u16 = (n: number) => Buffer.from([n >> 8, n & 255]);
const segment = (code: number, content: Buffer) =>
  Buffer.concat([Buffer.from([0xff, code]), u16(content.length + 2), content]);
const words = (text: string) => Buffer.from(text, "latin1");

/** An Exif segment with a way up, and a place among its GPS words. */
function exif(orientation: number, little: boolean): Buffer {
  const number = (n: number, size: 2 | 4) => {
    const bytes = Buffer.alloc(size);
    if (size === 2) (little ? bytes.writeUInt16LE : bytes.writeUInt16BE).call(bytes, n);
    else (little ? bytes.writeUInt32LE : bytes.writeUInt32BE).call(bytes, n);
    return bytes;
  };
  const entry = (tag: number, value: Buffer) =>
    Buffer.concat([number(tag, 2), number(3, 2), number(1, 4), value]);
  return Buffer.concat([
    words(`Exif\0\0${little ? "II" : "MM"}`),
    ...[number(42, 2), number(8, 4), number(2, 2)],
    entry(0x010f, number(7, 4)),
    entry(0x0112, Buffer.concat([number(orientation, 2), number(0, 2)])),
    number(0, 4),
    words(`GPS ${place}`),
  ]);
}

const tables = segment(0xdb, Buffer.alloc(65, 3));
const frame = segment(0xc2, Buffer.from("080010001003012200021101031101", "hex"));
const profile = segment(0xe2, words("ICC_PROFILE\0\x01\x01colours"));
const adobe = segment(0xee, words("Adobe\0d\0\0\0\0\x01"));
// Stuffed bytes and a restart belong to a scan; a second scan, as progressive pictures have.
const scan = Buffer.concat([
  segment(0xda, Buffer.from("0301000211031100003f00", "hex")),
  Buffer.from("12ff0034ffd056ff00", "hex"),
]);

const chunk = (type: string, content: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, words(type), content, Buffer.alloc(4)]);
};

/** Photos that tell where they were taken in every way that their format knows. */
export const photoWithPlace = {
  /** The parts that draw the JPEG. */
  drawing: [tables, frame, profile, adobe, scan],

  jpeg({ orientation = 1, little = false } = {}): Buffer {
    return Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(
        0xe0,
        Buffer.concat([
          words("JFIF\0"),
          Buffer.from("0102000048004801", "hex"),
          Buffer.from("01aabbcc", "hex"),
        ]),
      ),
      segment(0xe0, words(`JFXX\0\x10${place}`)),
      segment(0xe1, exif(orientation, little)),
      segment(0xe1, words(`http://ns.adobe.com/xap/1.0/\0<x>${place}</x>`)),
      segment(0xed, words(`Photoshop 3.0\0${place}`)),
      segment(0xfe, words(`taken at ${place}`)),
      ...[profile, adobe, tables, frame, scan, Buffer.from([0xff]), scan],
      Buffer.from([0xff, 0xd9]),
      words(`a film behind the picture ${place}`),
    ]);
  },

  png(): Buffer {
    const [head, rest] = [bytesOf.png.subarray(0, 33), bytesOf.png.subarray(33)];
    return Buffer.concat([
      head,
      chunk("tEXt", words(`Comment\0${place}`)),
      chunk("iTXt", words(`XML:com.adobe.xmp\0\0\0\0\0${place}`)),
      chunk("eXIf", exif(1, false)),
      chunk("tIME", Buffer.alloc(7, 1)),
      chunk("prVt", words(place)),
      rest,
      words(`behind its end ${place}`),
    ]);
  },
};

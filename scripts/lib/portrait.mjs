import { writeFile } from 'node:fs/promises';

const WIDTH = 640;
const HEIGHT = 480;

/**
 * @typedef {[red: number, green: number, blue: number]} Colour 0 to 255 each
 * @typedef {{ wall: Colour, shirt: Colour, skin: Colour, hair: Colour }} Portrait
 */

/** @param {number} x @param {number} y */
const inEllipse = (x, y, centreX, centreY, radiusX, radiusY) =>
  ((x - centreX) / radiusX) ** 2 + ((y - centreY) / radiusY) ** 2 < 1;

/**
 * What is at a point of a simple picture of a person: a wall, shoulders, a head, hair.
 *
 * @param {Portrait} portrait
 * @param {number} x
 * @param {number} y
 * @returns {Colour}
 */
function colourAt({ wall, shirt, skin, hair }, x, y) {
  if (inEllipse(x, y, 320, 215, 82, 104) && !inEllipse(x, y, 320, 100, 110, 62)) return skin;
  if (inEllipse(x, y, 320, 190, 104, 122) && y < 250) return hair;
  if (inEllipse(x, y, 320, 520, 205, 190)) return shirt;
  if (inEllipse(x, y, 320, 330, 44, 70)) return skin.map((part) => part * 0.88);
  const light = 1.12 - Math.hypot(x - 200, y - 90) / 900;
  return wall.map((part) => Math.min(part * light, 255));
}

/**
 * Writes a picture that Chromium takes for a camera's (`--use-file-for-fake-video-capture`): one frame of YUV4MPEG2,
 * repeated for ever.
 *
 * @param {string} file
 * @param {Portrait} portrait
 */
export async function writePortrait(file, portrait) {
  const luma = Buffer.alloc(WIDTH * HEIGHT);
  const blue = Buffer.alloc((WIDTH * HEIGHT) / 4);
  const red = Buffer.alloc((WIDTH * HEIGHT) / 4);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const [r, g, b] = colourAt(portrait, x, y);
      const brightness = 0.299 * r + 0.587 * g + 0.114 * b;
      // BT.601, limited range.
      luma[y * WIDTH + x] = 16 + (brightness * 219) / 255;
      if (x % 2 || y % 2) continue;
      const at = (y / 2) * (WIDTH / 2) + x / 2;
      blue[at] = 128 + (b - brightness) * 0.495;
      red[at] = 128 + (r - brightness) * 0.627;
    }
  }
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F15:1 Ip A1:1 C420\nFRAME\n`);
  await writeFile(file, Buffer.concat([head, luma, blue, red]));
}

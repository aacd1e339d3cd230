/** Pictures of the size that the model looks at. */
export const MODEL = { width: 256, height: 144 };

/** How sure the model must be that a pixel is of a person: below the first it is none, above the second wholly one. */
const UNSURE = { from: 0.25, to: 0.75 };

/** How much of a frame's mask stays for the next, so that edges do not flicker. */
const INERTIA = 0.3;

/** How much smaller a room is drawn until nothing in it can be read. */
const BLUR = 24;

/** How opaque the person is where the model says so much, from 0 to 1 each: a smooth step. */
export function opacity(confidence: number): number {
  const part = Math.min(Math.max((confidence - UNSURE.from) / (UNSURE.to - UNSURE.from), 0), 1);
  return part * part * (3 - 2 * part);
}

/** The part of a picture, in its pixels, that fills another shape without being distorted. */
export function coveringPart(
  picture: { width: number; height: number },
  shape: { width: number; height: number },
): { x: number; y: number; width: number; height: number } {
  const scale = Math.min(picture.width / shape.width, picture.height / shape.height);
  const width = shape.width * scale;
  const height = shape.height * scale;
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height };
}

function createCanvas(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return { canvas, context };
}

/** Draws people in front of something else. */
export interface Compositor {
  /** What to put behind the person; null: the room, blurred. */
  setBackdrop(image: ImageBitmap | null): void;
  /**
   * A frame with what is behind the person replaced; drawn over by the next.
   * @param confidenceOf for a frame of the model's size, how sure it is that each pixel is of a person.
   */
  compose(
    frame: ImageBitmap | VideoFrame,
    size: { width: number; height: number },
    confidenceOf: (small: OffscreenCanvas) => Float32Array,
  ): OffscreenCanvas;
}

export function createCompositor(): Compositor {
  const small = createCanvas(MODEL.width, MODEL.height);
  const mask = createCanvas(MODEL.width, MODEL.height);
  const pixels = mask.context.createImageData(MODEL.width, MODEL.height);
  const tiny = createCanvas(1, 1);
  const larger = createCanvas(1, 1);
  const out = createCanvas(1, 1);
  let backdrop: ImageBitmap | null = null;

  function resize({ canvas }: typeof out, width: number, height: number): void {
    if (canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
  }

  function drawMask(confidence: Float32Array): void {
    for (let index = 0; index < confidence.length; index += 1) {
      const at = 4 * index + 3;
      const before = pixels.data[at] ?? 0;
      pixels.data[at] = before * INERTIA + 255 * opacity(confidence[index] ?? 0) * (1 - INERTIA);
    }
    mask.context.putImageData(pixels, 0, 0);
  }

  /** Not with a filter, which Safari's canvas lacks: small and large again, in steps, so that no squares are seen. */
  function drawBlurred(frame: ImageBitmap | VideoFrame, width: number, height: number): void {
    resize(tiny, Math.ceil(width / BLUR), Math.ceil(height / BLUR));
    resize(larger, tiny.canvas.width * 4, tiny.canvas.height * 4);
    tiny.context.drawImage(frame, 0, 0, tiny.canvas.width, tiny.canvas.height);
    larger.context.drawImage(tiny.canvas, 0, 0, larger.canvas.width, larger.canvas.height);
    out.context.drawImage(larger.canvas, 0, 0, width, height);
  }

  return {
    setBackdrop(image) {
      backdrop?.close();
      backdrop = image;
    },
    compose(frame, { width, height }, confidenceOf) {
      resize(out, width, height);
      const { context } = out;
      context.imageSmoothingQuality = 'high';
      small.context.drawImage(frame, 0, 0, MODEL.width, MODEL.height);
      drawMask(confidenceOf(small.canvas));
      context.globalCompositeOperation = 'copy';
      context.drawImage(mask.canvas, 0, 0, width, height);
      context.globalCompositeOperation = 'source-in';
      context.drawImage(frame, 0, 0, width, height);
      context.globalCompositeOperation = 'destination-over';
      if (backdrop) {
        const part = coveringPart(backdrop, { width, height });
        context.drawImage(backdrop, part.x, part.y, part.width, part.height, 0, 0, width, height);
      } else {
        drawBlurred(frame, width, height);
      }
      return out.canvas;
    },
  };
}

import { type Background, backgroundImages } from '@/lib/background';

/**
 * What is put behind the person; null: the room, blurred. Decoded by the page, because a worker reads no SVG.
 * @throws DOMException when the picture cannot be had.
 */
export async function loadBackdrop(background: Exclude<Background, 'none'>): Promise<ImageBitmap | null> {
  if (background === 'blur') return null;
  const image = new Image();
  image.src = backgroundImages[background].src;
  await image.decode();
  return createImageBitmap(image);
}

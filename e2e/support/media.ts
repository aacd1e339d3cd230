import { expect, type Locator } from '@playwright/test';

/** How many frames a `<video>` has shown so far. */
export function framesShown(video: Locator): Promise<number> {
  return video.evaluate((element: HTMLVideoElement) => element.getVideoPlaybackQuality().totalVideoFrames);
}

/** How wide the picture is that a `<video>` gets, in pixels. */
export function pictureWidth(video: Locator): Promise<number> {
  return video.evaluate((element: HTMLVideoElement) => element.videoWidth);
}

/** The colour near the upper corner at the start of the picture that a `<video>` shows now: red, green, blue, 0 to 255. */
export function cornerColour(video: Locator): Promise<number[]> {
  return video.evaluate((element: HTMLVideoElement) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    const context = canvas.getContext('2d');
    const side = element.videoHeight / 12;
    context?.drawImage(element, 0, 0, side, side, 0, 0, 1, 1);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  });
}

/** The mean brightness of the picture a `<video>` shows now, from 0 (black) to 255. */
export function brightness(video: Locator): Promise<number> {
  return video.evaluate((element: HTMLVideoElement) => {
    const canvas = document.createElement('canvas');
    canvas.width = 64;
    canvas.height = 48;
    const context = canvas.getContext('2d');
    if (!context) return 0;
    context.drawImage(element, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colours = data.filter((_, index) => index % 4 !== 3);
    return colours.reduce((sum, value) => sum + value, 0) / colours.length;
  });
}

/** Whether the picture a `<video>` shows now is red or blue, by its middle; null for any other. */
export function pictureColour(video: Locator): Promise<'red' | 'blue' | null> {
  return video.evaluate((element: HTMLVideoElement) => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return null;
    context.drawImage(element, 0, 0, 64, 48);
    const [red = 0, , blue = 0] = context.getImageData(32, 24, 1, 1).data;
    if (red > blue + 100) return 'red';
    return blue > red + 100 ? 'blue' : null;
  });
}

/** Waits until a `<video>` has shown 10 more frames than now, and checks that they are not black. */
export async function expectMovingPicture(video: Locator): Promise<void> {
  const before = await framesShown(video);
  await expect.poll(() => framesShown(video), { message: 'frames advance' }).toBeGreaterThan(before + 10);
  await expect.poll(() => brightness(video), { message: 'the picture is not black' }).toBeGreaterThan(10);
}

import { FRAME, type SceneBox } from './scene';

const CANVAS = '#0a0f12';
const TILE = '#1a2226';
const RADIUS = 16;
const LABEL_HEIGHT = 28;

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The largest area of that shape within a box (`whole`), or the smallest around it. */
export function place(box: Area, shape: { width: number; height: number }, whole: boolean): Area {
  const scales = [box.width / shape.width, box.height / shape.height];
  const scale = whole ? Math.min(...scales) : Math.max(...scales);
  const width = shape.width * scale;
  const height = shape.height * scale;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

function drawAvatar(context: CanvasRenderingContext2D, box: SceneBox): void {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const radius = Math.min(box.width, box.height) * 0.17;
  context.fillStyle = `hsl(${box.hue} 28% 38%)`;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = '#fff';
  context.font = `500 ${radius * 0.8}px sans-serif`;
  context.textAlign = 'center';
  context.fillText(box.initials, x, y);
}

function drawLabel(context: CanvasRenderingContext2D, box: SceneBox): void {
  context.font = '16px sans-serif';
  context.textAlign = 'left';
  const most = box.width - 36;
  const name = box.microphoneOn ? box.name : `🔇 ${box.name}`;
  const width = Math.min(context.measureText(name).width, most);
  const x = box.x + 8;
  const y = box.y + box.height - LABEL_HEIGHT - 8;
  context.fillStyle = 'rgb(0 0 0 / 70%)';
  context.beginPath();
  context.roundRect(x, y, width + 20, LABEL_HEIGHT, 8);
  context.fill();
  context.fillStyle = '#fff';
  context.fillText(name, x + 10, y + LABEL_HEIGHT / 2, most);
}

/** Draws one frame. @param videoOf the element that plays a box's track; null while it has no frame yet. */
export function drawScene(
  context: CanvasRenderingContext2D,
  scene: readonly SceneBox[],
  videoOf: (box: SceneBox) => HTMLVideoElement | null,
): void {
  context.fillStyle = CANVAS;
  context.fillRect(0, 0, FRAME.width, FRAME.height);
  context.textBaseline = 'middle';
  for (const box of scene) {
    context.save();
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, RADIUS);
    context.clip();
    context.fillStyle = TILE;
    context.fillRect(box.x, box.y, box.width, box.height);
    const video = videoOf(box);
    if (video) {
      const area = place(box, { width: video.videoWidth, height: video.videoHeight }, box.whole);
      context.drawImage(video, area.x, area.y, area.width, area.height);
    } else {
      drawAvatar(context, box);
    }
    drawLabel(context, box);
    context.restore();
  }
}

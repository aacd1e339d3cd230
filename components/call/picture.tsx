import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { classes } from '@/components/ui/classes';

interface PictureProps {
  track: MediaStreamTrack;
  /** One's own picture is shown as in a mirror. */
  mirrored?: boolean;
  /** How to show a picture of so much width by height; it fills its frame when left out. */
  chooseFit?(aspect: number): 'cover' | 'contain';
  /** The shape of the picture, as width by height, is known or has changed. */
  onAspect?(aspect: number): void;
}

/** A moving picture in its frame; what lies under it is seen until the first frame comes. */
export function Picture({ track, mirrored = false, chooseFit, onAspect }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [aspect, setAspect] = useState<number | null>(null);

  // Before all else that is done when a room stands: a picture begins with the next frame that comes.
  useLayoutEffect(() => {
    const element = video.current;
    if (!element) return;
    const stream = new MediaStream([track]);
    element.srcObject = stream;
    return () => {
      // To let a stream go takes some 8 ms, for which the pictures that come in its place need not wait.
      setTimeout(() => {
        if (element.srcObject === stream) element.srcObject = null;
      });
    };
  }, [track]);

  // A phone that is turned changes the shape of its picture.
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const measure = () => {
      const { videoWidth, videoHeight } = element;
      if (videoWidth === 0 || videoHeight === 0) return;
      setAspect(videoWidth / videoHeight);
      onAspect?.(videoWidth / videoHeight);
    };
    measure();
    element.addEventListener('resize', measure);
    return () => element.removeEventListener('resize', measure);
  }, [onAspect]);

  const fit = chooseFit && aspect !== null ? chooseFit(aspect) : 'cover';
  return (
    <video
      ref={video}
      autoPlay
      playsInline
      muted
      className={classes(
        'absolute inset-0 size-full',
        fit === 'cover' ? 'object-cover' : 'object-contain',
        mirrored && '-scale-x-100',
      )}
    />
  );
}

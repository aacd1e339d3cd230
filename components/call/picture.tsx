import { useEffect, useRef } from 'react';
import { classes } from '@/components/ui/classes';

interface PictureProps {
  track: MediaStreamTrack;
  /** One's own picture is shown as in a mirror. */
  mirrored: boolean;
}

/** A moving picture that fills its frame; what lies under it is seen until the first frame comes. */
export function Picture({ track, mirrored }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = new MediaStream([track]);
    return () => {
      element.srcObject = null;
    };
  }, [track]);
  return (
    <video
      ref={video}
      autoPlay
      playsInline
      muted
      className={classes('absolute inset-0 size-full object-cover', mirrored && '-scale-x-100')}
    />
  );
}

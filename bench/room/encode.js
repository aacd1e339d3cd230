// Encodes in a browser what the people of a measured call show and say; what it answers is base64.
window.encode = async ({ seconds, bitrates }) => {
  const fail = (error) => {
    throw error;
  };

  const toBase64 = (chunk) => {
    const bytes = new Uint8Array(chunk.byteLength);
    chunk.copyTo(bytes);
    return btoa(String.fromCharCode(...bytes));
  };

  const ellipse = (context, color, ...shape) => {
    context.fillStyle = color;
    context.beginPath();
    context.ellipse(...shape, 0, 7);
    context.fill();
  };

  /** Somebody who sways before a wall. */
  const draw = (context, second) => {
    const { width, height } = context.canvas;
    const wall = context.createLinearGradient(0, 0, width, height);
    wall.addColorStop(0, '#567a7e');
    wall.addColorStop(1, '#2c3a44');
    context.fillStyle = wall;
    context.fillRect(0, 0, width, height);
    const sway = Math.sin((second * Math.PI * 2) / seconds);
    ellipse(context, '#d6945c', width * (0.5 + sway * 0.1), height, width * 0.35, height * 0.4, 0);
    ellipse(
      context,
      '#deb494',
      width * (0.5 + sway * 0.15),
      height * 0.4,
      width * 0.15,
      height * 0.28,
      sway / 5,
    );
  };

  const pictures = async (width, height, bitrate) => {
    const frames = [];
    const encoder = new VideoEncoder({ output: (chunk) => frames.push(toBase64(chunk)), error: fail });
    encoder.configure({ codec: 'vp8', width, height, bitrate, framerate: 15, latencyMode: 'realtime' });
    const context = new OffscreenCanvas(width, height).getContext('2d');
    for (let index = 0; index < seconds * 15; index += 1) {
      draw(context, index / 15);
      const frame = new VideoFrame(context.canvas, { timestamp: (index * 1e6) / 15 });
      encoder.encode(frame, { keyFrame: index === 0 });
      frame.close();
      await encoder.flush();
    }
    encoder.close();
    return frames;
  };

  /** A tone that swells four times a second, as syllables do. */
  const sound = async (loudness) => {
    const sampleRate = 48_000;
    const packets = [];
    const encoder = new AudioEncoder({ output: (chunk) => packets.push(toBase64(chunk)), error: fail });
    encoder.configure({
      codec: 'opus',
      sampleRate,
      numberOfChannels: 1,
      bitrate: bitrates.sound,
      opus: { frameDuration: 20_000 },
    });
    const numberOfFrames = seconds * sampleRate;
    const data = Float32Array.from({ length: numberOfFrames }, (_, index) => {
      const swell = Math.abs(Math.sin((index / sampleRate) * Math.PI * 4));
      return loudness * swell * Math.sin((index / sampleRate) * Math.PI * 2 * 220);
    });
    const samples = new AudioData({
      format: 'f32',
      sampleRate,
      numberOfChannels: 1,
      numberOfFrames,
      timestamp: 0,
      data,
    });
    encoder.encode(samples);
    samples.close();
    await encoder.flush();
    encoder.close();
    return packets;
  };

  return {
    high: await pictures(640, 480, bitrates.high),
    low: await pictures(320, 240, bitrates.low),
    speech: await sound(0.5),
    silence: await sound(0),
  };
};

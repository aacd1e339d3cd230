/** The names that an object of the SDK has in the compatibility table. */
function namesOf(object) {
  if ('createClient' in object) return ['AgoraRTC', 'emitter'];
  if ('join' in object) return ['client', 'emitter'];
  if ('addDestChannelInfo' in object) return ['channelMediaRelayConfiguration'];
  const medium = object.trackMediaType === 'audio' ? 'Audio' : 'Video';
  if ('getUserId' in object) return ['track', 'remoteTrack', `remote${medium}Track`, 'emitter'];
  if (!('setMuted' in object)) return ['emitter'];
  const names = ['track', 'localTrack', `local${medium}Track`, 'emitter'];
  if ('startProcessAudioBuffer' in object) names.push('bufferSourceAudioTrack');
  else if ('setDevice' in object)
    names.push(medium === 'Audio' ? 'microphoneAudioTrack' : 'cameraVideoTrack');
  return names;
}

/**
 * Notes which of the SDK's methods this page calls, such as `client.join`, and which events somebody here listens to
 * when they come, such as `client:user-joined`. Nothing else changes.
 *
 * @returns the notes, which grow.
 */
export function record(sdk) {
  const notes = new Set();
  const known = new WeakSet();
  /** What a method calls while it runs is the SDK's own doing. */
  let depth = 0;

  function note(object, mark, name) {
    for (const owner of namesOf(object)) notes.add(`${owner}${mark}${name}`);
  }

  /** Objects of the SDK that a method answers are noted from then on, too. */
  function meet(value) {
    if (Array.isArray(value)) value.forEach(meet);
    else if (typeof value?.then === 'function') Promise.resolve(value).then(meet, () => {});
    else if (typeof value?.getListeners === 'function' || typeof value?.addDestChannelInfo === 'function') {
      for (let proto = Object.getPrototypeOf(value); proto && proto !== Object.prototype; ) {
        wrapAll(proto);
        proto = Object.getPrototypeOf(proto);
      }
    } else if (value?.track) meet(value.track);
  }

  function wrap(method, name, self) {
    return function wrapped(...values) {
      const object = self ?? this;
      if (depth === 0) note(object, '.', name);
      const before = depth;
      depth += 1;
      try {
        if ((name === 'emit' || name === 'safeEmit') && object.getListeners(values[0]).length > 0) {
          note(object, ':', values[0]);
          // Who listens to an object that the page has is the page.
          if (namesOf(object).length > 1) depth = 0;
        }
        const answer = Reflect.apply(method, this, values);
        meet(answer);
        return answer;
      } finally {
        depth = before;
      }
    };
  }

  function wrapAll(holder, self) {
    if (known.has(holder)) return;
    known.add(holder);
    for (const [name, { value, writable }] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
      if (typeof value !== 'function' || !writable || name === 'constructor' || name.startsWith('_'))
        continue;
      // A class among the SDK's own properties is not called.
      if (/^[A-Z]/.test(name)) continue;
      holder[name] = wrap(value, name, self);
    }
  }

  wrapAll(sdk, sdk);
  return notes;
}

import {
  LocalUser,
  RemoteUser,
  useIsConnected,
  useJoin,
  useLocalCameraTrack,
  useLocalMicrophoneTrack,
  usePublish,
  useRemoteUsers,
} from 'agora-rtc-react';
import { useState } from 'react';

const APP_ID = 'decafdecafdecafdecafdecafdecafde';
const tile = { width: 320, height: 240 };

export function Call() {
  const [calling, setCalling] = useState(false);
  const connected = useIsConnected();
  const { localMicrophoneTrack } = useLocalMicrophoneTrack(calling);
  const { localCameraTrack } = useLocalCameraTrack(calling);
  useJoin({ appid: APP_ID, channel: 'recipe', token: null }, calling);
  usePublish([localMicrophoneTrack, localCameraTrack]);
  const remoteUsers = useRemoteUsers();

  return (
    <>
      <button type="button" onClick={() => setCalling(!calling)}>
        {calling ? 'Leave' : 'Join'}
      </button>
      <p role="status">{connected ? 'Joined' : 'Ready'}</p>
      {calling && (
        <div style={tile}>
          <LocalUser
            audioTrack={localMicrophoneTrack}
            videoTrack={localCameraTrack}
            cameraOn
            micOn
            playAudio={false}
          />
        </div>
      )}
      {remoteUsers.map((user) => (
        <div key={user.uid} style={tile} className="remote">
          <RemoteUser user={user} />
        </div>
      ))}
    </>
  );
}

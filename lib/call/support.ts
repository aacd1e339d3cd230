/** Whether this browser can hold a call at all: what the SDK builds on is there. */
export function canCall(): boolean {
  return (
    typeof RTCPeerConnection === 'function' &&
    'addTransceiver' in RTCPeerConnection.prototype &&
    typeof WebSocket === 'function'
  );
}

import type { Socket } from 'node:dgram';
import {
  ProtectionProfileAes128CmHmacSha1_80,
  RTCDtlsFingerprint,
  RTCDtlsParameters,
  RTCDtlsTransport,
  RTCIceGatherer,
  RTCIceParameters,
  RTCIceTransport,
  type RtcpPacket,
  type RtpHeader,
  type RtpPacket,
} from 'werift';
import { standIn } from './standing-srtp.ts';

/** The browser's side of the connection, from `join_v3`. */
export interface RemoteParameters {
  iceUfrag: string;
  icePwd: string;
  fingerprints: { hashFunction: string; fingerprint: string }[];
}

/** What a transport tells its owner. */
export interface TransportEvents {
  onConnected(): void;
  onRtp(packet: RtpPacket): void;
  onRtcp(packet: RtcpPacket): void;
  /** All RTCP that came, several packets at once: the library drops those that it does not know. */
  onRawRtcp?(compound: Buffer): void;
}

/** One browser's media connection: ICE, DTLS and SRTP on a UDP port of its own. */
export interface MediaTransport {
  /** The server's half, as `join_v3` answers it. */
  localParameters: { iceParameters: object; dtlsParameters: object };
  /** False until DTLS is up and after `close`; packets sent meanwhile are dropped. */
  readonly connected: boolean;
  sendRtp(header: RtpHeader, payload: Buffer): void;
  /** Sends RTCP packets that are already written out. */
  sendRtcp(packets: readonly Buffer[]): void;
  /**
   * Takes new credentials of the browser and gives it new ones of its own, on the same port; DTLS and the streams go on.
   * The old credentials are answered until the browser uses the new ones.
   */
  restartIce(
    remote: Pick<RemoteParameters, 'iceUfrag' | 'icePwd'>,
  ): Promise<{ iceUfrag: string; icePwd: string }>;
  close(): Promise<void>;
}

const iceParametersOf = ({ iceUfrag, icePwd }: Pick<RemoteParameters, 'iceUfrag' | 'icePwd'>) =>
  new RTCIceParameters({ usernameFragment: iceUfrag, password: icePwd, iceLite: false });

/** The SDK wants an address it can dial: "any address" is offered as loopback. */
function addressesOf(host: string): string[] {
  return host === '0.0.0.0' ? ['127.0.0.1'] : [host];
}

/** Where the library's datagrams go out (werift 0.24.4). */
interface Way {
  protocol: { transport: { socket: Socket } };
  remoteAddr: readonly [address: string, port: number];
}

/** Sends what is encrypted. The library itself would make a promise at each of four steps. */
function sendDatagram({ connection }: RTCIceTransport, datagram: Buffer): void {
  const way = connection.nominated as unknown as Way | undefined;
  if (!way || connection.state === 'closed' || connection.state === 'failed') return;
  const [address, port] = way.remoteAddr;
  way.protocol.transport.socket.send(datagram, port, address);
}

/**
 * Opens a transport and starts to wait for the browser, which is the ICE-controlling side and the DTLS client.
 * @param host the address to listen on; with 0.0.0.0 every address of the machine is offered.
 * @param answersChecks whether the browser's connectivity checks are answered now; without answers it finds the
 * connection dead after some seconds.
 */
export async function openTransport(
  host: string,
  remote: RemoteParameters,
  events: TransportEvents,
  answersChecks: () => boolean = () => true,
): Promise<MediaTransport> {
  // Makes one certificate for the process: the first call costs some 100 ms, later ones nothing.
  const certificate = await RTCDtlsTransport.SetupCertificate();
  const everywhere = host === '0.0.0.0';
  const gatherer = new RTCIceGatherer({
    iceLite: true,
    filterStunResponse: answersChecks,
    useIpv4: everywhere,
    useIpv6: false,
    additionalHostAddresses: addressesOf(host),
    ...(everywhere ? {} : { interfaceAddresses: { udp4: host } }),
  });
  const ice = new RTCIceTransport(gatherer);
  ice.connection.iceControlling = false;
  const dtls = new RTCDtlsTransport({}, ice, certificate, [ProtectionProfileAes128CmHmacSha1_80]);
  dtls.role = 'server';
  await ice.gather();
  ice.setRemoteParams(iceParametersOf(remote));
  dtls.setRemoteParams(
    new RTCDtlsParameters(
      remote.fingerprints.map((entry) => new RTCDtlsFingerprint(entry.hashFunction, entry.fingerprint)),
      'client',
    ),
  );

  let connected = false;
  let closed = false;
  dtls.onRtp.subscribe(events.onRtp);
  dtls.onRtcp.subscribe(events.onRtcp);
  const start = async () => {
    await ice.start();
    await dtls.start();
    standIn(dtls.srtp);
    if (closed) return;
    const { srtcp } = dtls;
    const decrypt = srtcp.decrypt.bind(srtcp);
    srtcp.decrypt = (encrypted) => {
      const compound = decrypt(encrypted);
      events.onRawRtcp?.(compound);
      return compound;
    };
    connected = true;
    events.onConnected();
  };
  // A browser that never comes, or goes in the middle, is no error: the gateway's timers remove it.
  start().catch(() => {});

  return {
    localParameters: {
      iceParameters: {
        iceUfrag: ice.localParameters.usernameFragment,
        icePwd: ice.localParameters.password,
        candidates: ice.localCandidates.map((candidate) => ({
          foundation: candidate.foundation,
          protocol: 'udp',
          priority: candidate.priority,
          ip: candidate.ip,
          port: candidate.port,
          type: 'host',
        })),
      },
      dtlsParameters: {
        role: 'server',
        fingerprints: dtls.localParameters.fingerprints.map(({ algorithm, value }) => ({
          algorithm,
          fingerprint: value,
        })),
      },
    },
    get connected() {
      return connected;
    },
    sendRtp(header, payload) {
      if (connected) sendDatagram(ice, dtls.srtp.encrypt(payload, header));
    },
    sendRtcp(packets) {
      if (!connected || packets.length === 0) return;
      // The library asks its packets only for their bytes.
      void dtls.sendRtcp(packets.map((bytes) => ({ serialize: () => bytes })) as unknown as RtcpPacket[]);
    },
    async restartIce(restarted) {
      // Other credentials than before make the library begin anew.
      ice.setRemoteParams(iceParametersOf(restarted));
      await ice.gather();
      // Settles when the browser comes; one that does not come is no error here either.
      ice.start().catch(() => {});
      const { usernameFragment, password } = ice.localParameters;
      return { iceUfrag: usernameFragment, icePwd: password };
    },
    async close() {
      closed = true;
      connected = false;
      await dtls.stop();
    },
  };
}

import { randomBytes } from 'node:crypto';
import {
  IceCandidate,
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
import { standIn } from '../media/standing-srtp.ts';

/** The gateway's half of the connection, as `join_v3` answers it. */
export interface GatewayParameters {
  iceParameters: Credentials & { candidates: Candidate[] };
  dtlsParameters: { fingerprints: { algorithm: string; fingerprint: string }[] };
}

interface Credentials {
  iceUfrag: string;
  icePwd: string;
}

interface Candidate {
  ip: string;
  port: number;
  priority: number;
}

/** A client's media connection, as a browser has one: the ICE-controlling side and the DTLS client. */
export interface PeerTransport {
  iceParameters: Credentials;
  fingerprint: { hashFunction: string; fingerprint: string };
  /** Connects; settles when media can pass. */
  connect(gateway: GatewayParameters): Promise<void>;
  /** Restarts ICE as a browser does that found its connection dead; answers the gateway's new credentials. */
  restart(exchange: (own: Credentials) => Promise<Credentials>): Promise<Credentials>;
  sendRtp(header: RtpHeader, payload: Buffer): void;
  sendRtcp(packets: readonly Buffer[]): void;
  close(): Promise<void>;
}

/** RFC 6347, 4.2.1: the answer to a client's first message, in a record of handshake messages. */
const isHelloVerifyRequest = (data: Buffer) => data[0] === 22 && data[13] === 3;

/**
 * The library's DTLS client gives up when its first message is answered twice, as happens when it was repeated because
 * the answer took long (observed: werift 0.24.4).
 */
function dropRepeatedAnswers({ onData }: RTCIceTransport['connection']): void {
  const deliver = onData.execute;
  let answered = false;
  onData.execute = (data) => {
    if (isHelloVerifyRequest(data)) {
      if (answered) return;
      answered = true;
    }
    deliver(data);
  };
}

/** Makes a connection that waits to be connected. */
export async function openPeerTransport(events: {
  onRtp(packet: RtpPacket): void;
  onRtcp(packet: RtcpPacket): void;
}): Promise<PeerTransport> {
  const certificate = await RTCDtlsTransport.SetupCertificate();
  const gatherer = new RTCIceGatherer({
    useIpv4: false,
    useIpv6: false,
    additionalHostAddresses: ['127.0.0.1'],
  });
  const ice = new RTCIceTransport(gatherer);
  ice.connection.iceControlling = true;
  dropRepeatedAnswers(ice.connection);
  const dtls = new RTCDtlsTransport({}, ice, certificate, [ProtectionProfileAes128CmHmacSha1_80]);
  dtls.role = 'client';
  await ice.gather();
  dtls.onRtp.subscribe(events.onRtp);
  dtls.onRtcp.subscribe(events.onRtcp);
  const [fingerprint] = dtls.localParameters.fingerprints;
  if (!fingerprint) throw new Error('The DTLS certificate has no fingerprint.');

  let candidates: readonly Candidate[] = [];

  const own = (): Credentials => ({
    iceUfrag: ice.localParameters.usernameFragment,
    icePwd: ice.localParameters.password,
  });

  async function meet({ iceUfrag, icePwd }: Credentials): Promise<void> {
    ice.setRemoteParams(
      new RTCIceParameters({ usernameFragment: iceUfrag, password: icePwd, iceLite: true }),
    );
    for (const { ip, port, priority } of candidates) {
      const foundation = randomBytes(4).toString('hex');
      await ice.addRemoteCandidate(new IceCandidate(1, foundation, ip, port, priority, 'udp', 'host'));
    }
    await ice.addRemoteCandidate(undefined);
  }

  return {
    iceParameters: own(),
    fingerprint: { hashFunction: fingerprint.algorithm, fingerprint: fingerprint.value },
    async connect({ iceParameters, dtlsParameters }) {
      candidates = iceParameters.candidates;
      await meet(iceParameters);
      dtls.setRemoteParams(
        new RTCDtlsParameters(
          dtlsParameters.fingerprints.map(
            (entry) => new RTCDtlsFingerprint(entry.algorithm, entry.fingerprint),
          ),
          'server',
        ),
      );
      await ice.start();
      await dtls.start();
      standIn(dtls.srtp);
    },
    async restart(exchange) {
      ice.restart();
      await ice.gather();
      const answered = await exchange(own());
      await meet(answered);
      await ice.start();
      return answered;
    },
    sendRtp: (header, payload) => void dtls.sendRtp(payload, header),
    sendRtcp(packets) {
      // The library asks its packets only for their bytes.
      void dtls.sendRtcp(packets.map((bytes) => ({ serialize: () => bytes })) as unknown as RtcpPacket[]);
    },
    close: () => dtls.stop(),
  };
}

/** The part of agora-token 2.0.6 beneath its builders, which its own types leave out. */
declare module 'agora-token/src/AccessToken2.js' {
  class Service {
    /** @param expire seconds after the issue. */
    add_privilege(privilege: number, expire: number): void;
  }
  export class ServiceRtc extends Service {
    static readonly kPrivilegeJoinChannel: number;
    static readonly kPrivilegePublishAudioStream: number;
    static readonly kPrivilegePublishVideoStream: number;
    static readonly kPrivilegePublishDataStream: number;
    /** @param uid the integer 0 stands for any; the text 0 does not. */
    constructor(channelName: string, uid: number | string);
  }
  export class ServiceRtm extends Service {
    static readonly kPrivilegeLogin: number;
    constructor(userId: string);
  }
  export class ServiceChat extends Service {
    static readonly kPrivilegeUser: number;
    static readonly kPrivilegeApp: number;
    /** @param userId left out for a token of the app. */
    constructor(userId?: string);
  }
  export class AccessToken2 {
    /** @param issuedAt Unix seconds; null: now. */
    constructor(appId: string, appCertificate: string, issuedAt: number | null, expire: number);
    add_service(service: Service): void;
    /** @returns the empty text when the project's values are none. */
    build(): string;
  }
}

const certificate = (digits: string) => digits.repeat(16);

/** The projects of the emulator that the SDK's tests start for themselves. */
export const projects = {
  plain: { appId: certificate('a1'), appCertificate: certificate('c1') },
  cohost: { appId: certificate('a2'), appCertificate: certificate('c2'), cohostAuthentication: true },
  open: { appId: certificate('a3'), appCertificate: null },
};

// Plain JavaScript: `next.config.js` reads it as well, before anything is built.

/** What a page may use of the browser's powers; what is not named here as `self` or as nobody's keeps its default. */
const permissions = {
  self: [
    'autoplay',
    'camera',
    'clipboard-write',
    'display-capture',
    'fullscreen',
    'microphone',
    'picture-in-picture',
    'screen-wake-lock',
    'speaker-selection',
  ],
  nobody: ['bluetooth', 'geolocation', 'hid', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
};

export const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Addresses hold channel names: no other site is told one.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    ...permissions.self.map((name) => `${name}=(self)`),
    ...permissions.nobody.map((name) => `${name}=()`),
  ].join(', '),
};

export const CONFIDENTIAL = ['rtc', 'rtm', 'rte', 'chat', 'getToken', 'introspect', 'api', 'auth', 'invite'];

export const CONFIDENTIAL_HEADERS = { 'Referrer-Policy': 'no-referrer' };

export const TLS_HEADERS = { 'Strict-Transport-Security': 'max-age=31536000' };

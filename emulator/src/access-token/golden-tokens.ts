/**
 * Fixed tokens to read. Those of `GOLDEN_TOKENS` were made once with agora-token 2.0.6 for the demo project,
 * issued at Unix second 1 700 000 000 for the channel `atrium` unless said otherwise.
 */
export const GOLDEN_ISSUED_AT = 1_700_000_000;

export const GOLDEN_TOKENS = {
  /** Every privilege until the token ends, for uid 2882341273. */
  publisher:
    '007eJxTYDBc9dwhd2O6/odvet4O0w8G7BeX0eQ+tGxSwvy/GxaYHQtTYEhJTU5Mw0MwfAxOFeBjYGBkAGFGBhYGRgYQnwlMMoNJFjDJxpBYUpRZmsvFYGRhYWRsYmhkbgwAh1cjcQ==',
  /** The join privilege only. */
  subscriber:
    '007eJxTYCjxra/N0PeeIFNQnre72eGL5D/xD+tcp+vn7/aXXWAXG6TAkJKanJiGh2D4GJwqwMfAwMTAwMAIhSA+G0NiSVFmaS4Xg5GFhZGxiaGRuTEAvUkhXQ==',
  /** No uid; a channel name of every mark that one may have; privileges without an end of their own. */
  anyUid:
    '007eJxTYHitr1NQFyi/JuLt+08lWy2Uzp8rnXh53Zq8iYcnZS5WEHqiwJCSmpyYhodg+Bic2hDIyPD/wVdWRgZGBhYGRgYQYAKTzGCSBUzKMiQqJCkqq6iqaWhq61pZ29jq2dk7RMfGxVfX1tTpMDAAAO1YKyc=',
  /** For the user account ada@example.org; publishing ends before the token. */
  account:
    '007eJxTYFj051aMxe3lU2Yc/R7OErHlIOdy1TwBO02hmblL9KfmT1iuwJCSmpyYhodg+BicGsHEwGDe6cjAyMDIwMLAyADiMzHoMDIwMINJFjDJxpBYUpRZmsvPkJiS6JBakZhbkJOql1+UDgCtZCie',
  /** RTC, RTM, FPA and Chat in one token. */
  manyServices:
    '007eJxTYNARiGn9yxxzK+Pxey++6wGbGfh+LE9+rqp1YMULYXV9k0IFhpTU5MQ0PATDx+DUCCYGBlYGBgYWBkYwBPHZGBJLijJLcxkZzJnggswMiSmJEFUgwApmtTBDJQAHXyOc',
  /** RTC and a service whose layout the reader does not know. */
  unknownService:
    '007eJxTYLD1Tdv2gePuwq7mD+YVx+f9Ut+b8vOn7txk9nPPP5y2yGxUYEhJTU5Mw0MwfAxOjWBiYOBiYGBgYmAEQxCfjSGxpCizNJeRwZyDgYGBmSExJZGBAQCOeSVQ',
  /** Joining ends after 60 seconds, the token after 3600. */
  joinEndsFirst:
    '007eJxTYIizOl20f/W3eZPYl+yfc2UuW0vbvpQVjZVMfsV7XrD+YZmlwJCSmpyYhodg+BicKsDHwMDGwMDAyMDIwMTAyGDDwMDAxAARTSwpyizNZWQwBwBHvCJw',
  /** May publish but not join. */
  noJoin:
    '007eJxTYDA8+6w+/d6CbeLHnoYf3M/73yTFOZQh7sPO/SUGn/t/81xTYEhJTU5Mw0MwfAxOFeBjYGBnYGBgBEMmBhCfjSGxpCizNJeRwRwAy+AjGQ==',
  /** Seven days. */
  longerThanADay:
    '007eJxTYKjIiHlxt1DbMfSaXKh27azFB77ydSU+7GqTfebn0Rt/+awCQ0pqcmIaHoLhY3BqgxUnAwcDAwMjFIL4bAyJJUWZpbmMDOYAYCki7A==',
  /** No RTC service. */
  rtmOnly:
    '007eJxTYLB5KLzonE2Oxeqierlt+iH3k0NK1ssLuqv6tmfnvDPMU1RgSElNTkzDQzB8DE6NYGJg4GRgYGBkYGJgZGBkAPGZGRJTEgGnmB1x',
} as const;

/** A token that Agora publishes to check implementations against (source: the tests of agora-token 2.0.6). */
export const VENDOR_TOKEN = {
  project: { appId: '970CA35de60c44645bbae8a215061b33', appCertificate: '5CFd2fd1755d40ecb72977518be15d3b' },
  channelName: '7d72365eb983485397e3e3f9d460bdda',
  uid: 2_882_341_273,
  issuedAt: 1_111_111,
  expiresIn: 600,
  salt: 1,
  token:
    '007eJxTYBBbsMMnKq7p9Hf/HcIX5kce9b518kCiQgSr5Zrp4X1Tu6UUGCzNDZwdjU1TUs0Mkk1MzExMk5ISUy0SjQxNDcwMk4yN3b8IMEQwMTAwMoAwBIL4CgzmKeZGxmamqUmWFsYmFqbGluapxqnGaZYpJmYGSSkpiVwMRhYWRsYmhkbmxgDCaiTj',
} as const;

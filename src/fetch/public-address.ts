import { BlockList, isIP } from 'node:net';

/** Why an address of the internet may not be connected to, as a clause for people; null where it may. */
export type AddressRule = (address: string) => string | null;

type Range = readonly [network: string, prefix: number];

/** Special-purpose ranges of the IANA registries (https://www.iana.org/assignments/iana-ipv4-special-registry). */
const ranges: Readonly<Record<string, readonly Range[]>> = {
  'this machine': [
    ['0.0.0.0', 8],
    ['127.0.0.0', 8],
  ],
  'a private network': [
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
  ],
  'a link-local address, where a provider keeps its metadata': [['169.254.0.0', 16]],
  'a multicast or reserved address': [
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ],
};

const blocked = Object.entries(ranges).map(([what, networks]) => {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, 'ipv4');
  return { what, list };
});

/** What of IPv6 is public: the global unicast addresses, but for those that only wrap or document others. */
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');
const wrapping = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  wrapping.addSubnet(network, prefix, 'ipv6');
}

/** Public addresses only. IPv4 addresses inside IPv6 ones are refused whatever they are. */
export const publicOnly: AddressRule = (address) => {
  if (isIP(address) === 4) return blocked.find(({ list }) => list.check(address, 'ipv4'))?.what ?? null;
  const plain = address.replace(/%.*$/, '');
  if (isIP(plain) !== 6) return 'no address of the internet';
  if (!unicast.check(plain, 'ipv6')) return 'a private, local or mapped address';
  return wrapping.check(plain, 'ipv6') ? 'a reserved or wrapped address' : null;
};

/** For tests: this machine and private networks as well; never link-local, metadata, multicast or reserved ones. */
export const privateAsWell: AddressRule = (address) => {
  const why = publicOnly(address);
  return why === 'this machine' || why === 'a private network' || address === '::1' ? null : why;
};
